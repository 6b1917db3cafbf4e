using System.Buffers;

namespace DigestGen.Export;

/// <summary>Papers as BibTeX: <c>@misc</c> with the fields that arXiv's own export has, without authors, whom a digest does not name.</summary>
/// <remarks>
/// Between two papers is a blank line. Year and month are those of the identifier. A full stop at the end of a title is
/// left out, since bibliography styles add one. A formula <c>$…$</c> stays as it is if all its commands are those of
/// mathematics. Elsewhere, characters that TeX would read as commands are written so that they print. The text is UTF-8.
/// </remarks>
public abstract class BibTeX : PaperExport<BibTeX>, IPaperFormat
{
    private BibTeX()
    {
    }

    static ItemWriter<Paper> IPaperFormat.Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : ItemWriter<Paper>
    {
        private bool _isFollowing;

        public override void Write(Paper paper)
        {
            var writer = new Utf8Output(output);
            ArxivId id = paper.Id;
            writer.Write(_isFollowing ? "\n"u8 : default);
            _isFollowing = true;
            writer.Write("@misc{"u8);
            writer.Write(id);
            writer.Write(",\n"u8);
            if (TitleText.WithoutStop(paper.GetTitleUtf8()) is { IsEmpty: false } title)
            {
                writer.Write("  title         = {"u8);
                TeXText.Write(ref writer, title);
                writer.Write("},\n"u8);
            }

            writer.Write("  year          = {"u8);
            writer.Write(id.Year);
            writer.Write("},\n  month         = "u8);
            writer.Write("janfebmaraprmayjunjulaugsepoctnovdec"u8.Slice(3 * (id.Month - 1), 3));
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
    }
}
