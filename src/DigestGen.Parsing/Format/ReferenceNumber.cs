using DigestGen.Layout;

namespace DigestGen.Parsing.Format;

/// <summary>The N of <c>[^N]</c>.</summary>
internal static class ReferenceNumber
{
    /// <summary>Reads digits; false if the number is more than the compiled layout holds.</summary>
    public static bool TryRead(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + digit - '0';
            if (number > ImageLayout.Reference.Max)
            {
                number = -1;
                return false;
            }
        }

        return true;
    }
}
