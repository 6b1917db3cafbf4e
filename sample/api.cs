#:sdk Microsoft.NET.Sdk.Web
#:project ../src/DigestGen/DigestGen.csproj

// A JSON API in one file: dotnet run sample/api.cs
// As a native program, which starts in milliseconds: dotnet publish sample/api.cs
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DigestGen.Export;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(static options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
    options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // Chinese stays readable.
});
WebApplication app = builder.Build();
DigestCatalog catalog = Digests.Catalog;
var feed = new FeedOptions("New papers", "api.cs", new Uri(app.Configuration["BaseAddress"] ?? "http://localhost:5000/"))
{
    PaperPath = "papers/",
    FeedAddress = new Uri("feed", UriKind.Relative),
};

// A digest never changes while the program runs, so an answer may be kept until it does.
app.Use((context, next) =>
{
    context.Response.Headers.ETag = $"W/\"{catalog.ContentId}\"";
    bool isKnown = context.Request.Headers.IfNoneMatch.Contains($"W/\"{catalog.ContentId}\"");
    context.Response.StatusCode = isKnown ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
    return isKnown ? Task.CompletedTask : next(context);
});

app.MapGet("/search", (string q, int? page) =>
    catalog.Search(q, new SearchOptions { Skip = 20 * Math.Max(0, (page ?? 1) - 1), Limit = 20 }));
app.MapGet("/papers/{**id}", IResult (string id) =>
    catalog.TryGetPaper(id, out Paper paper) ? Results.Ok(paper) : Results.NotFound());
app.MapGet("/related/{**id}", IResult (string id) =>
    catalog.TryGetPaper(id, out Paper paper) ? Results.Ok(paper.GetRelated(10)) : Results.NotFound());
app.MapGet("/cite/{**id}", IResult (string id) =>
    catalog.TryGetPaper(id, out Paper paper) ? Results.Text(paper.ToBibTeX(), "application/x-bibtex") : Results.NotFound());
app.MapGet("/feed", (HttpResponse response, CancellationToken cancellation) =>
{
    response.ContentType = "application/atom+xml; charset=utf-8";
    SearchResults papers = catalog.Search("announced:new", new SearchOptions { Order = SearchOrder.Newest, Limit = 50 });
    return Atom.WriteAsync(response.BodyWriter, papers, feed, cancellation);
});
app.Run();

[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(SearchResults))]
internal sealed partial class ApiJson : JsonSerializerContext;
