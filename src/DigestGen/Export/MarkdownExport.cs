using System.Buffers;
using System.IO.Pipelines;

namespace DigestGen.Export;

/// <summary>Issues and papers as a digest, in the format that DigestGen reads.</summary>
/// <remarks>
/// Read back, each entry has the same texts, raw ones included. An issue in the layout that is in use since 2023-03-14,
/// and without findings, comes back byte for byte. Papers are one digest of their latest entries, which are numbered from 1.
/// </remarks>
public static class MarkdownExport
{
    /// <summary>Writes an issue.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="issue">The issue.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(IBufferWriter<byte> output, Issue issue) => Of(issue).Write(output);

    /// <summary>Writes papers as one digest.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in the order of the digest.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, Issue)"/>
    public static void Write(Stream output, Issue issue) => Of(issue).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, Issue)"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, Issue issue, CancellationToken cancellationToken = default) =>
        Of(issue).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, Issue, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, Issue issue, CancellationToken cancellationToken = default) =>
        Of(issue).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    private static ExportRun<Line> Of(Issue issue) => Of(issue.Entries, static (entry, _) => entry.Reference);

    private static ExportRun<Line> Of(IEnumerable<Paper> papers) => Of([.. ExportItems.Latest(papers)], static (_, number) => number);

    // First the row of each entry, then its block.
    private static ExportRun<Line> Of(IReadOnlyList<Entry> entries, Func<Entry, int, int> numberOf) => new(
        static output => new Writer(output),
        entries.Select((entry, index) => new Line(entry, numberOf(entry, index + 1), false))
            .Concat(entries.Select((entry, index) => new Line(entry, numberOf(entry, index + 1), true))));

    private readonly record struct Line(Entry Entry, int Number, bool IsBlock);

    private sealed class Writer(IBufferWriter<byte> output) : ItemWriter<Line>
    {
        private bool _hasBlocks;

        public override void WriteHead() => output.Write("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n"u8);

        public override void Write(Line line)
        {
            var writer = new Utf8Output(output);
            if (line.IsBlock)
            {
                writer.Write(_hasBlocks ? default : BlockHeading);
                _hasBlocks = true;
                WriteBlock(ref writer, line.Entry, line.Number);
            }
            else
            {
                WriteRow(ref writer, line.Entry, line.Number);
            }

            writer.Commit();
        }

        public override void WriteEnd() => output.Write(_hasBlocks ? "\n"u8 : BlockHeading);

        private static ReadOnlySpan<byte> BlockHeading => "\n# 详细\n\n"u8;

        private static void WriteRow(ref Utf8Output writer, Entry entry, int number)
        {
            writer.Write("| [^"u8);
            writer.Write(number);
            writer.Write("] | ["u8);
            writer.Write(entry.GetTitleUtf8());
            writer.Write("]("u8);
            writer.Write(entry.GetUrlUtf8());
            writer.Write(") | "u8);
            writer.Write(entry.GetSummaryUtf8());
            writer.Write(" |\n"u8);
        }

        private static void WriteBlock(ref Utf8Output writer, Entry entry, int number)
        {
            writer.Write("[^"u8);
            writer.Write(number);
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
        }

        // An empty slot stays in place as a line of four spaces.
        private static void WriteSlot(ref Utf8Output writer, ReadOnlySpan<byte> text)
        {
            writer.Write("\n\n    "u8);
            writer.Write(text);
        }
    }
}
