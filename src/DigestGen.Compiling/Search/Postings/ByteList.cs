using DigestGen.Layout;

namespace DigestGen.Compiling.Search.Postings;

/// <summary>Bytes that grow at their end.</summary>
internal sealed class ByteList
{
    private byte[] _bytes = new byte[1 << 12];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>The next bytes, to be written. They are valid until more bytes are asked for.</summary>
    public Span<byte> Next(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Next(bytes.Length));

    /// <summary>Adds a number of a fixed count of digits.</summary>
    public void AddDigits(int count, int value) => Digits.Write(Next(count), 0, count, value);

    /// <summary>Adds a number of as many digits as it needs.</summary>
    public void AddVariable(int value)
    {
        Span<byte> digits = stackalloc byte[VariableDigits.MaxSize];
        Add(digits.Slice(0, VariableDigits.Write(digits, value)));
    }
}
