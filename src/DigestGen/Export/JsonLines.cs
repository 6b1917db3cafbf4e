using System.Buffers;
using System.Text.Json;

namespace DigestGen.Export;

/// <summary>Entries as JSON Lines: one JSON object a line, in the shape that System.Text.Json gives an <see cref="Entry"/>.</summary>
/// <remarks>
/// Each line has <c>id</c>, <c>title</c>, <c>translatedTitle</c>, <c>summary</c>, <c>englishSummary</c>, <c>abstract</c>,
/// <c>translatedAbstract</c>, <c>url</c>, <c>version</c>, <c>primaryCategory</c>, <c>announcement</c> (<c>new</c>,
/// <c>cross</c>, <c>replace</c>, <c>replace-cross</c>), <c>issue</c>, <c>channel</c>, <c>date</c>, <c>time</c> and
/// <c>reference</c>. What a digest does not give is null. Chinese stays readable; U+2028, <c>&lt;</c> and other characters
/// that HTML or JavaScript would read are escaped, so that a line can stand in a page's script.
/// </remarks>
public static class JsonLines
{
    /// <summary>Writes entries, without their raw texts.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Entry> entries) => WriteAll(output, entries, withRaw: false);

    /// <summary>Writes entries, without their raw texts.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream output, IEnumerable<Entry> entries) => WriteAll(output, entries, withRaw: false);

    /// <summary>Writes entries with their raw texts: <c>rawTitle</c>, <c>rawAbstract</c> and <c>rawTranslatedAbstract</c>.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteWithRaw(IBufferWriter<byte> output, IEnumerable<Entry> entries) => WriteAll(output, entries, withRaw: true);

    /// <summary>Writes entries with their raw texts: <c>rawTitle</c>, <c>rawAbstract</c> and <c>rawTranslatedAbstract</c>.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteWithRaw(Stream output, IEnumerable<Entry> entries) => WriteAll(output, entries, withRaw: true);

    private static void WriteAll(IBufferWriter<byte> output, IEnumerable<Entry> entries, bool withRaw)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        foreach (Entry entry in entries)
        {
            new JsonShape(json, null).Write(entry, isInIssue: false, withRaw);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }

    private static void WriteAll(Stream output, IEnumerable<Entry> entries, bool withRaw)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        WriteAll(buffer, entries, withRaw);
        buffer.Flush();
    }
}
