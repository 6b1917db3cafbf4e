using System.Runtime.CompilerServices;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Tests;

/// <summary>A catalog over an image of one's own.</summary>
internal sealed class TestImage(int version, byte[] index, byte[] places, byte[][] volumes) : CompiledCatalog(version)
{
    protected override ReadOnlySpan<byte> Index => index;

    /// <summary>The parts of a compiled image: its index, its places, its volumes.</summary>
    public static byte[][] Copy(DigestCatalog catalog)
    {
        var compiled = (CompiledCatalog)catalog;
        var parts = new List<byte[]> { IndexOf(compiled).ToArray(), PlacesOf(compiled, 0).ToArray() };
        for (int number = 0; !VolumeOf(compiled, number).IsEmpty; number++)
        {
            parts.Add(VolumeOf(compiled, number).ToArray());
        }

        return [.. parts];
    }

    public static TestImage Of(byte[][] parts) => new(ImageLayout.Version, parts[0], parts[1], parts[2..]);

    // One table: the catalogs that are copied have no more entries than it holds.
    protected override ReadOnlySpan<byte> GetPlaces(int table) => table == 0 ? places : default;

    protected override ReadOnlySpan<byte> GetVolume(int number) => number < volumes.Length ? volumes[number] : default;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Index")]
    private static extern ReadOnlySpan<byte> IndexOf(CompiledCatalog catalog);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetPlaces")]
    private static extern ReadOnlySpan<byte> PlacesOf(CompiledCatalog catalog, int table);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetVolume")]
    private static extern ReadOnlySpan<byte> VolumeOf(CompiledCatalog catalog, int number);
}
