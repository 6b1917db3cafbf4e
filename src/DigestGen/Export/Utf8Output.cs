using System.Buffers;
using System.Buffers.Text;

namespace DigestGen.Export;

/// <summary>What stands in a format for the start of a text, and how many bytes of the text it stands for.</summary>
internal delegate ReadOnlySpan<byte> Escape(ReadOnlySpan<byte> text, out int length);

/// <summary>Writes UTF-8 into a buffer writer, piece by piece. Nothing is seen by the buffer writer before <see cref="Commit"/>.</summary>
internal ref struct Utf8Output(IBufferWriter<byte> output)
{
    private const int MinLength = 4096;

    /// <summary>The bytes that control characters begin with; behind the last one follow others too.</summary>
    public static ReadOnlySpan<byte> ControlStarts =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 0x7F, 0xC2,
    ];

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

    /// <summary>Writes a text with what stands for each of its special bytes.</summary>
    public void Write(scoped ReadOnlySpan<byte> text, SearchValues<byte> special, Escape escape)
    {
        while (text.IndexOfAny(special) is >= 0 and int at)
        {
            Write(text[..at]);
            text = text[at..];
            Write(escape(text, out int length));
            text = text[length..];
        }

        Write(text);
    }

    /// <summary>
    /// The length of the control character that a text starts with: U+0000 to U+001F, and U+007F to U+009F, which terminals
    /// obey and of which U+0085 ends a line; 0 if there is none.
    /// </summary>
    public static int ControlLength(ReadOnlySpan<byte> text) => text switch
    {
        [< 0x20 or 0x7F, ..] => 1,
        [0xC2, <= 0x9F, ..] => 2,
        _ => 0,
    };

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
