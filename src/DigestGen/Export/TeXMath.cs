namespace DigestGen.Export;

/// <summary>Finds formulas in a text that is not TeX otherwise.</summary>
internal static class TeXMath
{
    /// <summary>
    /// The length of the formula that a text starts with, <c>$…$</c> or <c>$$…$$</c>; 0 if it starts with none. As in
    /// Pandoc's Markdown, no white space follows the opening sign or precedes the closing one, and no digit follows
    /// that, so that sums of money are no formulas. Braces are in pairs, so that a formula can't end its field.
    /// </summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        int sign = text.StartsWith("$$"u8) ? 2 : text.StartsWith("$"u8) ? 1 : 0;
        if (sign == 0 || text.Length == sign || IsWhiteSpace(text[sign]))
        {
            return 0;
        }

        int depth = 0;
        bool isEscaped = false;
        for (int at = sign; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when depth == 0:
                    return 0;
                case (byte)'}':
                    depth--;
                    break;
                case (byte)'$' when !isEscaped:
                    return depth == 0 && IsEnd(text, at, sign) ? at + sign : 0;
                default:
                    break;
            }

            isEscaped = !isEscaped && text[at] == (byte)'\\';
        }

        return 0;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int at, int sign)
    {
        int end = at + sign;
        return end <= text.Length && at > sign && text[end - 1] == (byte)'$' && !IsWhiteSpace(text[at - 1])
            && (end == text.Length || text[end] is not (>= (byte)'0' and <= (byte)'9'));
    }

    private static bool IsWhiteSpace(byte b) => b is (byte)' ' or (byte)'\t';
}
