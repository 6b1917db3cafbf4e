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
    /// <param name="output">Where to write. A stream stays open.</param>
    /// <param name="entries">The entries, such as those of an issue.</param>
    /// <param name="options">What is written of each; null for the default.</param>
    /// <exception cref="ArgumentNullException">The output or the entries are null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Entry> entries, EntryExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        ExportRun.Write(TFormat.Begin(output, options ?? EntryExportOptions.Default), entries);
    }

    /// <summary>Writes the latest entries of papers.</summary>
    /// <param name="output">Where to write. A stream stays open.</param>
    /// <param name="papers">The papers, or the results of a search, in their order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers) => Write(output, ExportItems.Latest(papers));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers) => Write(output, ExportItems.Papers(papers));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Entry}, EntryExportOptions?)"/>
    public static void Write(Stream output, IEnumerable<Entry> entries, EntryExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ExportRun.Write(output, buffer => TFormat.Begin(buffer, options ?? EntryExportOptions.Default), entries);
    }

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, IEnumerable<Paper> papers) => Write(output, ExportItems.Latest(papers));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper})"/>
    public static void Write(Stream output, SearchResults papers) => Write(output, ExportItems.Papers(papers));

    /// <summary>Writes entries, without blocking.</summary>
    /// <param name="output">Where to write, such as the body of a response. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="entries">The entries, such as those of an issue.</param>
    /// <param name="options">What is written of each.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which ends when all is written, or when nobody reads the pipe any more.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(
        Stream output, IEnumerable<Entry> entries, EntryExportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        return ExportRun.WriteAsync(output, buffer => TFormat.Begin(buffer, options), entries, cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(Stream output, IEnumerable<Entry> entries, CancellationToken cancellationToken = default) =>
        WriteAsync(output, entries, EntryExportOptions.Default, cancellationToken);

    /// <summary>Writes the latest entries of papers, without blocking.</summary>
    /// <param name="output">Where to write, such as the body of a response. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in their order.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which ends when all is written, or when nobody reads the pipe any more.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        WriteAsync(output, ExportItems.Latest(papers), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, CancellationToken cancellationToken = default) =>
        WriteAsync(output, ExportItems.Papers(papers), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(
        PipeWriter output, IEnumerable<Entry> entries, EntryExportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        return ExportRun.WriteAsync(TFormat.Begin(output, options), output, entries, cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Entry}, EntryExportOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Entry> entries, CancellationToken cancellationToken = default) =>
        WriteAsync(output, entries, EntryExportOptions.Default, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, CancellationToken cancellationToken = default) =>
        WriteAsync(output, ExportItems.Latest(papers), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, CancellationToken cancellationToken = default) =>
        WriteAsync(output, ExportItems.Papers(papers), cancellationToken);
}
