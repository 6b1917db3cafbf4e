using DigestGen.Layout;

namespace DigestGen.Parsing.Format;

/// <summary>The <c>[^N]</c> of a row and of a block.</summary>
public static class ReferenceMark
{
    /// <summary>The length of a mark at the start of a text; 0 if there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text is not ['[', '^', >= '0' and <= '9', ..])
        {
            return 0;
        }

        int end = 3;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end < text.Length && text[end] == ']' ? end + 1 : 0;
    }

    /// <summary>Reads the number of a mark.</summary>
    /// <param name="mark">The whole mark.</param>
    /// <param name="number">The number; -1 if it is more than the compiled layout holds.</param>
    /// <returns>What is wrong with the number; null if nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> mark, out int number)
    {
        ReadOnlySpan<char> digits = mark.Slice(2, mark.Length - "[^]".Length);
        return !TryReadDigits(digits, out number) ? "the number is too large"
            : digits is ['0', _, ..] ? $"the number has zeros before it and should be [^{number}]"
            : null;
    }

    /// <summary>Reads digits, however many there are.</summary>
    internal static bool TryReadDigits(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            // Before the multiplication, which could overflow.
            int digit = c - '0';
            if (number > (ImageLayout.Reference.Max - digit) / 10)
            {
                number = -1;
                return false;
            }

            number = (number * 10) + digit;
        }

        return true;
    }
}
