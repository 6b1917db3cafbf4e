using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace DigestGen.Export;

/// <summary>A format of papers. Only the library implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPaperFormat
{
    internal static abstract ItemWriter<Paper> Begin(IBufferWriter<byte> output);
}

/// <summary>What <see cref="BibTeX"/>, <see cref="CslJson"/> and <see cref="Ris"/> write papers with.</summary>
/// <typeparam name="TFormat">The format.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the format, as in BibTeX.Write.")]
public abstract class PaperExport<TFormat>
    where TFormat : IPaperFormat
{
    private protected PaperExport()
    {
    }

    /// <summary>Writes one paper.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(IBufferWriter<byte> output, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(output);
        ItemWriter<Paper> writer = TFormat.Begin(output);
        writer.Write(paper);
        writer.Flush();
    }

    /// <summary>Writes papers.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in their order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    private static ExportRun<Paper> Of(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return new ExportRun<Paper>(static output => TFormat.Begin(output), papers);
    }
}
