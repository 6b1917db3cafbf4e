using DigestGen.Sample.Web.Markup;
using DigestGen.Sample.Web.Formulas;

namespace DigestGen.Sample.Web.Pages;

/// <summary>What several pages show alike.</summary>
internal static class Fragments
{
    /// <summary>The language of titles and abstracts.</summary>
    public const string English = "en";

    /// <summary>The language of translations, and of summaries.</summary>
    public const string Chinese = "zh-Hans";

    // Often enough that no page is held in memory whole, seldom enough that the network gets whole packets.
    private const int ItemsAFlush = 64;

    /// <summary>Writes a translated title if there is one; it stands below the title.</summary>
    public static void WriteTranslatedTitle(MarkupWriter html, ReadOnlySpan<byte> title)
    {
        if (!title.IsEmpty)
        {
            html.Write($"<p class=\"translated\" lang=\"{Chinese}\">");
            MathText.Write(html, title);
            html.Write($"</p>\n");
        }
    }

    /// <summary>Writes a paragraph if there is text for it.</summary>
    public static void WriteParagraph(MarkupWriter html, string language, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            html.Write($"<p lang=\"{language}\">");
            MathText.Write(html, text);
            html.Write($"</p>\n");
        }
    }

    /// <summary>Writes how many entries an issue has.</summary>
    public static void WriteEntryCount(MarkupWriter html, int count)
    {
        string noun = count == 1 ? "entry" : "entries";
        html.Write($" · {count} {noun}");
    }

    /// <summary>Writes a title as plain text, or the paper's id if the digest gives no title.</summary>
    public static void WritePlainTitle(MarkupWriter html, ArxivId id, ReadOnlySpan<byte> title)
    {
        if (title.IsEmpty)
        {
            html.Write($"arXiv:{id}");
        }
        else
        {
            html.Write($"{title}");
        }
    }

    /// <summary>Writes a title with its formulas, or the paper's id if the digest gives no title.</summary>
    public static void WriteTitle(MarkupWriter html, ArxivId id, ReadOnlySpan<byte> title)
    {
        if (title.IsEmpty)
        {
            html.Write($"arXiv:{id}");
        }
        else
        {
            MathText.Write(html, title);
        }
    }

    /// <summary>Writes the heading of a paper among others, which leads to its page.</summary>
    public static void WriteLinkedHeading(MarkupWriter html, ArxivId id, ReadOnlySpan<byte> title)
    {
        html.Write($"<h2><a lang=\"{English}\" href=\"/papers/{id}\">");
        WriteTitle(html, id, title);
        html.Write($"</a></h2>\n");
    }

    /// <summary>Writes the day of an issue, and the time if it is known.</summary>
    public static void WriteDate(MarkupWriter html, Issue issue)
    {
        if (issue.Date is not { } date)
        {
            html.Write($"undated");
        }
        else if (issue.Time is { } time)
        {
            html.Write($"<time datetime=\"{date:yyyy-MM-dd}T{time:HH:mm}\">{date:yyyy-MM-dd} {time:HH:mm}</time>");
        }
        else
        {
            html.Write($"<time datetime=\"{date:yyyy-MM-dd}\">{date:yyyy-MM-dd}</time>");
        }
    }

    /// <summary>Writes the channel of an issue as a link if it is known.</summary>
    public static void WriteChannel(MarkupWriter html, Issue issue)
    {
        if (issue.Channel is { } channel)
        {
            html.Write($" · <a href=\"{Address.OfChannel(channel)}\">{channel}</a>");
        }
    }

    /// <summary>Writes one of a line's facts if it is known.</summary>
    public static void WriteFact(MarkupWriter html, ReadOnlySpan<byte> fact)
    {
        if (!fact.IsEmpty)
        {
            html.Write($" · {fact}");
        }
    }

    /// <summary>Writes papers as a list.</summary>
    public static async ValueTask WritePapersAsync(
        MarkupWriter html, IReadOnlyList<Paper> papers, CancellationToken cancellation)
    {
        html.Write($"<ul class=\"items\">\n");
        for (int i = 0; i < papers.Count; i++)
        {
            WritePaper(html, papers[i]);
            if (i % ItemsAFlush == ItemsAFlush - 1)
            {
                await html.FlushAsync(cancellation);
            }
        }

        html.Write($"</ul>\n");
    }

    private static void WritePaper(MarkupWriter html, Paper paper)
    {
        html.Write($"<li>\n");
        WriteLinkedHeading(html, paper.Id, paper.GetTitleUtf8());
        WriteTranslatedTitle(html, paper.GetTranslatedTitleUtf8());
        WriteParagraph(html, Chinese, paper.GetSummaryUtf8());
        WriteParagraph(html, English, paper.GetEnglishSummaryUtf8());
        html.Write($"<p class=\"facts\">arXiv:{paper.Id}");
        WriteFact(html, paper.GetPrimaryCategoryUtf8());
        html.Write($"</p>\n</li>\n");
    }
}
