using System.Runtime.CompilerServices;
using DigestGen.CompilerServices;

namespace DigestGen.Tests;

/// <summary>Copies of compiled images, to be changed.</summary>
internal static class TestImage
{
    // Of the papers' latest entries and of all entries: the catalogs that are copied have no more of either than a table holds.
    private const int TableCount = 2;

    /// <summary>The parts of a compiled image: its index, its hash, its two tables of places, its volumes.</summary>
    public static byte[][] Copy(DigestCatalog catalog)
    {
        var compiled = (CompiledCatalog)catalog;
        var parts = new List<byte[]> { IndexOf(compiled).ToArray(), HashOf(compiled).ToArray(), PlacesOf(compiled, 0).ToArray(), PlacesOf(compiled, 1).ToArray() };
        for (int number = 0; !VolumeOf(compiled, number).IsEmpty; number++)
        {
            parts.Add(VolumeOf(compiled, number).ToArray());
        }

        return [.. parts];
    }

    /// <summary>A catalog over parts that were copied, with the multiplier of the catalog that they are from.</summary>
    public static DigestCatalog Of(byte[][] parts, ulong multiplier) =>
        new MemoryCatalog(multiplier, parts[0], parts[1], parts[2..(2 + TableCount)], parts[(2 + TableCount)..]);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Index")]
    private static extern ReadOnlySpan<byte> IndexOf(CompiledCatalog catalog);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Hash")]
    private static extern ReadOnlySpan<byte> HashOf(CompiledCatalog catalog);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetPlaces")]
    private static extern ReadOnlySpan<byte> PlacesOf(CompiledCatalog catalog, int table);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetVolume")]
    private static extern ReadOnlySpan<byte> VolumeOf(CompiledCatalog catalog, int number);
}
