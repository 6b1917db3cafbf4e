namespace DigestGen.Reading;

internal static class DefaultHandle
{
    /// <summary>The exception of a handle that belongs to no catalog.</summary>
    public static InvalidOperationException Exception(string type) =>
        new($"This {type} is the default value and belongs to no catalog. Take it from a {nameof(DigestCatalog)}.");
}
