using System.Buffers;
using System.Text;

namespace DigestGen.Export;

/// <summary>Entries as an Atom feed (RFC 4287).</summary>
/// <remarks>
/// An item is a paper: its identity is the address of its abstract on arXiv, the same on every host, and a later entry of
/// the same paper in the list is left out. Its time is that of its issue, taken as UTC; an entry without a date has the
/// first day of the identifier's month. Each text tells its language.
/// </remarks>
public static class Atom
{
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
        var writer = new Utf8Output(output);
        WriteHead(ref writer, entries, options, source);
        writer.Commit();
        var known = new HashSet<ArxivId>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            if (known.Add(entry.Id))
            {
                WriteEntry(ref writer, entry, source);
                writer.Commit();
            }
        }

        writer.Write("</feed>\n"u8);
        writer.Commit();
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

    private static void WriteHead(ref Utf8Output writer, IReadOnlyList<Entry> entries, FeedOptions options, FeedSource source)
    {
        (DateOnly Date, TimeOnly Time) updated = (DateOnly.FromDateTime(DateTime.UnixEpoch), TimeOnly.MinValue);
        for (int i = 0; i < entries.Count; i++)
        {
            (DateOnly Date, TimeOnly Time) time = FeedSource.Updated(entries[i]);
            updated = time.CompareTo(updated) > 0 ? time : updated;
        }

        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>"u8);
        WriteText(ref writer, source.Id);
        writer.Write("</id>\n<title>"u8);
        WriteText(ref writer, options.Title);
        writer.Write("</title>\n<updated>"u8);
        WriteTime(ref writer, updated);
        writer.Write("</updated>\n<author><name>"u8);
        WriteText(ref writer, options.Publisher);
        writer.Write("</name></author>\n<link rel=\"alternate\" href=\""u8);
        WriteText(ref writer, options.BaseAddress.AbsoluteUri);
        writer.Write("\"/>\n"u8);
        if (source.FeedAddress is { } address)
        {
            writer.Write("<link rel=\"self\" type=\"application/atom+xml\" href=\""u8);
            WriteText(ref writer, address);
            writer.Write("\"/>\n"u8);
        }
    }

    private static void WriteEntry(ref Utf8Output writer, Entry entry, FeedSource source)
    {
        ArxivId id = entry.Id;
        writer.Write("<entry>\n<id>https://arxiv.org/abs/"u8);
        writer.Write(id);
        writer.Write("</id>\n"u8);
        ReadOnlySpan<byte> title = source.Title(entry, out bool isTranslated);
        WriteText(ref writer, "title"u8, title, isTranslated, isRequired: true);
        writer.Write("<link rel=\"alternate\" href=\""u8);
        XmlText.Write(ref writer, source.PaperAddress);
        writer.Write(id);
        writer.Write("\"/>\n<updated>"u8);
        WriteTime(ref writer, FeedSource.Updated(entry));
        writer.Write("</updated>\n"u8);
        if (entry.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
        {
            writer.Write("<category scheme=\"http://arxiv.org/schemas/atom\" term=\""u8);
            XmlText.Write(ref writer, category);
            writer.Write("\"/>\n"u8);
        }

        ReadOnlySpan<byte> summary = source.Summary(entry, out isTranslated);
        WriteText(ref writer, "summary"u8, summary, isTranslated, isRequired: false);
        ReadOnlySpan<byte> content = source.Abstract(entry, out isTranslated);
        WriteText(ref writer, "content"u8, content, isTranslated, isRequired: false);
        writer.Write("</entry>\n"u8);
    }

    private static void WriteText(ref Utf8Output writer, ReadOnlySpan<byte> element, ReadOnlySpan<byte> text, bool isTranslated, bool isRequired)
    {
        if (text.IsEmpty && !isRequired)
        {
            return;
        }

        writer.Write("<"u8);
        writer.Write(element);
        writer.Write(isTranslated ? " xml:lang=\"zh-Hans\">"u8 : " xml:lang=\"en\">"u8);
        XmlText.Write(ref writer, text);
        writer.Write("</"u8);
        writer.Write(element);
        writer.Write(">\n"u8);
    }

    private static void WriteText(ref Utf8Output writer, string text) => XmlText.Write(ref writer, Encoding.UTF8.GetBytes(text));

    private static void WriteTime(ref Utf8Output writer, (DateOnly Date, TimeOnly Time) time)
    {
        writer.Write(time.Date);
        writer.Write("T"u8);
        writer.Write(time.Time);
        writer.Write("Z"u8);
    }
}
