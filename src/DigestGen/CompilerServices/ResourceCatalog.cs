using System.ComponentModel;
using DigestGen.Layout;

namespace DigestGen.CompilerServices;

/// <summary>The base class of generated catalogs whose texts are in a resource. Do not use it in your own code.</summary>
/// <remarks>
/// Compiled assemblies use the constructor and the protected members. They must not change, even if the layout does. Each read
/// throws an <see cref="InvalidOperationException"/> if the assembly does not have the resource, or has another one in its place.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResourceCatalog : CompiledCatalog
{
    private readonly string _resourceName;

    // Opened by the first access to a text.
    private ImageReader? _image;

#pragma warning disable RS0022 // Only generated code derives from it.
    /// <summary>Opens an image.</summary>
    /// <param name="layoutVersion">The version of the layout that the generator wrote.</param>
    /// <param name="hashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
    /// <param name="resourceName">The name of the resource with the texts.</param>
    /// <exception cref="InvalidOperationException">The library reads another version.</exception>
    protected ResourceCatalog(int layoutVersion, ulong hashMultiplier, string resourceName)
#pragma warning restore RS0022
        : base(layoutVersion, hashMultiplier)
    {
        _resourceName = resourceName;
    }

    /// <summary>The first half of what tells the image from any other: the code belongs to this one.</summary>
    protected virtual ulong ChecksumHigh => 0;

    /// <summary>The other half.</summary>
    protected virtual ulong ChecksumLow => 0;

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> Index => Image.Index;

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> Hash => Image.GetPart(ResourceLayout.Section.Hash, 0);

    private ImageReader Image => _image ??= ImageReader.Open(GetType().Assembly, _resourceName, ChecksumHigh, ChecksumLow);

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> GetVolume(int number) => Image.GetPart(ResourceLayout.Section.Volumes, number);

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> GetPlaces(int table) => Image.GetPart(ResourceLayout.Section.Places, table);

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> GetSearchIndex(int part) => Image.GetPart(ResourceLayout.Section.SearchIndex, part);
}
