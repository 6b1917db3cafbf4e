using DigestGen.Layout;

namespace DigestGen.Parsing.Format;

/// <summary>The N of <c>[^N]</c>.</summary>
internal static class ReferenceNumber
{
    /// <summary>Reads digits.</summary>
    /// <param name="digits">The digits, however many there are.</param>
    /// <param name="number">The number; -1 if it is more than the compiled layout holds.</param>
    /// <returns>False if the number is more than the compiled layout holds.</returns>
    public static bool TryRead(ReadOnlySpan<char> digits, out int number)
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
