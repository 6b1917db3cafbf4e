using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>The hash of a compiled catalog, opened for look-ups.</summary>
/// <remarks>
/// A look-up reads by address: the spans and checks of safe code would take it longer than the rest of its work. The data
/// of an assembly does not move, and the catalog that has this structure keeps the assembly loaded. Whatever the data
/// is, no other memory is read: the part is below the number of parts, which follows from the length, and the bucket and
/// the slot are below their constants.
/// </remarks>
internal unsafe struct OpenHash
{
    private const uint PartSize = ImageLayout.HashPart.Size;

    private uint _parts;
    private nint _start;

    /// <summary>Whether <see cref="Find"/> may be called.</summary>
    public readonly bool IsOpen
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(in _start) != 0;
    }

    /// <summary>Opens the hash. Threads that do so at the same time write the same values.</summary>
    /// <param name="hash">The hash, in memory that does not move.</param>
    /// <returns>False if the hash has no part: it is damaged.</returns>
    public bool TryOpen(ReadOnlySpan<byte> hash)
    {
        _parts = (uint)hash.Length / PartSize;
        if (_parts == 0)
        {
            return false;
        }

        Volatile.Write(ref _start, (nint)Unsafe.AsPointer(ref Unsafe.AsRef(in hash[0])));
        return true;
    }

    /// <summary>Finds an identifier.</summary>
    /// <returns>The place of the paper's latest record, as it is stored; negative if the catalog does not have the paper.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Find(uint packed, ulong multiplier)
    {
        byte* slot = FindSlot(packed, multiplier, out _, out _);
        return Read4(slot + ImageLayout.Slot.Id) == Digits.Encode4((int)packed) ? Read4(slot + ImageLayout.Slot.Place) : -1;
    }

    /// <summary>The slot of an identifier, counted over all parts; negative if the catalog does not have the paper.</summary>
    public readonly int FindSlot(uint packed, ulong multiplier)
    {
        byte* slot = FindSlot(packed, multiplier, out uint part, out uint slotInPart);
        return Read4(slot + ImageLayout.Slot.Id) == Digits.Encode4((int)packed)
            ? (int)((part * PerfectHash.SlotsPerPart) + slotInPart)
            : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* FindSlot(uint packed, ulong multiplier, out uint part, out uint slotInPart)
    {
        ulong hash = PerfectHash.Hash(packed, multiplier);
        part = PerfectHash.Part(hash, _parts);
        byte* start = (byte*)_start + (part * (nuint)PartSize);
        int pilot = Read2(start + (PerfectHash.Bucket(hash) * ImageLayout.Pilot.Size));
        slotInPart = PerfectHash.Slot(hash, pilot);
        return start + ImageLayout.HashPart.Slots + (slotInPart * ImageLayout.Slot.Size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read2(byte* source) =>
        BitConverter.IsLittleEndian ? Unsafe.ReadUnaligned<ushort>(source) : source[0] | (source[1] << 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read4(byte* source) =>
        BitConverter.IsLittleEndian ? Unsafe.ReadUnaligned<int>(source) : Read2(source) | (Read2(source + 2) << 16);
}
