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
        int end = slice.End;
        for (int at = slice.Start; at < end && names.Count < most; at++)
        {
            if (!IsLetter(text[at]) || (at > slice.Start && text[at - 1] is '\\'))
            {
                continue;
            }

            int start = at;
            while (at < end && (IsLetter(text[at]) || text[at] is (>= '0' and <= '9') or '-'))
            {
                at++;
            }

            var name = new Slice(start, text.AsSpan(start, at - start).TrimEnd('-').Length);
            if (name.Length >= ShortestName && !Contains(text, names, name))
            {
                names.Add(name);
            }
        }
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
