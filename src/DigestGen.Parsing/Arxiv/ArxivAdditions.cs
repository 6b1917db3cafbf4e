using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>An identifier that a text carries.</summary>
/// <param name="Place">Where it stands in the text, with its version; empty if there is none.</param>
/// <param name="PackedId">The identifier in compiled form; 0 if it can't be read.</param>
/// <param name="Version">The version; 0 if it is not given.</param>
internal readonly record struct CarriedId(Slice Place, uint PackedId, int Version);

/// <summary>What a raw title carries at its end, up to January 2024: <c>. (arXiv:2310.01770v1 [cs.LG] UPDATED)</c>.</summary>
/// <param name="TitleLength">The length of the title without it and the white space before it, as rows have the title.</param>
/// <param name="Id">The identifier.</param>
/// <param name="Category">The primary category.</param>
/// <param name="Word">What follows the category: nothing, <c>UPDATED</c>, or <c>CROSS LISTED</c>.</param>
/// <param name="Announcement">What the word means.</param>
internal readonly record struct ArxivTitleSuffix(int TitleLength, CarriedId Id, Slice Category, Slice Word, AnnouncementCode Announcement)
{
    private const string Opening = "(arXiv:";

    /// <summary>Whether the title carries anything.</summary>
    public bool IsPresent => Id.Place.Length > 0;

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

        int restStart = categoryStart + categoryLength + 1;
        ReadOnlySpan<char> rest = rawTitle.Slice(restStart, end - 1 - restStart);
        ReadOnlySpan<char> word = rest.Trim();
        ArxivScheme.Read(rawTitle.Slice(idStart, idLength), out uint packed, out int version);
        return new ArxivTitleSuffix(
            none.TitleLength,
            new CarriedId(new Slice(idStart, idLength), packed, version),
            new Slice(categoryStart, categoryLength),
            new Slice(restStart + (rest.Length - rest.TrimStart().Length), word.Length),
            AnnouncementWords.OfTitle(word));
    }

    // The title ends before the first opening and the white space before it, as rows have it.
    private static int LengthBefore(ReadOnlySpan<char> rawTitle)
    {
        int start = rawTitle.IndexOf(Opening.AsSpan());
        return start < 0 ? rawTitle.Length : rawTitle.Slice(0, start).TrimEnd().Length;
    }
}

/// <summary>What a raw abstract carries at its start, since February 2024: <c>arXiv:2402.10758v1 Announce Type: cross  Abstract: </c>.</summary>
/// <param name="Length">The length of what it carries, with the white space after it.</param>
/// <param name="Id">The identifier.</param>
/// <param name="Word">The announcement: <c>new</c>, <c>cross</c>, <c>replace</c>, <c>replace-cross</c>.</param>
/// <param name="Announcement">What the word means.</param>
internal readonly record struct ArxivAbstractPrefix(int Length, CarriedId Id, Slice Word, AnnouncementCode Announcement)
{
    /// <summary>Whether the abstract carries anything.</summary>
    public bool IsPresent => Length > 0;

    /// <summary>Reads what stands at the start of a raw abstract.</summary>
    public static ArxivAbstractPrefix Read(ReadOnlySpan<char> rawAbstract)
    {
        var scanner = new Scanner(rawAbstract);
        scanner.SkipWhiteSpace();
        if (!scanner.TrySkip("arXiv:"))
        {
            return default;
        }

        ReadOnlySpan<char> id = scanner.ReadWord(out int idStart);
        scanner.SkipWhiteSpace();
        if (id.IsEmpty || !scanner.TrySkip("Announce Type:"))
        {
            return default;
        }

        scanner.SkipWhiteSpace();
        ReadOnlySpan<char> word = scanner.ReadWord(out int wordStart);
        scanner.SkipWhiteSpace();
        if (word.IsEmpty || !scanner.TrySkip("Abstract:"))
        {
            return default;
        }

        scanner.SkipWhiteSpace();
        ArxivScheme.Read(id, out uint packed, out int version);
        return new ArxivAbstractPrefix(
            scanner.Position,
            new CarriedId(new Slice(idStart, id.Length), packed, version),
            new Slice(wordStart, word.Length),
            AnnouncementWords.OfAbstract(word));
    }
}
