using System.Runtime.CompilerServices;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Language;

/// <summary>Words in Latin letters within a Chinese text: names, acronyms and numbered terms that a translation keeps.</summary>
internal static class LatinNames
{
    private const int ShortestName = 3;

    /// <summary>Finds the different names of a text, up to a number of them.</summary>
    public static void Find(string text, Slice slice, int most, List<Slice> names)
    {
        names.Clear();
        for (int at = slice.Start; names.Count < most && TryFindNext(text, slice, ref at, out Slice name);)
        {
            if (!Contains(text, names, name))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>Finds the next name of a thing from a place on.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public static bool TryFindDistinct(string text, Slice slice, ref int at, out Slice name)
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
            if (TryRead(text, slice.Start, start, end, out name) && IsDistinct(name.In(text)))
            {
                return true;
            }
        }

        name = default;
        return false;
    }

    /// <summary>A number that different names hardly share.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        // FNV-1a.
        ulong hash = 14695981039346656037;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }

    /// <summary>Whether a name is one of a thing rather than a word: it has two capitals or a digit.</summary>
    public static bool IsDistinct(ReadOnlySpan<char> name)
    {
        int marks = 0;
        foreach (char c in name)
        {
            marks += MarksOf(c);
        }

        return marks >= 2;
    }

    [MethodImpl(HotLoops.Compilation)]
    private static bool TryFindNext(string text, Slice slice, ref int at, out Slice name)
    {
        for (; at < slice.End; at++)
        {
            if (!IsInName(text[at]))
            {
                continue;
            }

            int start = at;
            while (at < slice.End && IsInName(text[at]))
            {
                at++;
            }

            if (TryRead(text, slice.Start, start, at, out name))
            {
                return true;
            }
        }

        name = default;
        return false;
    }

    // The name within a run of letters, digits and hyphens: it starts with a letter, but not with the first of a TeX command.
    private static bool TryRead(string text, int first, int start, int end, out Slice name)
    {
        if (start > first && text[start - 1] == '\\')
        {
            start++;
        }

        while (start < end && !IsLetter(text[start]))
        {
            start++;
        }

        name = new Slice(start, text.AsSpan(start, end - start).TrimEnd('-').Length);
        return name.Length >= ShortestName;
    }

    private static bool Contains(string text, List<Slice> names, Slice name)
    {
        foreach (Slice other in names)
        {
            if (other.In(text).SequenceEqual(name.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // A digit counts as much as two capitals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MarksOf(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? 1 : (uint)(c - '0') <= 9 ? 2 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInName(char c) => c <= 'z' && (IsLetter(c) || (uint)(c - '0') <= 9 || c == '-');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';
}
