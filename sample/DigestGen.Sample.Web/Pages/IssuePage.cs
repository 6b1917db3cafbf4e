using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of an issue's entries, in the order of its digest.</summary>
internal sealed class IssuePage(DigestCatalog catalog, IssueAddresses addresses, Issue issue, PageOf<Entry> entries) : Page
{
    /// <summary>How many entries a page has; the largest digests have hundreds.</summary>
    public const int Size = 50;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"{issue.GetNameUtf8()}");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>{issue.GetNameUtf8()}</h1>\n<p class=\"facts\">");
        Fragments.WriteDate(html, issue);
        Fragments.WriteChannel(html, issue);
        Fragments.WriteEntryCount(html, issue.Entries.Count);
        html.Write($"</p>\n<ol class=\"items\">\n");
        foreach (Entry entry in entries.Items)
        {
            WriteEntry(html, entry);
        }

        html.Write($"</ol>\n");
        Pager.Write(html, entries.Number, entries.Count, $"{addresses.PathOf(issue)}?page=");
        WriteNeighbors(html);
        return ValueTask.CompletedTask;
    }

    // The issues of the same channel before and after this one.
    private void WriteNeighbors(MarkupWriter html)
    {
        (Issue? earlier, Issue? later) = Neighbors.Of(catalog, issue);
        if (earlier is null && later is null)
        {
            return;
        }

        html.Write($"<nav class=\"pager\" aria-label=\"Issues\">\n");
        if (earlier is { } before)
        {
            html.Write($"<a rel=\"prev\" href=\"{addresses.PathOf(before)}\">← {before.GetNameUtf8()}</a>\n");
        }

        if (later is { } after)
        {
            html.Write($"<a rel=\"next\" href=\"{addresses.PathOf(after)}\">{after.GetNameUtf8()} →</a>\n");
        }

        html.Write($"</nav>\n");
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
