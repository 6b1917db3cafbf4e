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
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="entries">The entries, such as those of an issue, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Entry> entries, FeedOptions options) => Of(Feed.Of(entries, options)).Write(output);

    /// <summary>Writes a feed of papers.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="papers">The papers, or the results of a search, in the order of the feed.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers, FeedOptions options) => Of(Feed.Of(papers, options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(IBufferWriter<byte> output, SearchResults papers, FeedOptions options) => Of(Feed.Of(ExportItems.Papers(papers), options)).Write(output);

    /// <summary>Writes a feed of a catalog's newest papers.</summary>
    /// <param name="output">Where to write. A stream stays open; a pipe is flushed, and not completed.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="count">How many papers the feed has at most.</param>
    /// <param name="options">What the feed says of itself, and what it leaves out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static void Write(IBufferWriter<byte> output, DigestCatalog catalog, int count, FeedOptions options) =>
        Of(Feed.Newest(catalog, count, options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IReadOnlyList{Entry}, FeedOptions)"/>
    public static void Write(Stream output, IReadOnlyList<Entry> entries, FeedOptions options) => Of(Feed.Of(entries, options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(Stream output, IEnumerable<Paper> papers, FeedOptions options) => Of(Feed.Of(papers, options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    public static void Write(Stream output, SearchResults papers, FeedOptions options) => Of(Feed.Of(ExportItems.Papers(papers), options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, DigestCatalog, int, FeedOptions)"/>
    public static void Write(Stream output, DigestCatalog catalog, int count, FeedOptions options) =>
        Of(Feed.Newest(catalog, count, options)).Write(output);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IReadOnlyList{Entry}, FeedOptions)"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, IReadOnlyList<Entry> entries, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(entries, options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, IEnumerable{Paper}, FeedOptions)"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(Stream output, IEnumerable<Paper> papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(papers, options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(Stream output, SearchResults papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(ExportItems.Papers(papers), options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, DigestCatalog, int, FeedOptions)"/>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The work, which does not block, and ends when all is written, or when nobody reads the pipe any more.</returns>
    public static Task WriteAsync(
        Stream output, DigestCatalog catalog, int count, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Newest(catalog, count, options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IReadOnlyList{Entry}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IReadOnlyList<Entry> entries, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(entries, options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, IEnumerable<Paper> papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(papers, options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, IEnumerable{Paper}, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(PipeWriter output, SearchResults papers, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Of(ExportItems.Papers(papers), options)).WriteAsync(output, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, DigestCatalog, int, FeedOptions, CancellationToken)"/>
    public static Task WriteAsync(
        PipeWriter output, DigestCatalog catalog, int count, FeedOptions options, CancellationToken cancellationToken = default) =>
        Of(Feed.Newest(catalog, count, options)).WriteAsync(output, cancellationToken);

    /// <summary>A feed that is ready to be written.</summary>
    internal static ExportRun<Entry> Of(Feed feed) => new(output => TFormat.Begin(output, feed), feed.Items);
}

/// <summary>What a feed says of itself.</summary>
/// <param name="title">The title of the feed.</param>
/// <param name="publisher">The name of the person or the organization that publishes the feed.</param>
/// <param name="baseAddress">The address of the site that the feed is of, as an absolute address.</param>
/// <exception cref="ArgumentNullException">An argument is null.</exception>
/// <exception cref="ArgumentException">The address is not absolute.</exception>
public sealed class FeedOptions(string title, string publisher, Uri baseAddress)
{
    /// <summary>The title of the feed.</summary>
    public string Title { get; } = title ?? throw new ArgumentNullException(nameof(title));

    /// <summary>The name of the person or the organization that publishes the feed.</summary>
    public string Publisher { get; } = publisher ?? throw new ArgumentNullException(nameof(publisher));

    /// <summary>The address of the site that the feed is of.</summary>
    public Uri BaseAddress { get; } = Check(baseAddress);

    /// <summary>The address of the feed itself, relative to <see cref="BaseAddress"/> or absolute; null, the default, if it is not to be given.</summary>
    public Uri? FeedAddress { get; init; }

    /// <summary>
    /// The path of the site's pages for papers, relative to <see cref="BaseAddress"/>, which the identifier follows, such as
    /// <c>papers/</c>; null, the default, if the items are to link to arXiv.
    /// </summary>
    public string? PaperPath { get; init; }

    /// <summary>
    /// The identity of the feed, as a URI that never changes; null, the default, for one that is made from title and
    /// publisher, and so is the same on every host.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>Whether titles and abstracts are the translated ones, where a digest has them. The default is false.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>
    /// Whether entries that announce a new version of a paper are left out (<see cref="Announcement.Replace"/> and
    /// <see cref="Announcement.ReplaceCross"/>, and an entry without an announcement if the paper was seen before), so that
    /// a paper stands where it was new, and not where it was last replaced. The default is false.
    /// </summary>
    public bool WithoutReplacements { get; init; }

    private static Uri Check(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address, "baseAddress");
        return address.IsAbsoluteUri
            ? address
            : throw new ArgumentException($"'{address}' is not an absolute address: give one such as 'https://example.org/'.", "baseAddress");
    }
}
