namespace DigestGen.Compiling.Issues;

/// <summary>The metadata of a digest's item; null where it is not given.</summary>
internal sealed record ItemMetadata(string? Channel, string? Date, string? Time, string? Name)
{
    /// <summary>An item without metadata.</summary>
    public static ItemMetadata None { get; } = new(null, null, null, null);
}
