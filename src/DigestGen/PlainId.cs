using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>Reads identifiers: <c>YYMM.NNNNN</c>, the form that nearly all look-ups have, four characters at a time.</summary>
internal static class PlainId
{
    private const int Length = 10;
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

    /// <summary>Packs an identifier; zero for all other forms, also right ones.</summary>
    public static uint Pack(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text[4] != '.' || !BitConverter.IsLittleEndian)
        {
            return 0;
        }

        // Four characters from 0 on and four from 5 on, of ten that are there.
        ref char first = ref Unsafe.AsRef(in text[0]);
        ulong date = ReadFour(ref first);
        ulong number = ReadFour(ref Unsafe.Add(ref first, NumberAt));
        uint last = text[9] - (uint)'0';

        // A digit is below 16, also with six added; of other characters, none is.
        if (((date | (date + Sixes) | number | (number + Sixes)) & AboveDigits) != 0 || last > 9)
        {
            return 0;
        }

        ulong pairs = (date * 10) + (date >> 16);
        int high = (int)((number * Weights) >> 48);
        return ArxivScheme.PackFiveDigits((ushort)pairs, (ushort)(pairs >> 32), (high * 10) + (int)last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadFour(ref char first) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first)) ^ Zeros;

    // Of what a look-up runs through, next to nothing comes here: the JIT compiler's limits are for the rest.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint PackOther(ReadOnlySpan<char> text) => ArxivScheme.TryRead(text, out uint packed) ? packed : 0;
}
