using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace DigestGen.Export;

/// <summary>A format of entries. Only the library implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEntryFormat
{
    internal static abstract ItemWriter<Entry> Begin(IBufferWriter<byte> output, EntryExportOptions options);
}

/// <summary>What <see cref="JsonLines"/> and <see cref="CsvExport"/> write of an entry.</summary>
public sealed class EntryExportOptions
{
    internal static readonly EntryExportOptions Default = new();

    /// <summary>
    /// Whether the texts as written in the digest come too: <c>rawTitle</c>, <c>rawAbstract</c> and
    /// <c>rawTranslatedAbstract</c>. The default is false.
    /// </summary>
    public bool IncludeRaw { get; init; }
}

/// <summary>What <see cref="JsonLines"/> and <see cref="CsvExport"/> write entries with. A paper stands for its latest entry.</summary>
/// <typeparam name="TFormat">The format.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the format, as in JsonLines.Write.")]
public abstract class EntryExport<TFormat>
    where TFormat : IEntryFormat
{
    private protected EntryExport()
    {
    }

    /// <summary>Writes entries.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="entries">The entries, such as those of an issue.</param>
    /// <param name="options">What is written of each; null for the default.</param>
    /// <exception cref="ArgumentNullException">The output or the entries are null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Entry> entries, EntryExportOptions? options = null) =>
        Of(entries, options ?? EntryExportOptions.Default).Write(output);

    /// <summary>Writes the latest entries of papers.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in their order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Entry}, EntryExportOptions?)"/>
    public static void Write(Stream output, IEnumerable<Entry> entries, EntryExportOptions? options = null) =>
        Of(entries, options ?? EntryExportOptions.Default).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, IEnumerable<Paper> papers) => Of(papers).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, SearchResults papers) => Of(ExportItems.Papers(papers)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Entry}, EntryExportOptions?)"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(
        Stream output, IEnumerable<Entry> entries, EntryExportOptions options, CancellationToken cancellationToken = default) =>
        Of(entries, options).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(Stream output, IEnumerable<Entry> entries, CancellationToken cancellationToken = default) =>
        Of(entries, EntryExportOptions.Default).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(
        PipeWriter output, IEnumerable<Entry> entries, EntryExportOptions options, CancellationToken cancellationToken = default) =>
        Of(entries, options).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Entry> entries, CancellationToken cancellationToken = default) =>
        Of(entries, EntryExportOptions.Default).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        Of(papers).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, CancellationToken cancellationToken = default) =>
        Of(ExportItems.Papers(papers)).WriteAsync(output, cancellationToken);

    private static ExportRun<Entry> Of(IEnumerable<Paper> papers) => Of(ExportItems.Latest(papers), EntryExportOptions.Default);

    private static ExportRun<Entry> Of(IEnumerable<Entry> entries, EntryExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        return new ExportRun<Entry>(output => TFormat.Begin(output, options), entries);
    }
}
