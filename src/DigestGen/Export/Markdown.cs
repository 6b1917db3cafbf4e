using System.Buffers;

namespace DigestGen.Export;

/// <summary>An issue as a digest, in the format that DigestGen reads.</summary>
/// <remarks>
/// Read back, each entry has the same texts, raw ones included. A digest in the layout that is in use since 2023-03-14,
/// and without findings, comes back byte for byte.
/// </remarks>
public static class Markdown
{
    /// <summary>Writes an issue.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="issue">The issue.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(IBufferWriter<byte> output, Issue issue)
    {
        ArgumentNullException.ThrowIfNull(output);
        EntryList entries = issue.Entries;
        output.Write("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n"u8);
        foreach (Entry entry in entries)
        {
            WriteRow(output, entry);
        }

        output.Write("\n# 详细\n\n"u8);
        foreach (Entry entry in entries)
        {
            WriteBlock(output, entry);
        }

        if (entries.Count > 0)
        {
            output.Write("\n"u8);
        }
    }

    /// <summary>Writes an issue.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="issue">The issue.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(Stream output, Issue issue)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        Write(buffer, issue);
        buffer.Flush();
    }

    private static void WriteRow(IBufferWriter<byte> output, Entry entry)
    {
        var writer = new Utf8Output(output);
        writer.Write("| [^"u8);
        writer.Write(entry.Reference);
        writer.Write("] | ["u8);
        writer.Write(entry.GetTitleUtf8());
        writer.Write("]("u8);
        writer.Write(entry.GetUrlUtf8());
        writer.Write(") | "u8);
        writer.Write(entry.GetSummaryUtf8());
        writer.Write(" |\n"u8);
        writer.Commit();
    }

    private static void WriteBlock(IBufferWriter<byte> output, Entry entry)
    {
        var writer = new Utf8Output(output);
        writer.Write("[^"u8);
        writer.Write(entry.Reference);
        writer.Write("]: "u8);
        writer.Write(entry.GetTranslatedTitleUtf8());
        WriteSlot(ref writer, entry.GetRawTitleUtf8());
        writer.Write("\n\n    ["u8);
        writer.Write(entry.GetUrlUtf8());
        writer.Write("]("u8);
        writer.Write(entry.GetUrlUtf8());
        writer.Write(")"u8);
        WriteSlot(ref writer, entry.GetSummaryUtf8());
        WriteSlot(ref writer, entry.GetEnglishSummaryUtf8());
        WriteSlot(ref writer, entry.GetRawTranslatedAbstractUtf8());
        WriteSlot(ref writer, entry.GetRawAbstractUtf8());
        writer.Write("\n    \n"u8);
        writer.Commit();
    }

    // An empty slot stays in place as a line of four spaces.
    private static void WriteSlot(ref Utf8Output writer, ReadOnlySpan<byte> text)
    {
        writer.Write("\n\n    "u8);
        writer.Write(text);
    }
}
