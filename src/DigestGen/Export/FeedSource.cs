using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestGen.Export;

/// <summary>What feeds of all formats derive from entries and options.</summary>
internal sealed class FeedSource(FeedOptions options)
{
    /// <summary>The language of the digests' summaries and translations.</summary>
    public const string TranslationLanguage = "zh-Hans";

    /// <summary>The language of titles and abstracts.</summary>
    public const string OriginalLanguage = "en";

    private static readonly TimeOnly s_midnight = TimeOnly.MinValue;

    /// <summary>What comes before an identifier in the link of an item.</summary>
    public byte[] PaperAddress { get; } = Encoding.UTF8.GetBytes(
        options.PaperPath is { } path ? new Uri(options.BaseAddress, path).AbsoluteUri : "https://arxiv.org/abs/");

    /// <summary>The address of the feed; null if it is not to be given.</summary>
    public string? FeedAddress { get; } =
        options.FeedAddress is { } address ? new Uri(options.BaseAddress, address).AbsoluteUri : null;

    /// <summary>The identity of the feed.</summary>
    public string Id { get; } = options.Id ?? "urn:uuid:" + NameBased(options.Publisher + "\n" + options.Title).ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The newest papers of a catalog: each once, from the newest issue that has it. Undated issues come last.</summary>
    public static Entry[] Newest(DigestCatalog catalog, int count)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var newest = new List<Entry>();
        var known = new HashSet<ArxivId>();
        IssueList issues = catalog.Issues;
        int dated = issues.Count;
        while (dated > 0 && issues[dated - 1].Date is null)
        {
            dated--;
        }

        for (int i = 0; i < issues.Count && newest.Count < count; i++)
        {
            Issue issue = issues[i < dated ? dated - 1 - i : i];
            foreach (Entry entry in issue.Entries)
            {
                if (newest.Count < count && known.Add(entry.Id))
                {
                    newest.Add(entry);
                }
            }
        }

        return [.. newest];
    }

    /// <summary>The day and time of an entry: those of its issue, as UTC; without a date, the first day of the identifier's month.</summary>
    public static (DateOnly Date, TimeOnly Time) Updated(Entry entry)
    {
        Issue issue = entry.Issue;
        return issue.Date is { } date
            ? (date, issue.Time ?? s_midnight)
            : (new DateOnly(ExportId.Year(entry.Id), ExportId.Month(entry.Id), 1), s_midnight);
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
        isTranslated = options.IsTranslated || entry.GetEnglishSummaryUtf8().IsEmpty;
        return isTranslated ? entry.GetSummaryUtf8() : entry.GetEnglishSummaryUtf8();
    }

    // What the digest does not give in the language that is asked for comes in the other one.
    private ReadOnlySpan<byte> Choose(ReadOnlySpan<byte> original, ReadOnlySpan<byte> translated, out bool isTranslated)
    {
        isTranslated = options.IsTranslated ? !translated.IsEmpty : original.IsEmpty && !translated.IsEmpty;
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
