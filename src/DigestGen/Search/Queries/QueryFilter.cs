using DigestGen.Search.Folding;
using DigestGen.Search.Scanning;

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

    /// <summary>The month of submission, from one on.</summary>
    Since,

    /// <summary>The month of submission, up to one.</summary>
    Until,
}

/// <summary>A condition of a query other than a term.</summary>
/// <param name="kind">What it compares.</param>
/// <param name="isExcluding">Whether papers that meet it are left out.</param>
/// <param name="text">The folded category, channel, or beginning of the identifier.</param>
/// <param name="number">The packed identifier, zero if only its beginning is given; or the month, counted from year 0.</param>
internal sealed class QueryFilter(FilterKind kind, bool isExcluding, byte[] text, uint number)
{
    /// <summary>Whether the filter is one of exclusion.</summary>
    public bool IsExcluding { get; } = isExcluding;

    /// <summary>Whether what a paper must have is read from its record alone.</summary>
    public bool IsOfRecord => kind != FilterKind.Channel;

    /// <summary>Whether a paper passes.</summary>
    public bool Accepts(uint packed, ReadOnlySpan<byte> category) => IsExcluding != kind switch
    {
        FilterKind.Category => IsSameOrPart(category),
        FilterKind.Id => number != 0 ? packed == number : StartsId(packed),
        FilterKind.Since => SubmissionOrder.MonthOf(packed) >= number,
        _ => SubmissionOrder.MonthOf(packed) <= number,
    };

    /// <summary>Whether a paper passes a filter of channels.</summary>
    public bool Accepts(Paper paper)
    {
        foreach (Entry entry in paper.Entries)
        {
            if (IsSameOrPart(entry.Issue.GetChannelUtf8()))
            {
                return !IsExcluding;
            }
        }

        return IsExcluding;
    }

    // "cs" accepts "cs.LG", too.
    private bool IsSameOrPart(ReadOnlySpan<byte> name)
    {
        var folded = new FoldedText();
        folded.Append(name);
        ReadOnlySpan<byte> span = folded.Span;
        bool isSame = span.StartsWith(text) && (span.Length == text.Length || span[text.Length] == '.');
        folded.Dispose();
        return isSame;
    }

    private bool StartsId(uint packed)
    {
        Span<byte> id = stackalloc byte[ArxivId.MaxLength];
        return ((IUtf8SpanFormattable)new ArxivId(packed)).TryFormat(id, out int length, default, null)
            && id.Slice(0, length).StartsWith(text);
    }
}
