using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;

namespace DigestGen.Parsing;

/// <summary>The result of reading a file.</summary>
/// <param name="Content">The sound entries.</param>
/// <param name="Findings">All that is wrong, in the order of the file.</param>
public sealed record ParsedDigest(DigestContent Content, EquatableArray<Finding> Findings)
{
    /// <summary>Whether the file as a whole can't be used, which a finding says: it is not an issue without entries.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>How often each kind was found, in the order of the kinds; findings of one cause count for themselves, though one report may stand for all.</summary>
    public EquatableArray<int> Counts { get; init; } = EquatableArray<int>.Empty;
}
