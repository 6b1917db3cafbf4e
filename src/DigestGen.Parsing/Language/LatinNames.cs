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
        for (int at = slice.Start; names.Count < most && TryFindNext(text, slice.End, ref at, slice.Start, out Slice name);)
        {
            if (!Contains(text, names, name))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>Finds the next name of a thing from a place on.</summary>
    public static bool TryFindDistinct(string text, Slice slice, ref int at, out Slice name)
    {
        while (TryFindNext(text, slice.End, ref at, slice.Start, out name))
        {
            if (IsDistinct(name.In(text)))
            {
                return true;
            }
        }

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
            marks += c is >= 'A' and <= 'Z' ? 1 : c is >= '0' and <= '9' ? 2 : 0;
        }

        return marks >= 2;
    }

    [MethodImpl(HotLoops.Compilation)]
    private static bool TryFindNext(string text, int end, ref int at, int first, out Slice name)
    {
        for (; at < end; at++)
        {
            if (!IsLetter(text[at]) || (at > first && text[at - 1] is '\\'))
            {
                continue;
            }

            int start = at;
            while (at < end && (IsLetter(text[at]) || text[at] is (>= '0' and <= '9') or '-'))
            {
                at++;
            }

            name = new Slice(start, text.AsSpan(start, at - start).TrimEnd('-').Length);
            if (name.Length >= ShortestName)
            {
                at++;
                return true;
            }
        }

        name = default;
        return false;
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

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
