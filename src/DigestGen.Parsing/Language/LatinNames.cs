using System.Runtime.CompilerServices;
using System.Text;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Language;

/// <summary>Acronyms and numbered terms in Latin letters, which a Chinese translation keeps: words with two capitals or a digit.</summary>
internal static class LatinNames
{
    private const int ShortestName = 3;

    /// <summary>Finds the next name from a place on.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public static bool TryFindNext(string text, Slice slice, ref int at, out Slice name)
    {
        // Capitals and digits are rare, so they are looked for, and not words.
        for (; at < slice.End; at++)
        {
            if (MarksOf(text[at]) == 0)
            {
                continue;
            }

            int start = at;
            while (start > slice.Start && IsInName(text[start - 1]))
            {
                start--;
            }

            int end = at + 1;
            while (end < slice.End && IsInName(text[end]))
            {
                end++;
            }

            at = end;
            name = Trim(text, slice.Start, start, end);
            if (name.Length >= ShortestName && IsMarked(name.In(text)))
            {
                return true;
            }
        }

        name = default;
        return false;
    }

    /// <summary>Whether a name stands in a text for the words whose first letters it has, such as CNN for "convolutional neural networks".</summary>
    public static bool IsAcronymIn(ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        var initials = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (IsLetter(text[i]) && (i == 0 || !IsLetter(text[i - 1])))
            {
                initials.Append(text[i]);
            }
        }

        return initials.ToString().AsSpan().IndexOf(name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // The name within a run of letters and digits: it starts with a letter, but not with the first of a TeX command.
    private static Slice Trim(string text, int first, int start, int end)
    {
        if (start > first && text[start - 1] == '\\')
        {
            start++;
        }

        while (start < end && !IsLetter(text[start]))
        {
            start++;
        }

        return new Slice(start, Math.Max(0, end - start));
    }

    private static bool IsMarked(ReadOnlySpan<char> name)
    {
        int marks = 0;
        foreach (char c in name)
        {
            marks += MarksOf(c);
        }

        return marks >= 2;
    }

    // A digit counts as much as two capitals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MarksOf(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? 1 : (uint)(c - '0') <= 9 ? 2 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInName(char c) => c <= 'z' && (IsLetter(c) || (uint)(c - '0') <= 9);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';
}
