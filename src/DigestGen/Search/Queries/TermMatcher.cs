using DigestGen.Search.Folding;

namespace DigestGen.Search.Queries;

/// <summary>Finds a term in a folded text.</summary>
internal static class TermMatcher
{
    /// <summary>The next occurrence of a term.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="term">The term.</param>
    /// <param name="start">From where to look.</param>
    /// <param name="isWhole">Whether the occurrence ends where a word does.</param>
    /// <returns>Where the occurrence starts, or -1.</returns>
    public static int Find(ReadOnlySpan<byte> text, SearchTerm term, int start, out bool isWhole)
    {
        ReadOnlySpan<byte> folded = term.Folded;
        isWhole = false;
        while (text.Length - start >= folded.Length)
        {
            int found = text.Slice(start).IndexOf(folded);
            if (found < 0)
            {
                return -1;
            }

            found += start;
            ReadOnlySpan<byte> after = text.Slice(found + folded.Length);
            int next = after.IsEmpty ? -1 : CodePoints.Decode(after, out _);

            // A diacritic makes another letter of the last one.
            if ((!term.StartsWord || !CodePoints.IsWord(LetterBefore(text.Slice(0, found)))) && !CodePoints.IsMark(next))
            {
                isWhole = !term.EndsWord || !CodePoints.IsWord(next);
                return found;
            }

            start = found + 1;
        }

        return -1;
    }

    // The last code point that is not a diacritic.
    private static int LetterBefore(ReadOnlySpan<byte> text)
    {
        int last = CodePoints.DecodeLast(text);
        while (CodePoints.IsMark(last))
        {
            text = text.Slice(0, text.Length - (last < 0x800 ? 2 : 3));
            last = CodePoints.DecodeLast(text);
        }

        return last;
    }
}
