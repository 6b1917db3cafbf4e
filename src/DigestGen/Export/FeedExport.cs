using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace DigestGen.Export;

/// <summary>A format of feeds. Only the library implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFeedFormat
{
    internal static abstract ItemWriter<Entry> Begin(IBufferWriter<byte> output, Feed feed);
}

/// <summary>What <see cref="Atom"/> and <see cref="JsonFeed"/> write feeds with.</summary>
/// <remarks>
/// An item is a paper: its identity is the address of its abstract on arXiv, the same on every host, and a later entry of
/// the same paper in the list is left out. Of a list of papers, each stands for its latest entry, or with
/// <see cref="FeedOptions.WithoutReplacements"/> for the latest that announces no new version.
/// </remarks>
/// <typeparam name="TFormat">The format.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the format, as in Atom.Write.")]
public abstract class FeedExport<TFormat>
    where TFormat : IFeedFormat
{
    private protected FeedExport()
    {
    }

    /// <summary>Writes a feed of entries.</summary>
    /// <param name="output">Where to write. A stream stays open.</param>
    /// <param name="entries">The entries, such as those of an issue, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Entry> entries, FeedOptions options) => Write(output, Feed.Of(entries, options));

    /// <summary>Writes a feed of papers.</summary>
    /// <param name="output">Where to write. A stream stays open.</param>
    /// <param name="papers">The papers, or the results of a search, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers, FeedOptions options) => Write(output, Feed.Of(papers, options));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers, FeedOptions options) => Write(output, Feed.Of(ExportItems.Papers(papers), options));

    /// <summary>Writes a feed of a catalog's newest papers.</summary>
    /// <param name="output">Where to write. A stream stays open.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="count">How many papers the feed has at most.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static void Write(IBufferWriter<byte> output, DigestCatalog catalog, int count, FeedOptions options) =>
        Write(output, Feed.Newest(catalog, count, options));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IReadOnlyList{Entry}, FeedOptions)"/>
    public static void Write(Stream output, IReadOnlyList<Entry> entries, FeedOptions options) => Write(output, Feed.Of(entries, options));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(Stream output, IEnumerable<Paper> papers, FeedOptions options) => Write(output, Feed.Of(papers, options));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(Stream output, SearchResults papers, FeedOptions options) => Write(output, Feed.Of(ExportItems.Papers(papers), options));

    /// <inheritdoc cref="Write(IBufferWriter{byte}, DigestCatalog, int, FeedOptions)"/>
    public static void Write(Stream output, DigestCatalog catalog, int count, FeedOptions options) =>
        Write(output, Feed.Newest(catalog, count, options));

    /// <summary>Writes a feed of entries, without blocking.</summary>
    /// <param name="output">Where to write, such as the body of a response. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="entries">The entries, such as those of an issue, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which ends when all is written, or when nobody reads the pipe any more.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(Stream output, IReadOnlyList<Entry> entries, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(entries, options), cancellationToken);

    /// <summary>Writes a feed of papers, without blocking.</summary>
    /// <param name="output">Where to write, such as the body of a response. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which ends when all is written, or when nobody reads the pipe any more.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(papers, options), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(ExportItems.Papers(papers), options), cancellationToken);

    /// <summary>Writes a feed of a catalog's newest papers, without blocking.</summary>
    /// <param name="output">Where to write, such as the body of a response. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="count">How many papers the feed has at most.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which ends when all is written, or when nobody reads the pipe any more.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Task WriteAsync(
        Stream output, DigestCatalog catalog, int count, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Newest(catalog, count, options), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IReadOnlyList{Entry}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IReadOnlyList<Entry> entries, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(entries, options), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(papers, options), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Of(ExportItems.Papers(papers), options), cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, DigestCatalog, int, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(
        PipeWriter output, DigestCatalog catalog, int count, FeedOptions options, CancellationToken cancellationToken = default) =>
        WriteAsync(output, Feed.Newest(catalog, count, options), cancellationToken);

    private static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ExportRun.Write(TFormat.Begin(output, feed), feed.Items);
    }

    private static void Write(Stream output, Feed feed) => ExportRun.Write(output, buffer => TFormat.Begin(buffer, feed), feed.Items);

    private static Task WriteAsync(Stream output, Feed feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return ExportRun.WriteAsync(output, buffer => TFormat.Begin(buffer, feed), feed.Items, cancellationToken);
    }

    private static Task WriteAsync(PipeWriter output, Feed feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return ExportRun.WriteAsync(TFormat.Begin(output, feed), output, feed.Items, cancellationToken);
    }
}
