using DigestGen.Parsing.Collections;

namespace DigestGen.Parsing.Records;

/// <summary>What a digest holds: its sound entries, in the order of its table.</summary>
/// <remarks>Two are equal if their entries and the hashes of the records are.</remarks>
public sealed class DigestContent(EquatableArray<DigestEntry> entries, EquatableArray<ContentHash> hashes, byte[][] records) : IEquatable<DigestContent>
{
    /// <summary>A digest without entries.</summary>
    public static DigestContent Empty { get; } = new(EquatableArray<DigestEntry>.Empty, EquatableArray<ContentHash>.Empty, []);

    /// <summary>The entries.</summary>
    public EquatableArray<DigestEntry> Entries { get; } = entries;

    /// <summary>The hash of each entry's record; apart from the entries, since the hashes of all digests are compared at each edit.</summary>
    public EquatableArray<ContentHash> Hashes { get; } = hashes;

    /// <summary>The record of an entry, in compiled form. An array of its own: who keeps one record keeps no other.</summary>
    public byte[] GetRecord(int entry) => records[entry];

    /// <inheritdoc/>
    public bool Equals(DigestContent? other) =>
        other is not null && (ReferenceEquals(this, other) || (Hashes.Equals(other.Hashes) && Entries.Equals(other.Entries)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DigestContent);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.GetHashCode();
}
