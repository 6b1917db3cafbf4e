using System.Text;
using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Text;

/// <summary>Quotes a digest in a message: short, on one line, with nothing that can't be seen.</summary>
public static class Excerpt
{
    private const int MaxLength = 60;

    // A sentence of this library's own that quotes a word of the digest.
    private const int MaxErrorLength = 120;

    /// <summary>The text, or its start and an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, MaxLength);

    /// <summary>Makes a sentence fit for a message which quotes a word of a digest as it stands there.</summary>
    public static string OfError(string error) => Of(error.AsSpan(), MaxErrorLength);

    /// <summary>All of a text, on one line.</summary>
    public static string Whole(ReadOnlySpan<char> text) => Of(text, int.MaxValue);

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

    private static string Of(ReadOnlySpan<char> text, int maxLength)
    {
        var excerpt = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            if (excerpt.Length >= maxLength)
            {
                return excerpt.Append('…').ToString();
            }

            int codePoint = InvisibleCharacters.CodePointAt(text, i, out int length);
            if (InvisibleCharacters.IsInvisibleCodePoint(codePoint))
            {
                excerpt.Append('<').Append(InvisibleCharacters.Code(codePoint)).Append('>');
            }
            else if (excerpt.Length + length <= maxLength)
            {
                excerpt.Append(text[i]);
                _ = length == 2 ? excerpt.Append(text[i + 1]) : excerpt;
            }
            else
            {
                // A pair that the cut would part stays out whole.
                return excerpt.Append('…').ToString();
            }

            i += length;
        }

        return excerpt.ToString();
    }
}
