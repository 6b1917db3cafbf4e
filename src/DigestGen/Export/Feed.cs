using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestGen.Export;

/// <summary>What feeds of all formats have: their items, and what follows from the options.</summary>
/// <param name="options">What the feed says of itself.</param>
/// <param name="items">The items, each of another paper.</param>
internal sealed class Feed(FeedOptions options, IReadOnlyList<Entry> items)
{
    /// <summary>The language of the digests' summaries and translations.</summary>
    public const string TranslationLanguage = "zh-Hans";

    /// <summary>The language of titles and abstracts.</summary>
    public const string OriginalLanguage = "en";

    /// <summary>What the feed says of itself.</summary>
    public FeedOptions Options => options;

    /// <summary>The items, each of another paper.</summary>
    public IReadOnlyList<Entry> Items => items;

    /// <summary>What comes before an identifier in the link of an item.</summary>
    public byte[] PaperAddress { get; } = Encoding.UTF8.GetBytes(
        options.PaperPath is { } path ? new Uri(options.BaseAddress, path).AbsoluteUri : "https://arxiv.org/abs/");

    /// <summary>The address of the feed; null if it is not to be given.</summary>
    public string? FeedAddress { get; } = options.FeedAddress is { } address ? new Uri(options.BaseAddress, address).AbsoluteUri : null;

    /// <summary>The identity of the feed.</summary>
    public string Id { get; } = options.Id
        ?? "urn:uuid:" + NameBased(options.Publisher + "\n" + options.Title).ToString("D", CultureInfo.InvariantCulture);

    public static Feed Of(IEnumerable<Entry> entries, FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        return Of(entries, int.MaxValue, options);
    }

    public static Feed Of(IEnumerable<Paper> papers, FeedOptions options, int count = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(options);
        return Of(options.WithoutReplacements ? papers.SelectMany(static paper => paper.Entries.Reverse()) : ExportItems.Latest(papers), count, options);
    }

    /// <summary>The newest papers of a catalog.</summary>
    public static Feed Newest(DigestCatalog catalog, int count, FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Newest(catalog.Issues, count, options);
    }

    /// <summary>The newest papers of issues, which are in the catalog's order: each once, from the newest issue that has it. Undated issues come last.</summary>
    public static Feed Newest(IReadOnlyList<Issue> issues, int count, FeedOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(options);
        int dated = issues.Count;
        while (dated > 0 && issues[dated - 1].Date is null)
        {
            dated--;
        }

        return Of(issues.Take(dated).Reverse().Concat(issues.Skip(dated)).SelectMany(static issue => issue.Entries), count, options);
    }

    /// <summary>The day and time of an entry: those of its issue, as UTC; without a date, the first day of the identifier's month.</summary>
    public static (DateOnly Date, TimeOnly Time) Updated(Entry entry)
    {
        Issue issue = entry.Issue;
        return issue.Date is { } date
            ? (date, issue.Time ?? TimeOnly.MinValue)
            : (new DateOnly(entry.Id.Year, entry.Id.Month, 1), TimeOnly.MinValue);
    }

    /// <summary>The title of an item, and whether it is a translation.</summary>
    public ReadOnlySpan<byte> Title(Entry entry, out bool isTranslated) =>
        Choose(entry.GetTitleUtf8(), entry.GetTranslatedTitleUtf8(), out isTranslated);

    /// <summary>The abstract of an item, and whether it is a translation.</summary>
    public ReadOnlySpan<byte> Abstract(Entry entry, out bool isTranslated) =>
        Choose(entry.GetAbstractUtf8(), entry.GetTranslatedAbstractUtf8(), out isTranslated);

    /// <summary>The summary of an item, and whether it is in the language of translations.</summary>
    public ReadOnlySpan<byte> Summary(Entry entry, out bool isTranslated)
    {
        isTranslated = Options.IsTranslated || entry.GetEnglishSummaryUtf8().IsEmpty;
        return isTranslated ? entry.GetSummaryUtf8() : entry.GetEnglishSummaryUtf8();
    }

    private static Feed Of(IEnumerable<Entry> entries, int count, FeedOptions options)
    {
        var items = new List<Entry>();
        var known = new HashSet<ArxivId>();
        foreach (Entry entry in entries)
        {
            if (items.Count == count)
            {
                break;
            }

            if (!(options.WithoutReplacements && IsReplacement(entry)) && known.Add(entry.Id))
            {
                items.Add(entry);
            }
        }

        return new Feed(options, items);
    }

    // Where a digest does not tell, an entry of a paper that has been seen before.
    private static bool IsReplacement(Entry entry) => entry.Announcement switch
    {
        Announcement.Replace or Announcement.ReplaceCross => true,
        Announcement.Unknown => entry.Paper.Entries[0] != entry,
        _ => false,
    };

    // What the digest does not give in the language that is asked for comes in the other one.
    private ReadOnlySpan<byte> Choose(ReadOnlySpan<byte> original, ReadOnlySpan<byte> translated, out bool isTranslated)
    {
        isTranslated = Options.IsTranslated ? !translated.IsEmpty : original.IsEmpty && !translated.IsEmpty;
        return isTranslated ? translated : original;
    }

    // A UUID of version 8 (RFC 9562), made from a hash.
    private static Guid NameBased(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
