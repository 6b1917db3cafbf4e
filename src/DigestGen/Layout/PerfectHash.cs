namespace DigestGen.Layout;

/// <summary>
/// The hash that sends each packed identifier of a catalog to a slot of its own: a bucket is chosen by the
/// identifier alone, and the bucket's pilot moves its identifiers to where they do not meet others.
/// </summary>
internal static class PerfectHash
{
    public const int MaxPilot = ushort.MaxValue;

    public static ulong Hash(uint id, int seed)
    {
        ulong hash = (id + ((ulong)(uint)seed << 32)) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        return hash ^ (hash >> 32);
    }

    public static int Bucket(ulong hash, int buckets) => (int)((hash >> 32) * (uint)buckets >> 32);

    public static int Slot(ulong hash, int pilot, int slots)
    {
        ulong moved = (hash ^ ((uint)pilot * 0x94D049BB133111EBUL)) * 0xD6E8FEB86659FD93UL;
        return (int)((moved >> 32) * (uint)slots >> 32);
    }
}
