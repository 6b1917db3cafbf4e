using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigestGen.Search.Scanning;

/// <summary>
/// Finds the characters that may fold to letters or digits other than themselves, case of ASCII aside: few texts have
/// any. Han characters, Chinese punctuation and most symbols are not among them.
/// </summary>
internal static class SpecialCharacters
{
    // The lead bytes of two-byte characters, and of what is outside the basic plane.
    private const byte FirstOfTwo = 0xC2;
    private const byte FirstOfThree = 0xE0;
    private const byte FirstOfFour = 0xF0;

    // The blocks of U+2000, U+3000 and U+F000 have both.
    private const byte Symbols = 0xE2;
    private const byte Punctuation = 0xE3;
    private const byte Widths = 0xEF;

    /// <summary>Where the first one is; -1 if there is none.</summary>
    public static int IndexIn(ReadOnlySpan<byte> text)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        int at = 0;
        for (; at <= text.Length - Vector128<byte>.Count - 2; at += Vector128<byte>.Count)
        {
            Vector128<byte> lead = Vector128.LoadUnsafe(ref start, (nuint)at);

            // 0xC2 to 0xE3, 0xEA and from 0xEE on: nearly always there is none of them but those of three bytes.
            Vector128<byte> isOther = Vector128.LessThan(lead - Vector128.Create(FirstOfTwo), Vector128.Create((byte)(Symbols - FirstOfTwo)))
                | Vector128.GreaterThanOrEqual(lead, Vector128.Create(FirstOfFour))
                | Vector128.Equals(lead, Vector128.Create((byte)0xEA))
                | Vector128.Equals(lead, Vector128.Create((byte)0xEE));
            Vector128<byte> isMixed = Vector128.Equals(lead, Vector128.Create(Symbols))
                | Vector128.Equals(lead, Vector128.Create(Punctuation))
                | Vector128.Equals(lead, Vector128.Create(Widths));
            if ((isOther | isMixed) == Vector128<byte>.Zero)
            {
                continue;
            }

            for (uint places = (isOther | isMixed).ExtractMostSignificantBits(); places != 0; places &= places - 1)
            {
                int place = at + System.Numerics.BitOperations.TrailingZeroCount(places);
                if (IsAt(text, place))
                {
                    return place;
                }
            }
        }

        for (; at < text.Length; at++)
        {
            if (IsAt(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    // Where a character is cut off, it is one: the text is damaged.
    private static bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        byte lead = text[at];
        byte second = at + 1 < text.Length ? text[at + 1] : (byte)0;
        byte third = at + 2 < text.Length ? text[at + 2] : (byte)0;
        return lead switch
        {
            < FirstOfTwo => false,
            < FirstOfThree => true,

            // General punctuation; arrows and mathematical operators.
            Symbols => !(second is 0x80 or (>= 0x86 and <= 0x90) or (>= 0x94 and <= 0xA7)),

            // Chinese punctuation up to U+302F, without marks that fold to numerals after it.
            Punctuation => second != 0x80 || third >= 0xB0,

            // Full-width forms that are no digits or letters.
            Widths => second != 0xBC || third is (>= 0x90 and <= 0x99) or >= 0xA1,
            >= 0xE4 and <= 0xE9 or >= 0xEB and <= 0xED => false,
            _ => true,
        };
    }
}
