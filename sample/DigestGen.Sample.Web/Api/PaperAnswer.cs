using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>A paper with all its appearances, in the library's own shape.</summary>
internal sealed class PaperAnswer(Paper paper) : JsonAnswer
{
    protected override ValueTask WriteAsync(Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        JsonSerializer.Serialize(json, paper, ApiJson.Default.Paper);
        return ValueTask.CompletedTask;
    }
}
