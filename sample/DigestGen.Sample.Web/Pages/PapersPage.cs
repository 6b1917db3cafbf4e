using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>All papers, by id.</summary>
internal sealed class PapersPage(DigestCatalog catalog) : Page
{
    protected override void WriteTitle(MarkupWriter html) => html.Write($"Papers");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>{catalog.Papers.Count} papers</h1>\n");
        return Fragments.WritePapersAsync(html, catalog.Papers, cancellation);
    }
}
