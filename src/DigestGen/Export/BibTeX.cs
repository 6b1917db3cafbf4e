using System.Buffers;

namespace DigestGen.Export;

/// <summary>Papers as BibTeX: <c>@misc</c> with the fields that arXiv's own export has, without authors, whom a digest does not name.</summary>
/// <remarks>
/// Year and month are those of the identifier. Outside of <c>$…$</c>, characters that TeX would read as commands are
/// written so that they print. The text is UTF-8.
/// </remarks>
public static class BibTeX
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
        writer.Write("@misc{"u8);
        writer.Write(id);
        writer.Write(",\n"u8);
        if (paper.GetTitleUtf8() is { IsEmpty: false } title)
        {
            writer.Write("  title         = {"u8);
            TeXText.Write(ref writer, title);
            writer.Write("},\n"u8);
        }

        writer.Write("  year          = {"u8);
        writer.Write(ExportId.Year(id));
        writer.Write("},\n  month         = "u8);
        writer.Write("janfebmaraprmayjunjulaugsepoctnovdec"u8.Slice(3 * (ExportId.Month(id) - 1), 3));
        writer.Write(",\n  eprint        = {"u8);
        writer.Write(id);
        writer.Write("},\n  archivePrefix = {arXiv},\n"u8);
        if (paper.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
        {
            writer.Write("  primaryClass  = {"u8);
            TeXText.Write(ref writer, category);
            writer.Write("},\n"u8);
        }

        writer.Write("  doi           = {10.48550/arXiv."u8);
        writer.Write(id);
        writer.Write("},\n  url           = {https://arxiv.org/abs/"u8);
        writer.Write(id);
        writer.Write("},\n}\n"u8);
        writer.Commit();
    }

    /// <summary>Writes papers, with a blank line between two of them.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="papers">The papers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(papers);
        bool isFirst = true;
        foreach (Paper paper in papers)
        {
            if (!isFirst)
            {
                output.Write("\n"u8);
            }

            isFirst = false;
            Write(output, paper);
        }
    }

    /// <summary>Writes papers, with a blank line between two of them.</summary>
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
}
