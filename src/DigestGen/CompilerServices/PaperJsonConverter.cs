using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestGen.Export;

namespace DigestGen.CompilerServices;

/// <summary>Writes a paper with its appearances, and without raw texts. System.Text.Json calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PaperJsonConverter : JsonConverter<Paper>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a paper is a handle into compiled data.</exception>
    public override Paper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw JsonReading.NotSupported(nameof(Paper));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Paper value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new JsonShape(writer, options).Write(value);
    }
}
