using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>Two numbers of four <see cref="Digits"/> that stand side by side, read at once.</summary>
internal static class PairOfDigits
{
    private const int Size = 8;

    // Not a tuple: a program would load its type for this alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> source, out int second)
    {
        if (!BitConverter.IsLittleEndian)
        {
            second = Digits.Read4(source, 4);
            return Digits.Read4(source, 0);
        }

        // Seven bits of each byte; then fourteen of each two bytes, then twenty-eight of each four.
        ulong bytes = Unsafe.ReadUnaligned<ulong>(in source[..Size][0]) ^ (Digits.Zero * 0x0101_0101_0101_0101UL);
        ulong twos = (bytes & 0x007F_007F_007F_007F) | ((bytes >> 1) & 0x3F80_3F80_3F80_3F80);
        ulong fours = (twos & 0x0000_3FFF_0000_3FFF) | ((twos >> 2) & 0x0FFF_C000_0FFF_C000);
        second = (int)(fours >> 32);
        return (int)fours;
    }
}
