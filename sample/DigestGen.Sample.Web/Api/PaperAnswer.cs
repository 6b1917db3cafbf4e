using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>A paper in full, with all its appearances.</summary>
internal sealed class PaperAnswer(Paper paper, IssueAddresses addresses) : JsonAnswer
{
    protected override ValueTask WriteAsync(Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartObject();
        JsonFields.WriteOverview(json, paper);
        json.WriteString("url"u8, paper.GetUrlUtf8());
        json.WriteString("abstract"u8, paper.GetAbstractUtf8());
        json.WriteString("translatedAbstract"u8, paper.GetTranslatedAbstractUtf8());
        json.WriteStartArray("entries"u8);
        foreach (Entry entry in paper.Entries)
        {
            json.WriteStartObject();
            json.WriteString("issue"u8, entry.Issue.GetNameUtf8());
            json.WriteString("page"u8, addresses.PathOf(entry.Issue));
            JsonFields.WriteAppearance(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return ValueTask.CompletedTask;
    }
}
