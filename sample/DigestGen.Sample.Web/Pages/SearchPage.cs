using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of the papers whose title or summary contains a text.</summary>
internal sealed class SearchPage : Page
{
    private const int Size = 20;

    private readonly int _count;
    private readonly PageOf<Paper> _papers;

    private SearchPage(string query, int count, PageOf<Paper> papers)
    {
        Query = query;
        _count = count;
        _papers = papers;
    }

    protected override string Query { get; }

    /// <summary>Searches a catalog.</summary>
    /// <returns>The page with the given number, or one that says that there is none.</returns>
    public static IResult Create(DigestCatalog catalog, string query, int page)
    {
        IReadOnlyList<Paper> found = PaperSearch.Find(catalog, query);
        return PageOf<Paper>.Take(found, page, Size) is { } papers
            ? new SearchPage(query, found.Count, papers)
            : new NotFoundPage();
    }

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Search");

    protected override async ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Query))
        {
            html.Write($"<h1>Search</h1>\n<p>Type words of a title or a summary, in English or Chinese.</p>\n");
            return;
        }

        string noun = _count == 1 ? "paper" : "papers";
        html.Write($"<h1>{_count} {noun} with “<bdi>{Query}</bdi>”</h1>\n");
        if (_count > 0)
        {
            await Fragments.WritePapersAsync(html, _papers.Items, cancellation);
            Pager.Write(html, _papers.Number, _papers.Count, $"/search?q={Uri.EscapeDataString(Query)}&page=");
        }
    }
}
