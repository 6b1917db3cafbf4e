using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads identifiers of the form <c>YYMM.NNNNN</c>, which nearly all look-ups have, four characters at a time.</summary>
internal static class FiveDigitId
{
    private const int Length = 10;
    private const int PointAt = 4;
    private const int NumberAt = 5;

    // In each of the four characters that a number holds, the lowest first.
    private const ulong Zeros = 0x0030_0030_0030_0030;
    private const ulong Sixes = 0x0006_0006_0006_0006;
    private const ulong AboveDigits = 0xFFF0_FFF0_FFF0_FFF0;

    // Sums up four digits in the topmost character: the first by 1,000, the last by 1.
    private const ulong Weights = 1 | (10UL << 16) | (100UL << 32) | (1000UL << 48);

    /// <summary>Packs an identifier of any form; zero if the text is none.</summary>
    public static uint PackAny(ReadOnlySpan<char> text)
    {
        uint packed = Pack(text);
        return packed != 0 ? packed : PackOther(text);
    }

    /// <summary>Packs an identifier of any form; zero if the text is none.</summary>
    public static uint PackAny(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ArxivScheme.MaxLength)
        {
            return 0;
        }

        // An identifier is ASCII: other bytes become characters that no identifier has.
        Span<char> text = stackalloc char[ArxivScheme.MaxLength];
        for (int i = 0; i < utf8.Length; i++)
        {
            text[i] = (char)utf8[i];
        }

        return PackAny(text[..utf8.Length]);
    }

    /// <summary>Packs an identifier of this form; zero for all other texts, identifiers of other forms included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pack(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text[PointAt] != '.' || !BitConverter.IsLittleEndian)
        {
            return 0;
        }

        // Four characters from 0 on and four from 5 on, of ten that are there.
        ref char first = ref Unsafe.AsRef(in text[0]);
        ulong date = ReadFour(ref first);
        ulong number = ReadFour(ref Unsafe.Add(ref first, NumberAt));
        uint last = text[Length - 1] - (uint)'0';

        // A digit is below 16, also with six added; of other characters, none is.
        if (((date | (date + Sixes) | number | (number + Sixes)) & AboveDigits) != 0 || last > 9)
        {
            return 0;
        }

        ulong pairs = (date * 10) + (date >> 16);
        int high = (int)((number * Weights) >> 48);
        return ArxivScheme.PackFiveDigits((ushort)pairs, (ushort)(pairs >> 32), (high * 10) + (int)last);
    }

    /// <summary>Packs an identifier of any form; zero if the text is none.</summary>
    /// <remarks>Not to be inlined: nearly no look-up comes here, and the JIT compiler's limits are for what they do.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint PackOther(ReadOnlySpan<char> text) => ArxivScheme.TryRead(text, out uint packed) ? packed : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadFour(ref char first) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first)) ^ Zeros;
}
