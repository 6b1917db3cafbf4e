using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// Numbers in a UTF-8 literal: base-128 digits, the least significant first. Each digit is a character below U+0080, which is
/// one byte of UTF-8.
/// </summary>
/// <remarks>
/// Digits are XORed with <see cref="Zero"/>, so that small digits, which are the most frequent, are letters. Control characters
/// take up to six characters in a literal.
/// </remarks>
internal static class Digits
{
    public const int Max1 = (1 << 7) - 1;
    public const int Max2 = (1 << 14) - 1;
    public const int Max3 = (1 << 21) - 1;
    public const int Max4 = (1 << 28) - 1;

    /// <summary>The digit zero. The value of a digit is its XOR with it.</summary>
    public const byte Zero = (byte)'`';

    private const int Zeros2 = Zero | (Zero << 7);
    private const int Zeros3 = Zeros2 | (Zero << 14);
    private const int Zeros4 = Zeros3 | (Zero << 21);
    private const int StoredZeros2 = Zero * 0x0101;
    private const uint StoredZeros4 = Zero * 0x0101_0101u;

    /// <summary>Two digits as they are stored.</summary>
    public static int Encode2(int value) => ((value & 0x7F) | ((value & 0x3F80) << 1)) ^ StoredZeros2;

    /// <summary>Four digits as they are stored: one comparison tells whether two numbers are the same, and no digit is decoded.</summary>
    /// <remarks>Not negative while the bytes are digits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Encode4(int value)
    {
        uint twos = ((uint)value & 0x3FFF) | (((uint)value & 0x0FFF_C000) << 2);
        return (int)(((twos & 0x007F_007F) | ((twos & 0x3F80_3F80) << 1)) ^ StoredZeros4);
    }

    /// <summary>The number whose four digits are stored so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Decode4(int stored)
    {
        uint digits = (uint)stored ^ StoredZeros4;
        uint twos = (digits & 0x007F_007F) | ((digits >> 1) & 0x3F80_3F80);
        return (int)((twos & 0x3FFF) | ((twos >> 2) & 0x0FFF_C000));
    }

    // The result is never negative, whatever the bytes are. Byte by byte: BinaryPrimitives would load the assembly
    // System.Memory, possibly for this alone.
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
