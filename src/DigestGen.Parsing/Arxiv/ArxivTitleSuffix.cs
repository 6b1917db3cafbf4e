using DigestGen.Layout;

namespace DigestGen.Parsing.Arxiv;

/// <summary>What a raw title carries at its end, up to January 2024: <c>. (arXiv:2310.01770v1 [cs.LG] UPDATED)</c>.</summary>
internal readonly ref struct ArxivTitleSuffix
{
    private const string Opening = "(arXiv:";

    /// <summary>Whether the title carries anything.</summary>
    public bool IsPresent { get; private init; }

    /// <summary>The length of the title without it and the white space before it, as rows have the title.</summary>
    public int TitleLength { get; private init; }

    /// <summary>The identifier, with its version.</summary>
    public ReadOnlySpan<char> Id { get; private init; }

    /// <summary>The identifier in compiled form; 0 if it can't be read.</summary>
    public uint PackedId { get; private init; }

    /// <summary>The version; 0 if it is not given.</summary>
    public int Version { get; private init; }

    /// <summary>Where the identifier starts.</summary>
    public int IdStart { get; private init; }

    /// <summary>The primary category.</summary>
    public ReadOnlySpan<char> Category { get; private init; }

    /// <summary>Where the primary category starts.</summary>
    public int CategoryStart { get; private init; }

    /// <summary>What follows the category: nothing, <c>UPDATED</c>, or <c>CROSS LISTED</c>.</summary>
    public ReadOnlySpan<char> Word { get; private init; }

    /// <summary>Where the word starts.</summary>
    public int WordStart { get; private init; }

    /// <summary>Reads what stands at the end of a raw title.</summary>
    public static ArxivTitleSuffix Read(ReadOnlySpan<char> rawTitle)
    {
        var none = new ArxivTitleSuffix { TitleLength = LengthBefore(rawTitle) };
        int end = rawTitle.TrimEnd().Length;
        int start = rawTitle.LastIndexOf(Opening.AsSpan());
        if (start < 0 || rawTitle[end - 1] != ')')
        {
            return none;
        }

        int idStart = start + Opening.Length;
        int idLength = rawTitle.Slice(idStart, end - idStart).IndexOf(' ');
        int categoryStart = idStart + idLength + 2;
        if (idLength <= 0 || categoryStart >= end || rawTitle[categoryStart - 1] != '[')
        {
            return none;
        }

        int categoryLength = rawTitle.Slice(categoryStart, end - categoryStart).IndexOf(']');
        if (categoryLength <= 0)
        {
            return none;
        }

        int wordStart = categoryStart + categoryLength + 1;
        ReadOnlySpan<char> rest = rawTitle.Slice(wordStart, end - 1 - wordStart);
        ArxivScheme.Read(rawTitle.Slice(idStart, idLength), out uint packed, out int version);
        return new ArxivTitleSuffix
        {
            IsPresent = true,
            TitleLength = none.TitleLength,
            Id = rawTitle.Slice(idStart, idLength),
            PackedId = packed,
            Version = version,
            IdStart = idStart,
            Category = rawTitle.Slice(categoryStart, categoryLength),
            CategoryStart = categoryStart,
            Word = rest.Trim(),
            WordStart = wordStart + (rest.Length - rest.TrimStart().Length),
        };
    }

    // The title ends before the first opening and the white space before it, as rows have it.
    private static int LengthBefore(ReadOnlySpan<char> rawTitle)
    {
        int start = rawTitle.IndexOf(Opening.AsSpan());
        return start < 0 ? rawTitle.Length : rawTitle.Slice(0, start).TrimEnd().Length;
    }
}
