using System.Buffers.Binary;
using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Reads what <see cref="PackedWriter"/> writes. Bytes that are not as they were written are refused as a whole.</summary>
/// <exception cref="FormatException">Any member: the bytes are not of this form.</exception>
public sealed class PackedReader
{
    internal const int SealSize = 8;

    private readonly byte[] _bytes;
    private readonly int _end;
    private int _at;

    /// <summary>Opens sealed bytes.</summary>
    public PackedReader(byte[] bytes)
    {
        _bytes = bytes;
        _end = bytes.Length - SealSize;
        if (_end < 0 || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(_end)) != Checksum.Of(bytes.AsSpan(0, _end)))
        {
            throw Malformed();
        }
    }

    public ulong ReadLong()
    {
        ulong number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            uint part = _at < _end ? _bytes[_at++] : throw Malformed();
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }

        throw Malformed();
    }

    public uint ReadUnsigned() => (uint)ReadLong();

    public int ReadNumber() => (int)ReadLong();

    public bool ReadFlag() => ReadLong() != 0;

    /// <summary>A count of things that take a byte each at least.</summary>
    public int ReadCount()
    {
        ulong count = ReadLong();
        return count <= (ulong)(_end - _at) ? (int)count : throw Malformed();
    }

    public int? ReadOptionalNumber() => ReadLong() is > 0 and ulong number ? (int)(number - 1) : null;

    public ContentHash ReadHash() => ContentHash.Read(Take(ContentHash.Size));

    public string ReadText() => ReadOptionalText() ?? throw Malformed();

    public string? ReadOptionalText()
    {
        ulong length = ReadLong();
        if (length == 0)
        {
            return null;
        }

        int start = _at;
        int count = Take(length - 1).Length;
        return Encoding.UTF8.GetString(_bytes, start, count);
    }

    /// <summary>Bytes, in place.</summary>
    public ArraySegment<byte> ReadBytes()
    {
        ulong length = ReadLong();
        int start = _at;
        return new ArraySegment<byte>(_bytes, start, Take(length).Length);
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="read">Reads an item.</param>
    public T[] ReadList<T>(Func<PackedReader, T> read)
    {
        var items = new T[ReadCount()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    public static FormatException Malformed() => new("The file is cut short, or was changed.");

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_end - _at))
        {
            throw Malformed();
        }

        _at += (int)length;
        return _bytes.AsSpan(_at - (int)length, (int)length);
    }
}
