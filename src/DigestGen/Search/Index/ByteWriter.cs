using System.Buffers.Binary;

namespace DigestGen.Search.Index;

/// <summary>Bytes that are written one after the other.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1 << 10];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>The last byte.</summary>
    public ref byte Last => ref _bytes[Length - 1];

    /// <summary>What the bytes are written into, for who reads many short parts: each slice is a call.</summary>
    public byte[] Buffer => _bytes;

    public void Write(byte value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * Length);
        }

        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Write4(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    /// <summary>Writes the lowest bytes of a number, the least significant first.</summary>
    public void WriteBytes(uint value, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Write((byte)(value >> (8 * i)));
        }
    }

    /// <summary>Writes seven bits a byte, the least significant first; all bytes but the last have their upper bit.</summary>
    public void WriteVariable(uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write((byte)(value | 0x80));
        }

        Write((byte)value);
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
