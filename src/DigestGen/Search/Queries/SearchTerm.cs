using DigestGen.Search.Folding;

namespace DigestGen.Search.Queries;

/// <summary>A term or a phrase of a query.</summary>
internal sealed class SearchTerm
{
    // A Han character tells about as much as two letters; above a certain length a term only gets rarer.
    private const int MaxUnits = 16;

    public SearchTerm(byte[] folded, bool isInTitles)
    {
        Folded = folded;
        IsInTitles = isInTitles;
        int first = CodePoints.Decode(folded, out _);
        StartsWord = CodePoints.IsWord(first);
        EndsWord = CodePoints.IsWord(CodePoints.DecodeLast(folded));
        Weight = Math.Sqrt(Math.Min(CountUnits(folded), MaxUnits));
    }

    /// <summary>The folded text; never empty.</summary>
    public byte[] Folded { get; }

    /// <summary>Whether only titles are searched for it.</summary>
    public bool IsInTitles { get; }

    /// <summary>Whether it opens with a letter or digit, and so matches only where a word starts.</summary>
    public bool StartsWord { get; }

    /// <summary>Whether it ends with a letter or digit, and so may match a word's beginning alone.</summary>
    public bool EndsWord { get; }

    /// <summary>How much it counts among the terms of a query. Of its length, since longer terms are rarer: what other papers say has no influence.</summary>
    public double Weight { get; }

    private static int CountUnits(ReadOnlySpan<byte> text)
    {
        int units = 0;
        for (int at = 0; at < text.Length && units < MaxUnits;)
        {
            units += CodePoints.IsUnspaced(CodePoints.Decode(text.Slice(at), out int length)) ? 2 : 1;
            at += length;
        }

        return units;
    }
}
