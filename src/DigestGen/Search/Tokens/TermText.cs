using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Tokens;

/// <summary>The text of a token as the dictionary has it.</summary>
internal static class TermText
{
    /// <summary>A token; of one that is longer than a term can be, the beginning.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> token)
    {
        int length = token.Length;
        if (length > SearchLayout.MaxTermLength)
        {
            length = SearchLayout.MaxTermLength;
            while ((token[length] & 0xC0) == 0x80)
            {
                length--;
            }
        }

        return token.Slice(0, length);
    }

    /// <summary>The length of the first character of a term of unspaced characters; zero if the term is a word.</summary>
    public static int FirstLength(ReadOnlySpan<byte> term) =>
        CodePoints.IsUnspaced(CodePoints.Decode(term, out int length)) ? length : 0;

    /// <summary>The lowest character that can follow the first one in the term behind this one, and be written short.</summary>
    /// <param name="term">A term of unspaced characters.</param>
    /// <param name="firstLength">The length of its first character.</param>
    public static int NextSecond(ReadOnlySpan<byte> term, int firstLength) =>
        term.Length > firstLength ? CodePoints.Decode(term.Slice(firstLength), out _) + 1 : SearchLayout.TermHead.FirstSecond;
}
