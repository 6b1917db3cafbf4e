using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>A member for a paper, and where its latest record is. Equal to another if that record says the same.</summary>
internal sealed class PaperMember(uint packedId, OrderedIssue issue, DigestContent content, int entry) : IEquatable<PaperMember>
{
    public uint PackedId { get; } = packedId;

    /// <summary>The issue of the latest record.</summary>
    public IssueIdentity Issue { get; } = issue.Identity;

    /// <summary>The latest record.</summary>
    public ReadOnlySpan<byte> Record => content.GetRecord(entry);

    private ContentHash Hash => content.Hashes[entry];

    public bool Equals(PaperMember? other) =>
        other is not null && PackedId == other.PackedId && Hash == other.Hash && Issue == other.Issue;

    public override bool Equals(object? obj) => Equals(obj as PaperMember);

    public override int GetHashCode() => (int)PackedId;
}
