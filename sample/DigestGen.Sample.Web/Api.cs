using System.Text.Json;

namespace DigestGen.Sample.Web;

/// <summary>The site as data. Lists come in pages, which lead to each other in the header <c>Link</c>.</summary>
internal static class Api
{
    // An issue among others names its papers; their texts are at its own address.
    private const int MaxEntries = 1_000;

    // The largest groups of a search.
    private const int MaxGroups = 100;

    public static void Map(WebApplication app, Archive archive, string[] methods)
    {
        DigestCatalog catalog = archive.Catalog;
        app.MapMethods("/api/issues", methods, IResult (int? skip, int? limit) => new Fresh(archive, 
            new JsonPage("/api/issues", catalog.Issues.Count, skip, limit, (json, i) => WriteIssue(json, archive, catalog.Issues[i]))));
        app.MapMethods("/api/issues/{**name}", methods, IResult (string name, int? skip, int? limit) =>
            archive.TryGetIssue(Site.Unescape(name), out Issue issue)
                ? new Fresh(archive, new JsonPage($"/api{archive.PathOf(issue)}", issue.Entries.Count, skip, limit,
                    (json, i) => JsonSerializer.Serialize(json, issue.Entries[i], ApiJson.Default.Entry)))
                : Missing());
        app.MapMethods("/api/papers", methods, IResult (int? skip, int? limit) => new Fresh(archive, 
            new JsonPage("/api/papers", catalog.Papers.Count, skip, limit, (json, i) => WritePaper(json, catalog.Papers[i]))));
        app.MapMethods("/api/papers/{**id}", methods, IResult (string id) =>
            catalog.TryGetPaper(Site.Unescape(id), out Paper paper)
                ? new Fresh(archive, new JsonAnswer(json => WritePaper(json, paper), IsTooLong(paper) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status200OK))
                : Missing());
        app.MapMethods("/api/search", methods, IResult (string? q, string? order, int? skip, int? limit) =>
            new Fresh(archive, Search(catalog, q ?? "", order, skip, limit)));
        app.MapMethods("/api/{**path}", methods, IResult () => Missing());
    }

    private static JsonPage Search(DigestCatalog catalog, string query, string? order, int? skip, int? limit)
    {
        SearchResults results = catalog.Search(query, new SearchOptions
        {
            Order = order == "newest" ? SearchOrder.Newest : SearchOrder.Relevance,
            Skip = Math.Max(0, skip ?? 0),
            Limit = Math.Clamp(limit ?? JsonPage.DefaultLimit, 1, JsonPage.MaxLimit),
        });
        string path = $"/api/search?q={Uri.EscapeDataString(query)}{(order == "newest" ? "&order=newest" : "")}";
        return new JsonPage(path, results.TotalCount, skip, limit, (json, i) => WriteHit(json, results[i - Math.Max(0, skip ?? 0)]))
        {
            ListName = "hits",
            WriteHead = json => WriteHead(json, query, results),
        };
    }

    private static void WritePaper(Utf8JsonWriter json, Paper paper)
    {
        if (IsTooLong(paper))
        {
            json.WriteRawValue(Answers.TooLongJson, skipInputValidation: true);
        }
        else
        {
            JsonSerializer.Serialize(json, paper, ApiJson.Default.Paper);
        }
    }

    private static bool IsTooLong(Paper paper) => Text.LengthOf(paper) > Answers.MaxBytes;

    private static void WriteIssue(Utf8JsonWriter json, Archive archive, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, issue.Name);
        json.WriteString("channel"u8, issue.Channel);
        json.WriteString("date"u8, issue.Date?.ToString("O", null));
        json.WriteString("time"u8, issue.Time?.ToString("HH:mm", null));
        json.WriteString("address"u8, $"/api{archive.PathOf(issue)}");
        json.WriteNumber("count"u8, issue.Entries.Count);
        json.WriteStartArray("entries"u8);
        foreach (Entry entry in issue.Entries.Take(MaxEntries))
        {
            json.WriteStartObject();
            json.WriteNumber("reference"u8, entry.Reference);
            json.WriteString("id"u8, entry.Id.ToString());
            json.WriteString("title"u8, Text.Plain(entry.Title, 300));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string query, SearchResults results)
    {
        json.WriteString("query"u8, query);
        json.WriteNumber("total"u8, results.TotalCount);
        json.WriteBoolean("isPartial"u8, results.IsPartial);
        json.WriteStartArray("notes"u8);
        foreach (string note in results.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        foreach ((string name, IReadOnlyList<SearchFacet> facets) in
            ((string, IReadOnlyList<SearchFacet>)[])[("channels", results.Channels), ("categories", results.Categories), ("months", results.Months)])
        {
            json.WriteStartObject(name);
            foreach (SearchFacet facet in facets.Take(MaxGroups))
            {
                json.WriteNumber(FacetGroup.NameOf(facet), facet.Count);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        if (IsTooLong(hit.Paper))
        {
            WritePaper(json, hit.Paper);
            return;
        }

        SearchSnippet snippet = hit.GetSnippet();
        json.WriteStartObject();
        json.WritePropertyName("paper"u8);
        WritePaper(json, hit.Paper);
        json.WriteNumber("score"u8, Math.Round(hit.Score, 4));
        json.WriteStartObject("snippet"u8);
        json.WriteString("field"u8, JsonNamingPolicy.CamelCase.ConvertName(snippet.Field.ToString()));
        json.WriteString("text"u8, snippet.Text);
        json.WriteStartArray("ranges"u8);
        foreach (Range range in snippet.Ranges)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, range.Start.Value);
            json.WriteNumber("length"u8, range.End.Value - range.Start.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static JsonAnswer Missing() => new(
        static json =>
        {
            json.WriteStartObject();
            json.WriteString("error"u8, "No digest has what this address names."u8);
            json.WriteEndObject();
        },
        StatusCodes.Status404NotFound);
}
