using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestGen.Export;

namespace DigestGen.CompilerServices;

/// <summary>Writes an entry with its issue's name, channel and date, and without raw texts. System.Text.Json calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntryJsonConverter : JsonConverter<Entry>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: an entry is a handle into compiled data.</exception>
    public override Entry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw JsonReading.NotSupported(nameof(Entry));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Entry value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new JsonShape(writer, options).Write(value, isInIssue: false, withRaw: false);
    }
}
