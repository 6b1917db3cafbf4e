using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>The papers whose title or summary contains a text.</summary>
internal sealed class SearchPage(DigestCatalog catalog, string query) : Page
{
    protected override string Query => query;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Search");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            html.Write($"<h1>Search</h1>\n<p>What should a title or a summary contain? English and Chinese are searched.</p>\n");
            return ValueTask.CompletedTask;
        }

        IReadOnlyList<Paper> papers = PaperSearch.Find(catalog, query);
        string noun = papers.Count == 1 ? "paper" : "papers";
        html.Write($"<h1>{papers.Count} {noun} with “<bdi>{query}</bdi>”</h1>\n");
        return papers.Count > 0 ? Fragments.WritePapersAsync(html, papers, cancellation) : ValueTask.CompletedTask;
    }
}
