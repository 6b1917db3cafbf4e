using DigestGen.Sample.Web.Answers;
using DigestGen.Sample.Web.Api;
using DigestGen.Sample.Web.Feed;
using DigestGen.Sample.Web.Pages;

namespace DigestGen.Sample.Web;

/// <summary>The site: which address answers with what.</summary>
internal static class Site
{
    // HEAD is GET without the body; the server leaves that out by itself.
    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication Create(string[] args, DigestCatalog catalog)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        Compression.Add(builder.Services);
        WebApplication app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.UseResponseCompression();

        var addresses = new IssueAddresses(catalog.Issues);
        MapPages(app, catalog, addresses);
        MapApi(app, catalog);
        app.MapMethods("/atom.xml", s_read, () => new AtomFeed(catalog));
        app.MapMethods("/style.css", s_read, () => Asset.Style);
        app.MapMethods("/icon.svg", s_read, () => Asset.Icon);
        return app;
    }

    private static void MapPages(WebApplication app, DigestCatalog catalog, IssueAddresses addresses)
    {
        MapIssueLists(app, catalog, addresses);
        app.MapMethods("/issues/{**name}", s_read, IResult (string? name, string? page) =>
            addresses.TryGetIssue(name ?? "", out Issue issue)
            && PageOf<Entry>.Take(issue.Entries, PageNumber.Read(page), IssuePage.Size) is { } entries
                ? new IssuePage(catalog, addresses, issue, entries)
                : new NotFoundPage());
        app.MapMethods("/papers", s_read, IResult (string? page) =>
            PageOf<Paper>.Take(catalog.Papers, PageNumber.Read(page), PapersPage.Size, isReversed: true) is { } papers
                ? new PapersPage(catalog, papers)
                : new NotFoundPage());
        app.MapMethods("/papers/{**id}", s_read, IResult (string id) =>
            catalog.TryGetPaper(Address.Unescape(id), out Paper paper)
                ? PaperOrRedirect(paper, id, addresses)
                : new NotFoundPage());
        app.MapMethods("/search", s_read, IResult (string? q, string? page) =>
            catalog.Search(q ?? "", int.MaxValue) is var results
            && PageOf<SearchHit>.Take(results, PageNumber.Read(page), SearchPage.Size) is { } hits
                ? new SearchPage(q ?? "", results, hits)
                : new NotFoundPage());
        app.MapMethods("/{**path}", s_read, () => new NotFoundPage());
    }

    private static void MapIssueLists(WebApplication app, DigestCatalog catalog, IssueAddresses addresses)
    {
        app.MapMethods("/", s_read, IResult (string? page) =>
            ListOf("Issues", "/", catalog.Channels, catalog.Issues, page, addresses));
        app.MapMethods("/channels/{**name}", s_read, IResult (string name, string? page) =>
        {
            string channel = Address.Unescape(name);
            IssueList issues = catalog.Issues.In(channel);
            return issues.Count > 0
                ? ListOf(channel, Address.OfChannel(channel), channels: null, issues, page, addresses)
                : new NotFoundPage();
        });
        app.MapMethods("/months/{name}", s_read, IResult (string name, string? page) =>
            Month.TryParse(name, out Month month)
            && catalog.Issues.Between(month.First, month.Last) is { Count: > 0 } issues
                ? ListOf(month.Name, month.Path, channels: null, issues, page, addresses)
                : new NotFoundPage());
    }

    private static IResult ListOf(
        string heading, string path, ChannelList? channels, IssueList issues, string? page, IssueAddresses addresses)
    {
        Issue[] newestFirst = [.. NewestFirst.Of(issues)];
        return PageOf<Issue>.Take(newestFirst, PageNumber.Read(page), IssuesPage.Size) is { } taken
            ? new IssuesPage(heading, path, channels, taken, addresses)
            : new NotFoundPage();
    }

    private static void MapApi(WebApplication app, DigestCatalog catalog)
    {
        app.MapMethods("/api/issues", s_read, () => new ListAnswer<Issue>(catalog.Issues, ApiJson.Default.Issue));
        app.MapMethods("/api/papers", s_read, () => new ListAnswer<Paper>(catalog.Papers, ApiJson.Default.Paper));
        app.MapMethods("/api/papers/{**id}", s_read, IResult (string id) =>
            catalog.TryGetPaper(Address.Unescape(id), out Paper paper)
                ? new PaperAnswer(paper)
                : new NotFoundAnswer());
        app.MapMethods("/api/search", s_read, IResult (string? q, string? page) =>
            catalog.Search(q ?? "", int.MaxValue) is var results
            && PageOf<SearchHit>.Take(results, PageNumber.Read(page), SearchPage.Size) is { } hits
                ? new SearchAnswer(q ?? "", results, hits)
                : new NotFoundAnswer());
        app.MapMethods("/api/{**path}", s_read, () => new NotFoundAnswer());
    }

    // "2402.10758v2" and "math.GT/0309136" name papers too: they redirect to the one page that each paper has.
    private static IResult PaperOrRedirect(Paper paper, string id, IssueAddresses addresses)
    {
        string canonical = paper.Id.ToString();
        return id == canonical
            ? new PaperPage(paper, addresses)
            : Results.Redirect($"/papers/{canonical}", permanent: true);
    }
}
