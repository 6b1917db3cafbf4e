using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// The hash that sends each packed identifier of a catalog to a slot of its own: the identifier alone chooses a part of
/// the table and a bucket of that part, and the bucket's pilot moves its identifiers to where they do not meet others.
/// </summary>
/// <remarks>
/// A part is about as large as a page of memory, and holds what a look-up reads. There are as many as the identifiers
/// need, and a bucket for four slots.
/// </remarks>
internal static class PerfectHash
{
    public const int MaxPilot = ushort.MaxValue;
    public const int SlotsPerPart = 1 << SlotBits;
    public const int BucketsPerPart = 1 << BucketBits;

    private const int SlotBits = 9;
    private const int BucketBits = SlotBits - 2;

    public static ulong Hash(uint id) => id * 0x9E3779B97F4A7C15UL;

    // The upper half chooses the part, and bits below it the bucket.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Part(ulong hash, int parts) => (int)(((hash >> 32) * (uint)parts) >> 32);

    public static int Bucket(ulong hash) => (int)((uint)hash >> (32 - BucketBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(ulong hash, int pilot) =>
        (int)(((hash ^ ((uint)pilot * 0x94D049BB133111EBUL)) * 0xD6E8FEB86659FD93UL) >> (64 - SlotBits));
}
