using System.Text;

namespace DigestGen.Parsing.Reading;

/// <summary>Quotes a digest in a message: short, on one line, with nothing that can't be seen.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var excerpt = new StringBuilder();
        foreach (char c in text)
        {
            if (excerpt.Length >= MaxLength)
            {
                // A pair that the cut would part stays out whole.
                if (char.IsHighSurrogate(excerpt[excerpt.Length - 1]))
                {
                    excerpt.Length--;
                }

                return excerpt.Append('…').ToString();
            }

            if (InvisibleCharacters.IsInvisible(c))
            {
                excerpt.Append("<U+").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append('>');
            }
            else
            {
                excerpt.Append(c);
            }
        }

        return excerpt.ToString();
    }

    /// <summary>Quotes two texts from a little before the place where they part.</summary>
    public static (string Left, string Right) WhereTheyPart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int Before = 10;
        int common = 0;
        while (common < left.Length && common < right.Length && left[common] == right[common])
        {
            common++;
        }

        int start = Math.Max(0, common - Before);
        start = start > 0 && char.IsLowSurrogate(left[start]) ? start - 1 : start;
        string opening = start > 0 ? "…" : "";
        return (opening + Of(left.Slice(start)), opening + Of(right.Slice(start)));
    }
}
