using DigestGen.Sample.Web.Answers;
using DigestGen.Sample.Web.Api;
using DigestGen.Sample.Web.Feed;
using DigestGen.Sample.Web.Pages;

namespace DigestGen.Sample.Web;

/// <summary>The site: which address answers with what.</summary>
internal static class Site
{
    // HEAD is GET without the body, which the server leaves out by itself.
    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication Create(string[] args, DigestCatalog catalog)
    {
        WebApplication app = WebApplication.CreateSlimBuilder(args).Build();
        app.Use(SecurityHeaders.AddAsync);

        var addresses = new IssueAddresses(catalog.Issues);
        MapPages(app, catalog, addresses);
        MapApi(app, catalog, addresses);
        app.MapMethods("/atom.xml", s_read, () => new AtomFeed(catalog));
        app.MapMethods("/style.css", s_read, () => Asset.Style);
        app.MapMethods("/icon.svg", s_read, () => Asset.Icon);
        return app;
    }

    private static void MapPages(WebApplication app, DigestCatalog catalog, IssueAddresses addresses)
    {
        app.MapMethods("/", s_read, () => new IssuesPage(catalog, addresses));
        app.MapMethods("/issues/{**name}", s_read, IResult (string? name) =>
            addresses.TryGetIssue(name ?? "", out Issue issue) ? new IssuePage(issue) : new NotFoundPage());
        app.MapMethods("/papers", s_read, () => new PapersPage(catalog));
        app.MapMethods("/papers/{**id}", s_read, IResult (string id) =>
            catalog.TryGetPaper(Address.Unescape(id), out Paper paper)
                ? PageOf(paper, id, addresses)
                : new NotFoundPage());
        app.MapMethods("/search", s_read, (string? q) => new SearchPage(catalog, q ?? ""));
        app.MapMethods("/{**path}", s_read, () => new NotFoundPage());
    }

    private static void MapApi(WebApplication app, DigestCatalog catalog, IssueAddresses addresses)
    {
        app.MapMethods("/api/issues", s_read, () => new IssuesAnswer(catalog, addresses));
        app.MapMethods("/api/papers", s_read, () => new PapersAnswer(catalog.Papers));
        app.MapMethods("/api/papers/{**id}", s_read, IResult (string id) =>
            catalog.TryGetPaper(Address.Unescape(id), out Paper paper)
                ? new PaperAnswer(paper, addresses)
                : new NotFoundAnswer());
        app.MapMethods("/api/search", s_read, (string? q) => new PapersAnswer(PaperSearch.Find(catalog, q ?? "")));
        app.MapMethods("/api/{**path}", s_read, () => new NotFoundAnswer());
    }

    // "2402.10758v2" and "math.GT/0309136" name papers too; each paper has one page, and they lead to it.
    private static IResult PageOf(Paper paper, string id, IssueAddresses addresses)
    {
        string canonical = paper.Id.ToString();
        return id == canonical
            ? new PaperPage(paper, addresses)
            : Results.Redirect($"/papers/{canonical}", permanent: true);
    }
}
