namespace DigestGen.Sample.Web.Formulas;

/// <summary>Finds formulas in a text: <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c> and <c>\[…\]</c>.</summary>
internal static class MathSpans
{
    // Longer than formulas in abstracts are; an unclosed '$' does not look further.
    private const int MaxLength = 1_000;

    /// <summary>Finds the first formula at or after a position.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string text, int start, out MathSpan span)
    {
        for (int i = start; i < text.Length - 1; i++)
        {
            if (text[i] == '$' && TryReadDollars(text, i, out span))
            {
                return true;
            }

            if (text[i] != '\\')
            {
                continue;
            }

            if (text[i + 1] is '(' or '[' && TryReadBrackets(text, i, out span))
            {
                return true;
            }

            // "\$" is an amount of money, and "\\" hides no second backslash.
            i++;
        }

        span = default;
        return false;
    }

    // "costs $5 and $6" holds no formula: the opening sign touches what follows, the closing one what precedes it and
    // no digit. These are Pandoc's rules.
    private static bool TryReadDollars(string text, int start, out MathSpan span)
    {
        int width = text[start + 1] == '$' ? 2 : 1;
        int first = start + width;
        span = default;
        if (first >= text.Length || (width == 1 && char.IsWhiteSpace(text[first])))
        {
            return false;
        }

        int limit = Math.Min(text.Length, first + MaxLength);
        for (int end = first; end < limit; end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == '$')
            {
                int after = end + width;
                bool isClosing = width == 2
                    ? end + 1 < text.Length && text[end + 1] == '$'
                    : !char.IsWhiteSpace(text[end - 1]) && (after >= text.Length || !char.IsAsciiDigit(text[after]));
                span = new MathSpan(start, after, text[first..end], IsBlock: width == 2);
                return isClosing && end > first;
            }
        }

        return false;
    }

    private static bool TryReadBrackets(string text, int start, out MathSpan span)
    {
        bool isBlock = text[start + 1] == '[';
        int first = start + 2;
        int length = text.AsSpan(first, Math.Min(MaxLength, text.Length - first))
            .IndexOf(isBlock ? @"\]" : @"\)", StringComparison.Ordinal);
        span = length > 0
            ? new MathSpan(start, first + length + 2, text.Substring(first, length), isBlock)
            : default;
        return length > 0;
    }
}

/// <summary>A formula in a text.</summary>
/// <param name="Start">Where its first delimiter starts.</param>
/// <param name="End">Where its last delimiter ends.</param>
/// <param name="Tex">What is between the delimiters.</param>
/// <param name="IsBlock">Whether it is set in a line of its own.</param>
internal readonly record struct MathSpan(int Start, int End, string Tex, bool IsBlock);
