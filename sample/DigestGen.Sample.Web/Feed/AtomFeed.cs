using DigestGen.Export;
using DigestGen.Sample.Web.Answers;

namespace DigestGen.Sample.Web.Feed;

/// <summary>The newest papers as an Atom feed.</summary>
internal sealed class AtomFeed(DigestCatalog catalog) : IResult
{
    private const int MaxPapers = 100;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!Freshness.IsKnown(httpContext))
        {
            httpContext.Response.ContentType = "application/atom+xml; charset=utf-8";
            Atom.Write(httpContext.Response.BodyWriter, catalog, MaxPapers, OptionsOf(httpContext.Request));
        }

        return Task.CompletedTask;
    }

    // A feed is read away from its site, so that its links are whole.
    private static FeedOptions OptionsOf(HttpRequest request) =>
        new("Digests of arXiv papers", "DigestGen.Sample.Web", new Uri($"{request.Scheme}://{request.Host}/"))
        {
            FeedAddress = new Uri("atom.xml", UriKind.Relative),
            PaperPath = "papers/",
        };
}
