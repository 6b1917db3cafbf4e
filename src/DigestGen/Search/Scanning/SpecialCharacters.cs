using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigestGen.Search.Scanning;

/// <summary>
/// Finds the characters that may fold to letters or digits other than themselves, case of ASCII aside: few texts have
/// any. Han characters, Chinese punctuation and most symbols are not among them.
/// </summary>
internal static class SpecialCharacters
{
    // The lead bytes of characters of two, three and four bytes.
    private const byte FirstOfTwo = 0xC2;
    private const byte Latin1 = 0xC3;
    private const byte Greek = 0xCE;
    private const byte FirstOfThree = 0xE0;
    private const byte FirstOfFour = 0xF0;

    // Lead bytes of characters of both kinds: from U+2000, U+3000 and U+F000 on.
    private const byte Symbols = 0xE2;
    private const byte Punctuation = 0xE3;
    private const byte Widths = 0xEF;

    /// <summary>Where the first one is; -1 if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCommon">Whether those alone count that may fold to ASCII or to Han characters.</param>
    public static int IndexIn(ReadOnlySpan<byte> text, bool isCommon)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        Vector128<byte> twoBytes = Vector128.Create((byte)((isCommon ? Greek : FirstOfThree) - FirstOfTwo));
        int at = 0;
        for (; at <= text.Length - Vector128<byte>.Count - 2; at += Vector128<byte>.Count)
        {
            Vector128<byte> lead = Vector128.LoadUnsafe(ref start, (nuint)at);
            Vector128<byte> isOther = Vector128.LessThan(lead - Vector128.Create(FirstOfTwo), twoBytes)
                | Vector128.Equals(lead & Vector128.Create((byte)0xFE), Vector128.Create(FirstOfThree))
                | Vector128.GreaterThanOrEqual(lead, Vector128.Create(FirstOfFour))
                | Vector128.Equals(lead & Vector128.Create((byte)0xFB), Vector128.Create((byte)0xEA));
            Vector128<byte> isSymbol = Vector128.Equals(lead & Vector128.Create((byte)0xFE), Vector128.Create(Symbols));
            Vector128<byte> isWidth = Vector128.Equals(lead, Vector128.Create(Widths));
            if ((isOther | isSymbol | isWidth) == Vector128<byte>.Zero)
            {
                continue;
            }

            // Most of them are punctuation: U+2000 to U+203F, U+3000 to U+302F, and full-width forms before the letters.
            Vector128<byte> second = Vector128.LoadUnsafe(ref start, (nuint)(at + 1));
            Vector128<byte> third = Vector128.LoadUnsafe(ref start, (nuint)(at + 2));
            Vector128<byte> isPunctuation = isSymbol
                & Vector128.Equals(second, Vector128.Create((byte)0x80))
                & Vector128.LessThan(third, Vector128.Create((byte)0xB0));
            Vector128<byte> isPlainWidth = isWidth
                & Vector128.Equals(second, Vector128.Create((byte)0xBC))
                & Vector128.LessThan(third - Vector128.Create((byte)0x80), Vector128.Create((byte)0x10));
            Vector128<byte> isLeft = isOther | Vector128.AndNot(isSymbol | isWidth, isPunctuation | isPlainWidth);
            for (uint places = isLeft.ExtractMostSignificantBits(); places != 0; places &= places - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(places);
                if (IsAt(text, place, isCommon))
                {
                    return place;
                }
            }
        }

        for (; at < text.Length; at++)
        {
            if (IsAt(text, at, isCommon))
            {
                return at;
            }
        }

        return -1;
    }

    // Where a character is cut off, it is one: the text is damaged.
    private static bool IsAt(ReadOnlySpan<byte> text, int at, bool isCommon)
    {
        byte lead = text[at];
        byte second = at + 1 < text.Length ? text[at + 1] : (byte)0;
        byte third = at + 2 < text.Length ? text[at + 2] : (byte)0;
        return lead switch
        {
            < FirstOfTwo => false,

            // Of Latin-1 all but the superscripts, ordinals and fractions.
            FirstOfTwo => !isCommon || second is 0xAA or 0xB2 or 0xB3 or 0xB9 or 0xBA or (>= 0xBC and <= 0xBE) or < 0x80,

            // Not the multiplication and division signs.
            Latin1 => second is not (0x97 or 0xB7),
            >= Greek and < FirstOfThree => !isCommon,
            < FirstOfThree => true,

            // Not general punctuation, arrows, mathematical operators, boxes and shapes.
            Symbols => !(second is 0x80 or (>= 0x87 and <= 0x90) or (>= 0x94 and <= 0xA7) || (second == 0x86 && third >= 0x90)),

            // Chinese punctuation; kana, which fold to kana; Han characters of an extension.
            Punctuation => second switch
            {
                0x80 => third >= 0xB0,
                >= 0x81 and <= 0x83 => !isCommon,
                >= 0x90 => false,
                _ => true,
            },

            // Full-width forms that are no digits or letters.
            Widths => second != 0xBC || third is (>= 0x90 and <= 0x99) or >= 0xA1,
            >= 0xE4 and <= 0xE9 or >= 0xEB and <= 0xED => false,
            _ => true,
        };
    }
}
