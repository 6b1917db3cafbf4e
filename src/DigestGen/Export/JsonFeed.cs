using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace DigestGen.Export;

/// <summary>Entries as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
/// <remarks>
/// An item is a paper: its identity is the address of its abstract on arXiv, the same on every host, and a later entry of
/// the same paper in the list is left out. Its time is that of its issue, taken as UTC; an entry without a date has none.
/// The language of an item is that of its title and its text; its summary is in Chinese unless the digest has an English one.
/// </remarks>
public static class JsonFeed
{
    private const int FlushLength = 1 << 15;

    /// <summary>Writes a feed of entries, such as those of an issue.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="entries">The entries, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Entry> entries, FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        var source = new FeedSource(options);
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, options.Title);
        json.WriteString("home_page_url"u8, options.BaseAddress.AbsoluteUri);
        if (source.FeedAddress is { } address)
        {
            json.WriteString("feed_url"u8, address);
        }

        json.WriteStartArray("authors"u8);
        json.WriteStartObject();
        json.WriteString("name"u8, options.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items"u8);
        var known = new HashSet<ArxivId>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            if (known.Add(entry.Id))
            {
                WriteItem(json, entry, source);
            }

            if (json.BytesPending > FlushLength)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a feed of a catalog's newest papers.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="count">How many papers the feed has at most.</param>
    /// <param name="options">What the feed says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static void Write(IBufferWriter<byte> output, DigestCatalog catalog, int count, FeedOptions options) =>
        Write(output, FeedSource.Newest(catalog, count), options);

    /// <summary>Writes a feed of entries, such as those of an issue.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="entries">The entries, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream output, IReadOnlyList<Entry> entries, FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        Write(buffer, entries, options);
        buffer.Flush();
    }

    /// <summary>Writes a feed of a catalog's newest papers.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="count">How many papers the feed has at most.</param>
    /// <param name="options">What the feed says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static void Write(Stream output, DigestCatalog catalog, int count, FeedOptions options) =>
        Write(output, FeedSource.Newest(catalog, count), options);

    private static void WriteItem(Utf8JsonWriter json, Entry entry, FeedSource source)
    {
        ArxivId id = entry.Id;
        json.WriteStartObject();
        WriteAddress(json, "id"u8, "https://arxiv.org/abs/"u8, id);
        WriteAddress(json, "url"u8, source.PaperAddress, id);
        WriteAddress(json, "external_url"u8, "https://arxiv.org/abs/"u8, id);
        WriteText(json, "title"u8, source.Title(entry, out bool isTranslated));

        // An item has its text, even if that is empty.
        json.WriteString("content_text"u8, source.Abstract(entry, out _));
        WriteText(json, "summary"u8, source.Summary(entry, out _));
        if (entry.Issue.Date is not null)
        {
            WriteTime(json, FeedSource.Updated(entry));
        }

        json.WriteString("language"u8, isTranslated ? FeedSource.TranslationLanguage : FeedSource.OriginalLanguage);
        if (entry.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
        {
            json.WriteStartArray("tags"u8);
            json.WriteStringValue(category);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, ArxivId id)
    {
        const int MaxStackLength = 512;
        Span<byte> address = prefix.Length <= MaxStackLength ? stackalloc byte[MaxStackLength + ExportId.MaxLength] : new byte[prefix.Length + ExportId.MaxLength];
        prefix.CopyTo(address);
        json.WriteString(name, address[..(prefix.Length + ExportId.Format(id, address[prefix.Length..]))]);
    }

    private static void WriteTime(Utf8JsonWriter json, (DateOnly Date, TimeOnly Time) time)
    {
        Span<byte> text = stackalloc byte[20];
        time.Date.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        time.Time.TryFormat(text[length..], out int timeLength, "'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json.WriteString("date_published"u8, text[..(length + timeLength)]);
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            json.WriteString(name, text);
        }
    }
}
