using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Issues;

/// <summary>A digest as the catalog needs it.</summary>
/// <param name="Outline">Which papers it names.</param>
/// <param name="Content">What it says about them.</param>
internal sealed record DigestIssue(IssueOutline Outline, DigestContent Content);
