using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>An issue's entries, in the order of its digest.</summary>
internal sealed class IssuePage(Issue issue) : Page
{
    protected override void WriteTitle(MarkupWriter html) => html.Write($"{issue.GetNameUtf8()}");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>{issue.GetNameUtf8()}</h1>\n<p class=\"facts\">");
        Fragments.WriteDate(html, issue);
        Fragments.WriteFact(html, issue.GetChannelUtf8());
        Fragments.WriteEntryCount(html, issue.Entries.Count);
        html.Write($"</p>\n<ol class=\"items\">\n");
        foreach (Entry entry in issue.Entries)
        {
            WriteEntry(html, entry);
        }

        html.Write($"</ol>\n");
        return ValueTask.CompletedTask;
    }

    private static void WriteEntry(MarkupWriter html, Entry entry)
    {
        ArxivId id = entry.Paper.Id;
        html.Write($"<li value=\"{entry.Reference}\">\n");
        Fragments.WriteLinkedHeading(html, id, entry.GetTitleUtf8());
        Fragments.WriteTranslatedTitle(html, entry.GetTranslatedTitleUtf8());
        Fragments.WriteParagraph(html, Fragments.Chinese, entry.GetSummaryUtf8());
        Fragments.WriteParagraph(html, Fragments.English, entry.GetEnglishSummaryUtf8());
        html.Write($"<p class=\"facts\">arXiv:{id}");
        if (entry.Version is { } version)
        {
            html.Write($"v{version}");
        }

        Fragments.WriteFact(html, AnnouncementText.Of(entry.Announcement));
        Fragments.WriteFact(html, entry.GetPrimaryCategoryUtf8());
        html.Write($"</p>\n</li>\n");
    }
}
