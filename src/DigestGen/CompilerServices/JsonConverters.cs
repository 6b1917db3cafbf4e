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

/// <summary>
/// Writes an announcement as arXiv's word for it, or as null if it is not known, and reads these. System.Text.Json calls it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnnouncementJsonConverter : JsonConverter<Announcement>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Announcement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Announcement.Unknown;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            for (Announcement word = Announcement.New; word <= Announcement.ReplaceCross; word++)
            {
                if (reader.ValueTextEquals(AnnouncementWord.Of(word)))
                {
                    return word;
                }
            }
        }

        throw new JsonException("An announcement is 'new', 'cross', 'replace', 'replace-cross' or null.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Announcement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (AnnouncementWord.Of(value) is { IsEmpty: false } word)
        {
            writer.WriteStringValue(word);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
