namespace DigestGen.Sample.Web;

/// <summary>The site: which address answers with what.</summary>
internal static class Site
{
    // HEAD is GET without the body; the server leaves that out by itself.
    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication Create(string[] args, DigestCatalog catalog)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        Answers.AddServices(builder.Services);
        WebApplication app = builder.Build();
        app.UseExceptionHandler(Answers.HandleErrors);
        app.Use(Answers.AddHeadersAsync);
        app.UseResponseCompression();

        var archive = new Archive(catalog);
        MapDays(app, archive);
        MapPapers(app, archive);
        Api.Map(app, archive, s_read);

        // Links in a feed are whole. Their start is configured: a request's Host can be anybody's.
        var baseAddress = new Uri(app.Configuration["BaseAddress"] ?? "http://localhost:5000/");
        app.MapMethods("/atom.xml", s_read, IResult (string? q) => new Fresh(archive, new Feed(archive, baseAddress, q)));
        app.MapMethods("/style.css", s_read, IResult () => new Fresh(archive, new Asset("style.css", "text/css; charset=utf-8")));
        app.MapMethods("/icon.svg", s_read, IResult () => new Fresh(archive, new Asset("icon.svg", "image/svg+xml")));
        app.MapMethods("/{**path}", s_read, IResult (string? lang) => NotFound(archive, lang));
        return app;
    }

    /// <summary>A route's value with its slashes: the server decodes everything in a path but <c>%2F</c>.</summary>
    public static string Unescape(string routeValue) =>
        routeValue.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static void MapDays(WebApplication app, Archive archive)
    {
        app.MapMethods("/", s_read, IResult (string? lang) =>
            DayModel.Of(archive, archive.Days.Length > 0 ? archive.Days[^1] : null, page: null, Frame.Read(lang), isHome: true) is { } model
                ? Show(archive, Pages.DayPage.Create(model))
                : NotFound(archive, lang));
        app.MapMethods("/days/{day}", s_read, IResult (string day, string? page, string? lang) =>
            DateOnly.TryParseExact(day, "yyyy-MM-dd", out DateOnly date) && archive.CountOn(date) > 0
                && DayModel.Of(archive, date, page, Frame.Read(lang), isHome: false) is { } model
                ? Show(archive, Pages.DayPage.Create(model))
                : NotFound(archive, lang));
        app.MapMethods("/calendar/{year:int?}", s_read, IResult (int? year, string? lang) =>
        {
            int? shown = year ?? (archive.Days.Length > 0 ? archive.Days[^1].Year : null);
            DateOnly[] months = [.. CalendarModel.MonthsOf(archive).Where(month => month.Year == shown)];
            return months.Length > 0 || year is null
                ? Show(archive, Pages.CalendarPage.Create(new CalendarModel(
                    new Frame(archive, $"Calendar {shown}", year is null ? "/calendar" : $"/calendar/{year}", Frame.Read(lang)), months)))
                : NotFound(archive, lang);
        });
        app.MapMethods("/statistics", s_read, IResult (string? lang) =>
            Show(archive, Pages.StatisticsPage.Create(new Frame(archive, "Statistics", "/statistics", Frame.Read(lang)))));
    }

    private static void MapPapers(WebApplication app, Archive archive)
    {
        app.MapMethods("/issues/{**name}", s_read, IResult (string? name, string? page, string? lang) =>
            archive.TryGetIssue(Unescape(name ?? ""), out Issue issue) && ListModel.Of(archive, issue, page, Frame.Read(lang)) is { } list
                ? Show(archive, Pages.ListPage.Create(list))
                : NotFound(archive, lang));
        app.MapMethods("/papers", s_read, IResult (string? page, string? lang) =>
            ListModel.Of(archive, page, Frame.Read(lang)) is { } list
                ? Show(archive, Pages.ListPage.Create(list))
                : NotFound(archive, lang));
        app.MapMethods("/papers/{**id}", s_read, IResult (string id, string? lang) =>
            archive.Catalog.TryGetPaper(Unescape(id), out Paper paper)
                ? PaperOrRedirect(archive, paper, id, Frame.Read(lang))
                : NotFound(archive, lang));
        app.MapMethods("/cite/{format}/{**id}", s_read, IResult (string format, string id, string? lang) =>
            Citation.IsFormat(format) && archive.Catalog.TryGetPaper(Unescape(id), out Paper paper)
                ? new Fresh(archive, new Citation(paper, format))
                : NotFound(archive, lang));
        app.MapMethods("/search", s_read, IResult (string? q, string? order, string? page, string? lang) =>
            SearchModel.Find(archive, Frame.Read(lang), q, order, page) is { } found
                ? Show(archive, Pages.SearchPage.Create(found))
                : NotFound(archive, lang));
    }

    // "2402.10758v2" and "math.GT/0309136" name papers too: they redirect to the one page that each paper has.
    private static IResult PaperOrRedirect(Archive archive, Paper paper, string id, Languages languages)
    {
        string path = $"/papers/{paper.Id}";
        string title = paper.Title.Length > 0 ? paper.Title : $"arXiv:{paper.Id}";
        return id == paper.Id.ToString()
            ? Show(archive, Pages.PaperPage.Create(new PaperModel(new Frame(archive, title, path, languages), paper)))
            : Results.Redirect(Frame.Link(path, languages), permanent: true);
    }

    private static Page NotFound(Archive archive, string? lang) =>
        new(Pages.NotFoundPage.Create(new Frame(archive, "Not found", "", Frame.Read(lang))), StatusCodes.Status404NotFound);

    private static Fresh Show(Archive archive, RazorSlices.RazorSlice page) => new(archive, new Page(page));
}
