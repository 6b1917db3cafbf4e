using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of all papers, the newest ids first.</summary>
internal sealed class PapersPage(DigestCatalog catalog, PageOf<Paper> papers) : Page
{
    /// <summary>How many papers a page has.</summary>
    public const int Size = 20;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Papers");

    protected override async ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>{catalog.Papers.Count} papers</h1>\n");
        await Fragments.WritePapersAsync(html, papers.Items, cancellation);
        Pager.Write(html, papers.Number, papers.Count, "/papers?page=");
    }
}
