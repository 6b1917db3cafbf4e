using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Looks up identifiers in the hash of a compiled catalog, given by its address and its number of parts.</summary>
/// <remarks>
/// A look-up reads by address, because spans and their checks take longer than the rest of it. This is safe: the data of an
/// assembly does not move, and the catalog that has the address keeps the assembly loaded. Damaged data can't lead to
/// other memory: the part is less than the number of parts, which follows from the length of the hash, and the bucket
/// and the slot are less than their constants.
/// </remarks>
internal static unsafe class OpenHash
{
    private const uint PartSize = ImageLayout.HashPart.Size;

    /// <summary>Opens the hash.</summary>
    /// <param name="hash">The hash, in memory that does not move.</param>
    /// <param name="parts">Its number of parts; zero if it is damaged.</param>
    /// <returns>Its address.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Open(ReadOnlySpan<byte> hash, out uint parts)
    {
        parts = (uint)hash.Length / PartSize;
        return parts == 0 ? 0 : (nint)Unsafe.AsPointer(ref Unsafe.AsRef(in hash[0]));
    }

    /// <summary>Finds an identifier.</summary>
    /// <returns>The place of the paper's latest record, as it is stored; negative if the catalog does not have the paper.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(nint hash, uint parts, ulong multiplier, uint packed)
    {
        byte* slot = FindSlot(hash, parts, multiplier, packed, out _, out _);
        return Read4(slot + ImageLayout.Slot.Id) == Digits.Encode4((int)packed) ? Read4(slot + ImageLayout.Slot.Place) : -1;
    }

    /// <summary>The slot of an identifier, counted over all parts; negative if the catalog does not have the paper.</summary>
    public static int FindSlot(nint hash, uint parts, ulong multiplier, uint packed)
    {
        byte* slot = FindSlot(hash, parts, multiplier, packed, out uint part, out uint slotInPart);
        return Read4(slot + ImageLayout.Slot.Id) == Digits.Encode4((int)packed)
            ? (int)((part * PerfectHash.SlotsPerPart) + slotInPart)
            : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* FindSlot(nint hash, uint parts, ulong multiplier, uint packed, out uint part, out uint slotInPart)
    {
        ulong hashed = PerfectHash.Hash(packed, multiplier);
        part = PerfectHash.Part(hashed, parts);
        byte* start = (byte*)hash + (part * (nuint)PartSize);
        int pilot = Read2(start + (PerfectHash.Bucket(hashed) * ImageLayout.Pilot.Size));
        slotInPart = PerfectHash.Slot(hashed, pilot);
        return start + ImageLayout.HashPart.Slots + (slotInPart * ImageLayout.Slot.Size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read2(byte* source) =>
        BitConverter.IsLittleEndian ? Unsafe.ReadUnaligned<ushort>(source) : source[0] | (source[1] << 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read4(byte* source) =>
        BitConverter.IsLittleEndian ? Unsafe.ReadUnaligned<int>(source) : Read2(source) | (Read2(source + 2) << 16);
}
