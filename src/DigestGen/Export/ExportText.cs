using System.Buffers;
using System.Text;

namespace DigestGen.Export;

/// <summary>One paper, entry or issue as a string in a format of exports.</summary>
public static class ExportText
{
    /// <summary>The paper as <see cref="BibTeX"/>.</summary>
    /// <param name="paper">The paper.</param>
    /// <returns>The text, which ends with a line end.</returns>
    public static string ToBibTeX(this Paper paper) => Write(paper, BibTeX.Write);

    /// <summary>The paper as <see cref="CslJson"/>: one object.</summary>
    /// <param name="paper">The paper.</param>
    /// <returns>The text.</returns>
    public static string ToCslJson(this Paper paper) => Write(paper, CslJson.Write);

    /// <summary>The paper as <see cref="Ris"/>.</summary>
    /// <param name="paper">The paper.</param>
    /// <returns>The text, which ends with a line end.</returns>
    public static string ToRis(this Paper paper) => Write(paper, Ris.Write);

    /// <summary>The issue as a digest in <see cref="MarkdownExport"/>.</summary>
    /// <param name="issue">The issue.</param>
    /// <returns>The text of the digest.</returns>
    public static string ToMarkdown(this Issue issue) => Write(issue, MarkdownExport.Write);

    private static string Write<T>(T item, Action<IBufferWriter<byte>, T> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output, item);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
