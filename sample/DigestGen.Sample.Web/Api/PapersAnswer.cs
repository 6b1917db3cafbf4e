using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>Papers as an array.</summary>
internal sealed class PapersAnswer(IReadOnlyList<Paper> papers) : JsonAnswer
{
    // Often enough that no answer is held in memory whole, seldom enough that the network gets whole packets.
    private const int PapersAFlush = 64;

    protected override async ValueTask WriteAsync(
        Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartArray();
        for (int i = 0; i < papers.Count; i++)
        {
            json.WriteStartObject();
            JsonFields.WriteOverview(json, papers[i]);
            json.WriteEndObject();
            if (i % PapersAFlush == PapersAFlush - 1)
            {
                // The writer hands its bytes to the response, and the response to the network.
                json.Flush();
                await response.BodyWriter.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
    }
}
