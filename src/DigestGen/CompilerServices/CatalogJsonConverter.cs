using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestGen.Export;

namespace DigestGen.CompilerServices;

/// <summary>Writes a catalog with its issues and its papers. System.Text.Json calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CatalogJsonConverter : JsonConverter<DigestCatalog>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a catalog is a handle into compiled data.</exception>
    public override DigestCatalog Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw JsonReading.NotSupported(nameof(DigestCatalog));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DigestCatalog value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new JsonShape(writer, options).Write(value);
    }
}
