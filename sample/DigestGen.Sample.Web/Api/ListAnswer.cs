using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DigestGen.Sample.Web.Api;

/// <summary>Issues or papers as an array, each in the library's own shape.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class ListAnswer<T>(IReadOnlyList<T> items, JsonTypeInfo<T> shape) : JsonAnswer
{
    // No answer is held in memory whole, and the network gets whole packets.
    private const int FlushLength = 1 << 15;

    protected override async ValueTask WriteAsync(
        Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartArray();
        long flushed = 0;
        for (int i = 0; i < items.Count; i++)
        {
            JsonSerializer.Serialize(json, items[i], shape);
            if (json.BytesCommitted + json.BytesPending - flushed > FlushLength)
            {
                // The writer hands its bytes to the response, and the response to the network.
                json.Flush();
                flushed = json.BytesCommitted;
                await response.BodyWriter.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
    }
}
