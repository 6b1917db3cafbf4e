using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>A member for a paper. Equal to another if the latest record says the same.</summary>
/// <remarks>It keeps that record alone: a driver keeps an equal member of an earlier run, and all that it refers to.</remarks>
internal sealed class PaperMember(uint packedId, IssueIdentity issue, byte[] record, ContentHash hash) : IEquatable<PaperMember>
{
    public uint PackedId { get; } = packedId;

    /// <summary>The issue of the latest record.</summary>
    public IssueIdentity Issue { get; } = issue;

    /// <summary>The latest record, as far as it is needed.</summary>
    public byte[] Record { get; } = record;

    /// <summary>The hash of the whole record.</summary>
    public ContentHash Hash { get; } = hash;

    public bool Equals(PaperMember? other) =>
        other is not null && PackedId == other.PackedId && Hash == other.Hash && Issue == other.Issue;

    public override bool Equals(object? obj) => Equals(obj as PaperMember);

    public override int GetHashCode() => (int)PackedId;
}
