using System.Text.Json;

namespace DigestGen.Sample.Web.Api;

/// <summary>The answer to an address that names no data.</summary>
internal sealed class NotFoundAnswer : JsonAnswer
{
    protected override int Status => StatusCodes.Status404NotFound;

    protected override ValueTask WriteAsync(Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteString("error"u8, "No digest has what this address names."u8);
        json.WriteEndObject();
        return ValueTask.CompletedTask;
    }
}
