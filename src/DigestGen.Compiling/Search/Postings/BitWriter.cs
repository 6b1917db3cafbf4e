using DigestGen.Layout;

namespace DigestGen.Compiling.Search.Postings;

/// <summary>Writes bits into digits, the lowest first.</summary>
internal sealed class BitWriter
{
    private const int DigitBits = 7;

    private byte[] _bytes = new byte[1 << 12];
    private ulong _window;
    private int _bits;

    /// <summary>How many digits are written.</summary>
    public int Length { get; private set; }

    /// <summary>The digits.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Writes up to 32 bits.</summary>
    public void Write(int value, int bits)
    {
        _window |= (ulong)(uint)value << _bits;
        for (_bits += bits; _bits >= DigitBits; _bits -= DigitBits)
        {
            WriteDigit();
        }
    }

    /// <summary>Writes a number of zeros, and a one.</summary>
    public void WriteUnary(int zeros)
    {
        for (; zeros >= DigitBits; zeros -= DigitBits)
        {
            Write(0, DigitBits);
        }

        Write(1 << zeros, zeros + 1);
    }

    /// <summary>Fills the last digit with zeros.</summary>
    public void End()
    {
        if (_bits > 0)
        {
            WriteDigit();
            _bits = 0;
        }
    }

    private void WriteDigit()
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * Length);
        }

        _bytes[Length++] = (byte)((uint)(_window & Digits.Max1) ^ Digits.Zero);
        _window >>= DigitBits;
    }
}
