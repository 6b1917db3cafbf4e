using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A paper in full, with all its appearances.</summary>
internal sealed class PaperPage(Paper paper, IssueAddresses addresses) : Page
{
    protected override void WriteTitle(MarkupWriter html) => Fragments.WritePlainTitle(html, paper.Id, paper.GetTitleUtf8());

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<article>\n<h1 lang=\"{Fragments.English}\">");
        Fragments.WriteTitle(html, paper.Id, paper.GetTitleUtf8());
        html.Write($"</h1>\n");
        Fragments.WriteTranslatedTitle(html, paper.GetTranslatedTitleUtf8());
        WriteFacts(html);
        WriteSection(html, "Summary", paper.GetSummaryUtf8(), paper.GetEnglishSummaryUtf8());
        WriteSection(html, "Abstract", paper.GetTranslatedAbstractUtf8(), paper.GetAbstractUtf8());
        WriteCutNote(html);
        WriteAppearances(html);
        html.Write($"</article>\n");
        return ValueTask.CompletedTask;
    }

    private static void WriteSection(
        MarkupWriter html, string heading, ReadOnlySpan<byte> translated, ReadOnlySpan<byte> english)
    {
        if (translated.IsEmpty && english.IsEmpty)
        {
            return;
        }

        html.Write($"<section>\n<h2>{heading}</h2>\n");
        Fragments.WriteParagraph(html, Fragments.Chinese, translated);
        Fragments.WriteParagraph(html, Fragments.English, english);
        html.Write($"</section>\n");
    }

    private void WriteCutNote(MarkupWriter html)
    {
        if (CutAbstract.IsLikely(paper.Entries[^1].GetRawAbstractUtf8()))
        {
            html.Write($"""
                <p class="note">The digest’s producer cut this abstract at 1,000 characters. The rest is at <a href="https://arxiv.org/abs/{paper.Id}">arXiv</a>.</p>

                """);
        }
    }

    private void WriteFacts(MarkupWriter html)
    {
        // The link is made from the id: an address from a digest could lead anywhere.
        html.Write($"<p class=\"facts\"><a href=\"https://arxiv.org/abs/{paper.Id}\">arXiv:{paper.Id}</a>");
        if (paper.Version is { } version)
        {
            html.Write($" · version {version}");
        }

        Fragments.WriteFact(html, paper.GetPrimaryCategoryUtf8());
        html.Write($" · <a href=\"/api/papers/{paper.Id}\">JSON</a></p>\n");
    }

    private void WriteAppearances(MarkupWriter html)
    {
        html.Write($"<section>\n<h2>Appearances</h2>\n<ul class=\"items\">\n");
        foreach (Entry entry in paper.Entries)
        {
            html.Write($"<li>\n<a href=\"{addresses.PathOf(entry.Issue)}\">{entry.Issue.GetNameUtf8()}</a>\n<p class=\"facts\">");
            Fragments.WriteDate(html, entry.Issue);
            html.Write($" · entry {entry.Reference}");
            if (entry.Version is { } version)
            {
                html.Write($" · version {version}");
            }

            Fragments.WriteFact(html, AnnouncementText.Of(entry.Announcement));
            html.Write($"</p>\n</li>\n");
        }

        html.Write($"</ul>\n</section>\n");
    }
}
