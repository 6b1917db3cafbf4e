using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Language;

/// <summary>Tells a translated text from an English one.</summary>
internal static class HanShare
{
    // Of each of four characters, the bits that ASCII does not use.
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;
    private const int Step = 4;

    /// <summary>Whether a text holds Chinese characters.</summary>
    public static bool IsAny(ReadOnlySpan<char> text) => IsAtLeast(text, 1);

    /// <summary>Whether a third of a text or more is Chinese characters: a translated text, whatever formulas it holds.</summary>
    public static bool IsHigh(ReadOnlySpan<char> text) => text.Length > 0 && IsAtLeast(text, (text.Length + 2) / 3);

    // Ends as soon as it is certain. Four ASCII characters, as English is full of, are one comparison.
    [MethodImpl(HotLoops.Compilation)]
    private static bool IsAtLeast(ReadOnlySpan<char> text, int least)
    {
        ReadOnlySpan<ulong> steps = MemoryMarshal.Cast<char, ulong>(text);
        int count = 0;
        for (int step = 0; step < steps.Length; step++)
        {
            int at = step * Step;
            if (least - count > text.Length - at)
            {
                return false;
            }

            if ((steps[step] & BeyondAscii) != 0)
            {
                count += CountHan(text.Slice(at, Step));
                if (count >= least)
                {
                    return true;
                }
            }
        }

        return count + CountHan(text.Slice(steps.Length * Step)) >= least;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountHan(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += (uint)(c - '\u4E00') <= '\u9FFF' - '\u4E00' ? 1 : 0;
        }

        return count;
    }
}
