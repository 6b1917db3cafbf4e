using DigestGen.Search.Folding;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Scanning;

/// <summary>
/// Looks for terms of Han characters in texts as they are. These characters fold to themselves, so that few texts need
/// folding to tell whether they have such a term.
/// </summary>
/// <param name="terms">The terms.</param>
/// <param name="fieldCount">How many fields are searched.</param>
internal sealed class PlainTerms(List<SearchTerm> terms, int fieldCount)
{
    /// <summary>Whether a term can be looked for.</summary>
    public static bool IsPlain(SearchTerm term)
    {
        ReadOnlySpan<byte> text = term.Folded;
        for (int at = 0; at < text.Length;)
        {
            if (CodePoints.Decode(text.Slice(at), out int length) is < 0x4E00 or > 0x9FFF)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    /// <summary>Whether a record has all terms; null if only folding can tell.</summary>
    public bool? AreIn(RecordReader record)
    {
        foreach (SearchTerm term in terms)
        {
            bool? isFound = IsIn(record, term);
            if (isFound != true)
            {
                return isFound;
            }
        }

        return true;
    }

    private bool? IsIn(RecordReader record, SearchTerm term)
    {
        bool isSure = true;
        for (int field = 0; field < (term.IsInTitles ? 2 : fieldCount); field++)
        {
            ReadOnlySpan<byte> text = PaperMatcher.TextOf(record, (SearchField)field);
            int found = text.IndexOf(term.Folded);
            if (found >= 0 && !MayStartWithMark(text.Slice(found + term.Folded.Length)))
            {
                return true;
            }

            isSure &= found < 0 && SpecialCharacters.IndexIn(text, isCommon: true) < 0;
        }

        return isSure ? false : null;
    }

    // Diacritics belong to what they follow. Kana have some at U+3099, and half-width ones at U+FF9E.
    private static bool MayStartWithMark(ReadOnlySpan<byte> text) => !text.IsEmpty && text[0] switch
    {
        0xCC or 0xCD => true,
        0xE3 => text.Length < 2 || text[1] == 0x82,
        0xEF => text.Length < 2 || text[1] != 0xBC,
        _ => false,
    };
}
