using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestGen.CompilerServices;

/// <summary>Writes an identifier in its canonical form, and reads what <see cref="ArxivId.Parse(string)"/> reads. System.Text.Json calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArxivIdJsonConverter : JsonConverter<ArxivId>
{
    /// <inheritdoc/>
    public override ArxivId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Read(reader.GetString())
            : throw new JsonException("An arXiv id is a string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArxivId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override ArxivId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ArxivId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }

    // The default value is written as an empty text.
    private static ArxivId Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        return ArxivId.TryParse(text, out ArxivId id) ? id : throw new JsonException(ArxivId.Explain(text));
    }
}
