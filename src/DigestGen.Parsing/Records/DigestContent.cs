using System.Buffers.Binary;
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

    public bool Equals(DigestContent? other) =>
        other is not null && (ReferenceEquals(this, other) || (Hashes.Equals(other.Hashes) && Entries.Equals(other.Entries)));

    public override bool Equals(object? obj) => Equals(obj as DigestContent);

    public override int GetHashCode() => Entries.GetHashCode();
}

/// <summary>The first half of a record's SHA-256: two records with the same one are the same, whoever wrote them.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The next eight.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 16;

    /// <summary>Takes the first half of a SHA-256.</summary>
    internal static ContentHash Of(byte[] sha256) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(sha256), BinaryPrimitives.ReadUInt64BigEndian(sha256.AsSpan(8)));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(8)));

    /// <summary>Writes the hash as bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(8), Low);
    }
}

/// <summary>An entry of a digest, in compiled form.</summary>
/// <param name="Reference">The N of its <c>[^N]</c>.</param>
/// <param name="PackedId">Its paper's identifier.</param>
/// <param name="Length">How long its record is.</param>
public readonly record struct DigestEntry(int Reference, uint PackedId, int Length);
