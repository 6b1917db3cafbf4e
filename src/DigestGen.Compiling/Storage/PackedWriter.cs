using System.Buffers.Binary;
using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes numbers and texts as bytes, and seals them with a checksum.</summary>
/// <remarks>A number has seven bits in each byte, the least significant first, and an eighth if more follow. A text follows its length.</remarks>
public sealed class PackedWriter
{
    private byte[] _bytes = new byte[1 << 12];
    private int _length;

    public PackedWriter Add(ulong number)
    {
        Reserve(10);
        for (; number >= 0x80; number >>= 7)
        {
            _bytes[_length++] = (byte)(0x80 | (number & 0x7F));
        }

        _bytes[_length++] = (byte)number;
        return this;
    }

    public PackedWriter Add(uint number) => Add((ulong)number);

    public PackedWriter Add(int number) => Add((uint)number);

    public PackedWriter Add(bool value) => Add(value ? 1u : 0u);

    /// <summary>Adds a number that may be missing.</summary>
    public PackedWriter Add(int? number) => Add(number is null ? 0 : (ulong)(uint)number.Value + 1);

    public PackedWriter Add(ContentHash hash)
    {
        Reserve(ContentHash.Size);
        hash.Write(_bytes.AsSpan(_length));
        _length += ContentHash.Size;
        return this;
    }

    /// <summary>Adds a text that may be missing.</summary>
    public PackedWriter Add(string? text)
    {
        if (text is null)
        {
            return Add(0u);
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Add((uint)length + 1).Reserve(length);
        _length += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, _length);
        return this;
    }

    /// <summary>Adds bytes, after their number.</summary>
    public PackedWriter Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length).Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>Adds a list.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="add">Adds an item.</param>
    public PackedWriter AddList<T>(IReadOnlyCollection<T> items, Action<PackedWriter, T> add)
    {
        Add(items.Count);
        foreach (T item in items)
        {
            add(this, item);
        }

        return this;
    }

    /// <summary>All that was added, and a checksum of it.</summary>
    public byte[] Seal()
    {
        byte[] bytes = new byte[_length + PackedReader.SealSize];
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(_length), Checksum.Of(_bytes.AsSpan(0, _length)));
        return bytes;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
    }
}
