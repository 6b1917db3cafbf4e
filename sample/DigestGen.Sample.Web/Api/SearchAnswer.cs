using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>A page of a search: its hits, and how all hits are spread over channels, categories and months.</summary>
internal sealed class SearchAnswer(string query, SearchResults results, PageOf<SearchHit> hits) : JsonAnswer
{
    protected override ValueTask WriteAsync(Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteString("query"u8, query);
        json.WriteNumber("total"u8, results.TotalCount);
        json.WriteBoolean("isPartial"u8, results.IsPartial);
        json.WriteNumber("page"u8, hits.Number);
        json.WriteNumber("pages"u8, hits.Count);
        WriteFacets(json, "channels"u8, results.Channels);
        WriteFacets(json, "categories"u8, results.Categories);
        WriteFacets(json, "months"u8, results.Months);
        json.WriteStartArray("hits"u8);
        foreach (SearchHit hit in hits.Items)
        {
            WriteHit(json, hit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return ValueTask.CompletedTask;
    }

    private static void WriteFacets(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<SearchFacet> facets)
    {
        json.WriteStartObject(name);
        foreach (SearchFacet facet in facets)
        {
            json.WriteNumber(facet.Name, facet.Count);
        }

        json.WriteEndObject();
    }

    private static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        SearchSnippet snippet = hit.GetSnippet();
        json.WritePropertyName("paper"u8);
        JsonSerializer.Serialize(json, hit.Paper, ApiJson.Default.Paper);
        json.WriteNumber("score"u8, Math.Round(hit.Score, 4));
        json.WriteStartObject("snippet"u8);
        json.WriteString("field"u8, JsonNamingPolicy.CamelCase.ConvertName(snippet.Field.ToString()));
        json.WriteString("text"u8, snippet.Text);
        json.WriteStartArray("matches"u8);
        foreach (Range range in snippet.Ranges)
        {
            (int start, int length) = range.GetOffsetAndLength(snippet.Text.Length);
            json.WriteStartObject();
            json.WriteNumber("start"u8, start);
            json.WriteNumber("length"u8, length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
