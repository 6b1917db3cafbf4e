using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestGen.Export;

namespace DigestGen.CompilerServices;

/// <summary>Writes an issue with its entries. System.Text.Json calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IssueJsonConverter : JsonConverter<Issue>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: an issue is a handle into compiled data.</exception>
    public override Issue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw JsonReading.NotSupported(nameof(Issue));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Issue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new JsonShape(writer, options).Write(value);
    }
}
