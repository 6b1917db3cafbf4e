namespace DigestGen.Export;

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
