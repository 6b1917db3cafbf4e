using DigestGen.Compiling.Images;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Tool.Digests;

/// <summary>A catalog over an image in memory: what the library reads from an assembly otherwise.</summary>
internal sealed class MemoryCatalog(CatalogImage image) : CompiledCatalog(ImageLayout.Version)
{
    protected override ReadOnlySpan<byte> Index => image.Index;

    protected override ReadOnlySpan<byte> Hash => image.Hash;

    protected override ReadOnlySpan<byte> GetVolume(int number) => number < image.Volumes.Length ? image.Volumes[number] : default;

    protected override ReadOnlySpan<byte> GetPlaces(int table) =>
        table < image.RecordLocations.Length ? image.RecordLocations[table] : default;
}
