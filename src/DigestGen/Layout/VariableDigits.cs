namespace DigestGen.Layout;

/// <summary>Numbers of as many digits as they need: six bits in each, the lowest first, and a bit that tells of a next one.</summary>
internal static class VariableDigits
{
    /// <summary>The most digits that a number takes.</summary>
    public const int MaxSize = 5;

    private const int Bits = 6;
    private const int More = 1 << Bits;

    /// <summary>Writes a number.</summary>
    /// <returns>How many digits it takes.</returns>
    public static int Write(Span<byte> destination, int value)
    {
        int size = 0;
        for (; value >= More; value >>= Bits)
        {
            destination[size++] = (byte)(((value & (More - 1)) | More) ^ Digits.Zero);
        }

        destination[size] = (byte)(value ^ Digits.Zero);
        return size + 1;
    }

    /// <summary>Reads a number and moves behind it.</summary>
    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        int digit = source[at++] ^ Digits.Zero;
        int value = digit & (More - 1);
        for (int shift = Bits; digit >= More && shift < Bits * MaxSize; shift += Bits)
        {
            digit = source[at++] ^ Digits.Zero;
            value |= (digit & (More - 1)) << shift;
        }

        return value;
    }
}
