using DigestGen.Layout;

namespace DigestGen.CompilerServices;

/// <summary>A catalog over an image in memory, in this library's layout: one that a tool compiled at run time.</summary>
/// <param name="hashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="index">The index. The catalog reads the arrays in place, so they must not change.</param>
/// <param name="hash">The hash. It is copied to memory that does not move.</param>
/// <param name="places">The tables of the records' places, by number.</param>
/// <param name="volumes">The volumes, by number.</param>
/// <param name="searchIndex">The search index; none if there is none.</param>
internal sealed class MemoryCatalog(
    ulong hashMultiplier, byte[] index, byte[] hash, byte[][] places, byte[][] volumes, params byte[][] searchIndex)
    : CompiledCatalog(ImageLayout.Version, hashMultiplier)
{
    private readonly byte[] _hash = Pin(hash);

    protected override ReadOnlySpan<byte> Index => index;

    protected override ReadOnlySpan<byte> Hash => _hash;

    protected override ReadOnlySpan<byte> GetPlaces(int table) =>
        (uint)table < (uint)places.Length ? places[table] : default;

    protected override ReadOnlySpan<byte> GetVolume(int number) =>
        (uint)number < (uint)volumes.Length ? volumes[number] : default;

    protected override ReadOnlySpan<byte> GetSearchIndex(int part) =>
        (uint)part < (uint)searchIndex.Length ? searchIndex[part] : default;

    // Look-ups keep the address of the hash.
    private static byte[] Pin(byte[] bytes)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
