using System.Text;

namespace DigestGen.Sample.Formulas;

/// <summary>A formula in a text: <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c> or <c>\[…\]</c>.</summary>
/// <param name="Start">Where its first delimiter starts.</param>
/// <param name="End">Where its last delimiter ends.</param>
/// <param name="Tex">What is between the delimiters.</param>
/// <param name="IsBlock">Whether it is set in a line of its own.</param>
public readonly record struct Formula(int Start, int End, string Tex, bool IsBlock)
{
    // Longer than formulas in abstracts are; an unclosed '$' does not look further.
    private const int MaxLength = 1_000;

    /// <summary>Finds the first formula at or after a position.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string text, int start, out Formula formula)
    {
        for (int i = start; i < text.Length - 1; i++)
        {
            i += text.AsSpan(i).IndexOfAny('$', '\\') is >= 0 and int next ? next : text.Length;
            if (i >= text.Length - 1)
            {
                break;
            }

            if (text[i] == '$' ? TryReadDollars(text, i, out formula) : TryReadBrackets(text, i, out formula))
            {
                return true;
            }

            // "\$" is an amount of money, and "\\" hides no second backslash.
            i += text[i] == '\\' ? 1 : 0;
        }

        formula = default;
        return false;
    }

    /// <summary>Writes the formula as MathML, which browsers show without a script or a font from elsewhere.</summary>
    /// <returns>Whether it could be read; what can't is not written at all.</returns>
    public bool TryWriteMathML(StringBuilder html)
    {
        if (TexParser.Parse(Tex) is not { } formula)
        {
            return false;
        }

        MathMarkup.Write(html, formula, Tex, IsBlock);
        return true;
    }

    // "costs $5 and $6" holds no formula: the opening sign touches what follows, the closing one what precedes it and
    // no digit. These are Pandoc's rules.
    private static bool TryReadDollars(string text, int start, out Formula formula)
    {
        int width = text[start + 1] == '$' ? 2 : 1;
        int first = start + width;
        formula = default;
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
                formula = new Formula(start, after, text[first..end], IsBlock: width == 2);
                return isClosing && end > first;
            }
        }

        return false;
    }

    private static bool TryReadBrackets(string text, int start, out Formula formula)
    {
        formula = default;
        if (text[start + 1] is not ('(' or '['))
        {
            return false;
        }

        bool isBlock = text[start + 1] == '[';
        int first = start + 2;
        int length = text.AsSpan(first, Math.Min(MaxLength, text.Length - first))
            .IndexOf(isBlock ? @"\]" : @"\)", StringComparison.Ordinal);
        formula = length > 0
            ? new Formula(start, first + length + 2, text.Substring(first, length), isBlock)
            : default;
        return length > 0;
    }
}
