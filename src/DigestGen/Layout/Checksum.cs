using System.Buffers.Binary;

namespace DigestGen.Layout;

/// <summary>A checksum of 56 bits, for damage and not for attacks. A change of one byte always changes it.</summary>
internal static class Checksum
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The checksum of some bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        // Four in turn: one multiplication need not wait for the one before.
        ulong first = (ulong)bytes.Length;
        ulong second = 1;
        ulong third = 2;
        ulong fourth = 3;
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= 32; rest = rest.Slice(32))
        {
            first = Add(first, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            second = Add(second, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(8)));
            third = Add(third, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(16)));
            fourth = Add(fourth, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(24)));
        }

        foreach (byte value in rest)
        {
            first = Add(first, value);
        }

        return Add(Add(Add(first, second), third), fourth) >> 8;
    }

    /// <summary>Adds a number to a hash: two different hashes, or two different numbers, stay different.</summary>
    public static ulong Add(ulong hash, ulong value)
    {
        ulong product = unchecked((hash ^ value) * Multiplier);
        return product ^ (product >> 32);
    }
}
