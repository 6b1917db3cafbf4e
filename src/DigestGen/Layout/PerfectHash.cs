using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// The hash that sends each packed identifier of a catalog to a slot of its own: a bucket is chosen by the
/// identifier alone, and the bucket's pilot moves its identifiers to where they do not meet others.
/// </summary>
/// <remarks>There are a power of two slots, given in bits, and a bucket for four of them.</remarks>
internal static class PerfectHash
{
    public const int MaxPilot = ushort.MaxValue;
    public const int MinSlotBits = 3;
    public const int MaxSlotBits = 28;

    private const int SlotBitsPerBucket = 2;

    public static int Buckets(int slotBits) => 1 << (slotBits - SlotBitsPerBucket);

    public static ulong Hash(uint id) => id * 0x9E3779B97F4A7C15UL;

    public static int Bucket(ulong hash, int slotBits) => (int)(hash >> (64 + SlotBitsPerBucket - slotBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(ulong hash, int pilot, int slotBits) =>
        (int)(((hash ^ ((uint)pilot * 0x94D049BB133111EBUL)) * 0xD6E8FEB86659FD93UL) >> (64 - slotBits));
}
