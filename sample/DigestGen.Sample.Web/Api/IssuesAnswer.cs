using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>All issues with the ids of their papers, in the catalog's order.</summary>
internal sealed class IssuesAnswer(DigestCatalog catalog, IssueAddresses addresses) : JsonAnswer
{
    protected override async ValueTask WriteAsync(
        Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartArray();
        foreach (Issue issue in catalog.Issues)
        {
            WriteIssue(json, issue);
            json.Flush();
            await response.BodyWriter.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }

    private void WriteIssue(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, issue.GetNameUtf8());
        JsonFields.WriteTextOrNull(json, "channel"u8, issue.GetChannelUtf8());
        WriteDate(json, issue);
        json.WriteString("page"u8, addresses.PathOf(issue));
        json.WriteStartArray("entries"u8);
        foreach (Entry entry in issue.Entries)
        {
            json.WriteStartObject();
            JsonFields.WriteId(json, "paper"u8, entry.Paper.Id);
            JsonFields.WriteAppearance(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, Issue issue)
    {
        json.WriteString("date"u8, issue.Date?.ToString("yyyy-MM-dd"));
        json.WriteString("time"u8, issue.Time?.ToString("HH:mm"));
    }
}
