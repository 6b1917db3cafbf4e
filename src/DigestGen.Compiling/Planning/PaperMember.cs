using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>A member for a paper. Equal to another if the latest record says the same.</summary>
/// <remarks>It keeps that record alone: a driver keeps an equal member of an earlier run, and all that it refers to.</remarks>
internal sealed class PaperMember(uint packedId, OrderedIssue issue, DigestContent content, int entry) : IEquatable<PaperMember>
{
    private readonly ContentHash _hash = content.Hashes[entry];

    public uint PackedId { get; } = packedId;

    /// <summary>The issue of the latest record.</summary>
    public IssueIdentity Issue { get; } = issue.Identity;

    /// <summary>The latest record.</summary>
    public byte[] Record { get; } = content.GetRecord(entry);

    public bool Equals(PaperMember? other) =>
        other is not null && PackedId == other.PackedId && _hash == other._hash && Issue == other.Issue;

    public override bool Equals(object? obj) => Equals(obj as PaperMember);

    public override int GetHashCode() => (int)PackedId;
}
