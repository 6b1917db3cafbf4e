using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Reads what <see cref="OutlineText"/> writes.</summary>
/// <exception cref="FormatException">Any method: the text is not of this form.</exception>
internal sealed class OutlineScanner(string text)
{
    private int _at;

    /// <summary>How many characters are left.</summary>
    public int Rest => text.Length - _at;

    public uint ReadUnsigned()
    {
        uint number = 0;
        for (int shift = 0; shift < 32; shift += OutlineText.Bits)
        {
            uint digit = _at < text.Length ? (uint)(text[_at++] - OutlineText.Zero) : uint.MaxValue;
            if (digit >= 2 * OutlineText.More)
            {
                throw Malformed();
            }

            number |= (digit & (OutlineText.More - 1)) << shift;
            if (digit < OutlineText.More)
            {
                return number;
            }
        }

        throw Malformed();
    }

    public int ReadNumber() => (int)ReadUnsigned();

    public bool ReadFlag() => ReadUnsigned() != 0;

    /// <summary>A count of things that take a character each at least.</summary>
    public int ReadCount()
    {
        uint count = ReadUnsigned();
        return count <= text.Length - _at ? (int)count : throw Malformed();
    }

    public int? ReadOptionalNumber()
    {
        uint number = ReadUnsigned();
        return number == 0 ? null : (int)(number - 1);
    }

    public ulong ReadLong() => ReadUnsigned() | ((ulong)ReadUnsigned() << 32);

    public ContentHash ReadHash() => new(ReadLong(), ReadLong());

    public string ReadText() => ReadOptionalText() ?? throw Malformed();

    public string? ReadOptionalText()
    {
        int length = ReadCountOrMore();
        if (length == 0)
        {
            return null;
        }

        string read = text.Substring(_at, length - 1);
        _at += length - 1;
        return read;
    }

    public void ReadPlain(string expected)
    {
        if (string.CompareOrdinal(text, _at, expected, 0, expected.Length) != 0)
        {
            throw Malformed();
        }

        _at += expected.Length;
    }

    private static FormatException Malformed() => new("The file is cut short, or was changed.");

    private int ReadCountOrMore()
    {
        uint length = ReadUnsigned();
        return length <= (uint)(text.Length - _at) + 1 ? (int)length : throw Malformed();
    }
}
