using DigestGen.Layout;

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
}
