using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// Numbers inside a text literal: base-128 digits, the least significant first, each of them a character below U+0080
/// and so one byte of UTF-8.
/// </summary>
/// <remarks>
/// Small digits, which most high ones are, are written as letters: control characters, which would be small digits by
/// themselves, take up to six characters in a literal.
/// </remarks>
internal static class Digits
{
    public const int Max1 = (1 << 7) - 1;
    public const int Max2 = (1 << 14) - 1;
    public const int Max3 = (1 << 21) - 1;
    public const int Max4 = (1 << 28) - 1;

    /// <summary>The digit zero; what another digit differs in is its value.</summary>
    public const byte Zero = (byte)'`';

    private const int Zeros2 = Zero | (Zero << 7);
    private const int Zeros3 = Zeros2 | (Zero << 14);
    private const int Zeros4 = Zeros3 | (Zero << 21);

    // Whatever the bytes are, what is read is not negative. Byte by byte: what reads several at once (BinaryPrimitives)
    // is behind an assembly that a program may have to load for it alone.
    public static int Read1(ReadOnlySpan<byte> source, int at) => source[at] ^ Zero;

    public static int Read2(ReadOnlySpan<byte> source, int at)
    {
        ReadOnlySpan<byte> digits = source.Slice(at, 2);
        return (digits[0] | (digits[1] << 7)) ^ Zeros2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read3(ReadOnlySpan<byte> source, int at)
    {
        ReadOnlySpan<byte> digits = source.Slice(at, 3);
        return (digits[0] | (digits[1] << 7) | (digits[2] << 14)) ^ Zeros3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read4(ReadOnlySpan<byte> source, int at)
    {
        ReadOnlySpan<byte> digits = source.Slice(at, 4);
        return (digits[0] | (digits[1] << 7) | (digits[2] << 14) | (digits[3] << 21)) ^ Zeros4;
    }

    /// <summary>Writes a number of four digits.</summary>
    public static void Write4(Span<byte> destination, int at, int value)
    {
        if (value is < 0 or > Max4)
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        Span<byte> digits = destination.Slice(at, 4);
        digits[0] = (byte)((value & 0x7F) ^ Zero);
        digits[1] = (byte)(((value >> 7) & 0x7F) ^ Zero);
        digits[2] = (byte)(((value >> 14) & 0x7F) ^ Zero);
        digits[3] = (byte)((value >> 21) ^ Zero);
    }

    /// <summary>Writes a number that is at most what <paramref name="count"/> digits hold.</summary>
    public static void Write(Span<byte> destination, int at, int count, int value)
    {
        if (value < 0 || (count < 5 && value >> (7 * count) != 0))
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        for (int i = 0; i < count; i++)
        {
            destination[at + i] = (byte)((value & 0x7F) ^ Zero);
            value >>= 7;
        }
    }
}
