using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestGen.Export;

namespace DigestGen.CompilerServices;

/// <summary>Writes a handle into compiled data, and reads none. System.Text.Json calls it.</summary>
/// <typeparam name="T">The handle.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HandleJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private protected HandleJsonConverter()
    {
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: it is a handle into compiled data.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeof(T).Name} can't be read from JSON: it is a handle into a compiled catalog. Read the 'id' as an ArxivId and find the paper with DigestCatalog.TryGetPaper, or read the JSON into a type of your own.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Write(new JsonShape(writer, options), value);
    }

    private protected abstract void Write(JsonShape json, T value);
}

/// <summary>Writes a catalog with its issues and its papers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CatalogJsonConverter : HandleJsonConverter<DigestCatalog>
{
    private protected override void Write(JsonShape json, DigestCatalog value) => json.Write(value);
}

/// <summary>Writes an issue with its entries, and without raw texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IssueJsonConverter : HandleJsonConverter<Issue>
{
    private protected override void Write(JsonShape json, Issue value) => json.Write(value);
}

/// <summary>Writes an entry with its issue, and without raw texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntryJsonConverter : HandleJsonConverter<Entry>
{
    private protected override void Write(JsonShape json, Entry value) => json.Write(value, isInIssue: false, withRaw: false);
}

/// <summary>Writes a paper with its appearances, and without raw texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PaperJsonConverter : HandleJsonConverter<Paper>
{
    private protected override void Write(JsonShape json, Paper value) => json.Write(value);
}

/// <summary>Writes a hit with its paper and its snippet.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SearchHitJsonConverter : HandleJsonConverter<SearchHit>
{
    private protected override void Write(JsonShape json, SearchHit value) => json.Write(value);
}
