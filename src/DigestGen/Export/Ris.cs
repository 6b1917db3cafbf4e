using System.Buffers;

namespace DigestGen.Export;

/// <summary>Papers in the RIS format of reference managers, as preprints without authors, whom a digest does not name.</summary>
/// <remarks>Lines end with CR LF, as the format asks. Year and month are those of the identifier.</remarks>
public static class Ris
{
    /// <summary>Writes one paper.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(IBufferWriter<byte> output, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new Utf8Output(output);
        ArxivId id = paper.Id;

        // The type of an unpublished work; Zotero reads and writes preprints so.
        writer.Write("TY  - UNPB\r\nM3  - preprint\r\n"u8);
        WriteText(ref writer, "TI  - "u8, paper.GetTitleUtf8());
        WriteText(ref writer, "AB  - "u8, paper.GetAbstractUtf8());
        writer.Write("PY  - "u8);
        writer.Write(ExportId.Year(id));
        writer.Write("\r\nDA  - "u8);
        writer.Write(ExportId.Year(id));
        writer.Write("/"u8);
        writer.WriteTwoDigits(ExportId.Month(id));
        writer.Write("//\r\nPB  - arXiv\r\nAN  - arXiv:"u8);
        writer.Write(id);
        writer.Write("\r\nDO  - 10.48550/arXiv."u8);
        writer.Write(id);
        writer.Write("\r\nUR  - https://arxiv.org/abs/"u8);
        writer.Write(id);
        writer.Write("\r\n"u8);
        WriteText(ref writer, "KW  - "u8, paper.GetPrimaryCategoryUtf8());
        writer.Write("ER  - \r\n"u8);
        writer.Commit();
    }

    /// <summary>Writes papers.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="papers">The papers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(papers);
        foreach (Paper paper in papers)
        {
            Write(output, paper);
        }
    }

    /// <summary>Writes papers.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="papers">The papers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream output, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        Write(buffer, papers);
        buffer.Flush();
    }

    private static void WriteText(ref Utf8Output writer, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            writer.Write(tag);
            LineText.Write(ref writer, text);
            writer.Write("\r\n"u8);
        }
    }
}
