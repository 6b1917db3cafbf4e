using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// The hash that sends each packed identifier of a catalog to a slot of its own. The identifier chooses a part of the
/// table and a bucket of that part; the bucket's pilot moves its identifiers to slots where no others are.
/// </summary>
/// <remarks>
/// <para>
/// A part is about as large as a page of memory, and holds all that a look-up reads. There is a bucket for four slots.
/// </para>
/// <para>
/// The multiplier is derived from all identifiers of the catalog. So nobody can choose identifiers that collide: each
/// change of the set changes the multiplier, and with it where every identifier goes.
/// </para>
/// </remarks>
internal static class PerfectHash
{
    /// <summary>The multiplier of a catalog without a hash. Its papers are found by binary search.</summary>
    public const ulong NoMultiplier = 0;

    public const int MaxPilot = Digits.Max2;
    public const int SlotsPerPart = 1 << SlotBits;
    public const int BucketsPerPart = 1 << BucketBits;

    private const int SlotBits = 9;
    private const int BucketBits = SlotBits - 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(uint id, ulong multiplier) => id * multiplier;

    // The upper half chooses the part, and the bits below it the bucket.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Part(ulong hash, uint parts) => (uint)(((hash >> 32) * parts) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bucket(ulong hash) => (uint)hash >> (32 - BucketBits);

    /// <summary>The slot in a part.</summary>
    /// <param name="hash">The identifier's hash.</param>
    /// <param name="pilot">The bucket's pilot as it is stored (<see cref="Digits.Encode2"/>): a look-up need not decode it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Slot(ulong hash, int pilot) =>
        (uint)(((hash ^ ((uint)pilot * 0x94D049BB133111EBUL)) * 0xD6E8FEB86659FD93UL) >> (64 - SlotBits));
}
