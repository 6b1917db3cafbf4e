using System.Buffers;

namespace DigestGen.Export;

/// <summary>Papers in the RIS format of reference managers, as preprints without authors, whom a digest does not name.</summary>
/// <remarks>
/// Lines end with CR LF, as the format asks. Year and month are those of the identifier. A full stop at the end of a title is
/// left out.
/// </remarks>
public abstract class Ris : PaperExport<Ris>, IPaperFormat
{
    private Ris()
    {
    }

    static ItemWriter<Paper> IPaperFormat.Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : ItemWriter<Paper>
    {
        public override void Write(Paper paper)
        {
            var writer = new Utf8Output(output);
            ArxivId id = paper.Id;

            // The type of an unpublished work; Zotero reads and writes preprints so.
            writer.Write("TY  - UNPB\r\nM3  - preprint\r\n"u8);
            WriteText(ref writer, "TI  - "u8, TitleText.WithoutStop(paper.GetTitleUtf8()));
            WriteText(ref writer, "AB  - "u8, paper.GetAbstractUtf8());
            writer.Write("PY  - "u8);
            writer.Write(id.Year);
            writer.Write("\r\nDA  - "u8);
            writer.Write(id.Year);
            writer.Write("/"u8);
            writer.WriteTwoDigits(id.Month);
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
}

/// <summary>Writes text that must stay on one line.</summary>
internal static class LineText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create([0xE2, .. Utf8Output.ControlStarts]);

    /// <summary>Writes a text with a space in place of each control character and of whatever a reader could take for the end of a line.</summary>
    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text) => output.Write(text, s_special, Escape);

    private static ReadOnlySpan<byte> Escape(ReadOnlySpan<byte> text, out int length)
    {
        // U+2028 and U+2029.
        int breakLength = text is [0xE2, 0x80, 0xA8 or 0xA9, ..] ? 3 : Utf8Output.ControlLength(text);
        length = Math.Max(breakLength, 1);
        return breakLength > 0 ? " "u8 : text[..1];
    }
}
