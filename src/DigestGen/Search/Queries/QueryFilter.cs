using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Queries;

/// <summary>What a filter compares.</summary>
internal enum FilterKind
{
    /// <summary>The primary category.</summary>
    Category,

    /// <summary>The channels of the issues.</summary>
    Channel,

    /// <summary>The identifier.</summary>
    Id,

    /// <summary>The month of submission.</summary>
    Month,

    /// <summary>The day of an issue that has the paper.</summary>
    Seen,

    /// <summary>How an issue announces the paper.</summary>
    Announced,
}

/// <summary>A condition of a query other than a term.</summary>
internal sealed class QueryFilter
{
    /// <summary>What the filter compares.</summary>
    public required FilterKind Kind { get; init; }

    /// <summary>Whether papers that meet it are left out.</summary>
    public bool IsExcluding { get; init; }

    /// <summary>The folded name of the category or channel, or the beginning of the identifier.</summary>
    public byte[] Text { get; init; } = [];

    /// <summary>The first identifier, month or day that is meant, or the announcement.</summary>
    public int First { get; init; }

    /// <summary>The last one.</summary>
    public int Last { get; init; }

    /// <summary>Whether the filter is of one appearance, which all such filters of a query must be true of.</summary>
    public bool IsOfAppearance => Kind is FilterKind.Seen or FilterKind.Announced;

    /// <summary>Whether papers without a category are meant.</summary>
    public bool IsForNone => Kind == FilterKind.Category && Text.AsSpan().SequenceEqual("none"u8);

    /// <summary>Whether a category or channel is meant: "cs" means "cs.LG", too.</summary>
    public bool Means(ReadOnlySpan<byte> name)
    {
        var folded = new FoldedText();
        folded.Append(name);
        ReadOnlySpan<byte> span = folded.Span;
        bool isMeant = span.StartsWith(Text) && (span.Length == Text.Length || span[Text.Length] == '.');
        folded.Dispose();
        return isMeant;
    }

    /// <summary>Whether an identifier is meant, or its month.</summary>
    public bool Means(uint packed)
    {
        if (Kind == FilterKind.Month)
        {
            return IsBetween(ArxivMonth.Of(packed));
        }

        if (Text.Length == 0)
        {
            return packed == (uint)First;
        }

        Span<byte> id = stackalloc byte[ArxivId.MaxLength];
        return ((IUtf8SpanFormattable)new ArxivId(packed)).TryFormat(id, out int length, default, null) && id.Slice(0, length).StartsWith(Text);
    }

    /// <summary>Whether an appearance is meant.</summary>
    public bool Means(Entry entry) => Kind == FilterKind.Announced
        ? (int)entry.Announcement == First
        : entry.Issue.Date is { } day && IsBetween(day.DayNumber);

    private bool IsBetween(int value) => value >= First && value <= Last;
}

/// <summary>Months of submission, as identifiers tell them.</summary>
internal static class ArxivMonth
{
    /// <summary>January of the first year with identifiers; they have two digits for the year.</summary>
    public const int First = 1991 * 12;

    /// <summary>How many months identifiers can be of.</summary>
    public const int Count = 100 * 12;

    /// <summary>The month, counted from January of year 0.</summary>
    public static int Of(uint packed) => (ArxivScheme.Year(packed) * 12) + ArxivScheme.Month(packed) - 1;

    /// <summary>Whether an identifier and all before it, as they are packed, are of one scheme, in which the newer ones are greater.</summary>
    public static bool IsByAge(uint packed) => !ArxivScheme.IsOld(packed);

    /// <summary>A number that is greater for newer papers: by month, then by identifier.</summary>
    public static ulong Age(uint packed) => ((ulong)Of(packed) << 32) | packed;
}
