using System.Buffers;
using System.Buffers.Text;

namespace DigestGen.Export;

/// <summary>Writes UTF-8 into a buffer writer, piece by piece. Nothing is seen by the buffer writer before <see cref="Commit"/>.</summary>
internal ref struct Utf8Output(IBufferWriter<byte> output)
{
    private const int MinLength = 4096;

    private Span<byte> _free;
    private int _used;

    /// <summary>Writes bytes as they are.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _free.Length - _used)
        {
            int fitting = _free.Length - _used;
            bytes[..fitting].CopyTo(_free[_used..]);
            _used += fitting;
            bytes = bytes[fitting..];
            Commit();
            _free = output.GetSpan(MinLength);
        }

        bytes.CopyTo(_free[_used..]);
        _used += bytes.Length;
    }

    /// <summary>Writes a number in decimal digits.</summary>
    public void Write(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out int length);
        Write(digits[..length]);
    }

    /// <summary>Writes a number with a zero before it if it has one digit.</summary>
    public void WriteTwoDigits(int number) => Write([(byte)('0' + (number / 10)), (byte)('0' + (number % 10))]);

    /// <summary>Writes the canonical form of an identifier, which is ASCII.</summary>
    public void Write(ArxivId id)
    {
        Span<byte> text = stackalloc byte[ArxivId.MaxLength];
        id.TryFormat(text, out int length);
        Write(text[..length]);
    }

    /// <summary>Writes a day as <c>2024-04-03</c>.</summary>
    public void Write(DateOnly date)
    {
        WriteTwoDigits(date.Year / 100);
        WriteTwoDigits(date.Year % 100);
        Write("-"u8);
        WriteTwoDigits(date.Month);
        Write("-"u8);
        WriteTwoDigits(date.Day);
    }

    /// <summary>Writes a time as <c>09:06:00</c>.</summary>
    public void Write(TimeOnly time)
    {
        WriteTwoDigits(time.Hour);
        Write(":"u8);
        WriteTwoDigits(time.Minute);
        Write(":"u8);
        WriteTwoDigits(time.Second);
    }

    /// <summary>Hands over what has been written.</summary>
    public void Commit()
    {
        if (_used > 0)
        {
            output.Advance(_used);
        }

        _free = default;
        _used = 0;
    }
}
