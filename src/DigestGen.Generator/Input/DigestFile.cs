using System.Collections.Immutable;
using DigestGen.Parsing;

namespace DigestGen.Generator.Input;

/// <summary>A digest as the catalog needs it.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from other issues.</param>
/// <param name="Content">Its entries.</param>
internal sealed record DigestIssue(string Path, IssueIdentity Identity, DigestContent Content);

/// <summary>What is wrong with a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="InText">What is wrong with its text.</param>
/// <param name="InMetadata">What is wrong with its item's metadata.</param>
internal sealed record FileFindings(string Path, EquatableArray<Finding> InText, EquatableArray<UnreadableMetadata> InMetadata);

/// <summary>A digest that was read.</summary>
/// <param name="Issue">What it says.</param>
/// <param name="Findings">What is wrong with it, if anything is.</param>
internal sealed record DigestFile(DigestIssue Issue, EquatableArray<FileFindings> Findings)
{
    /// <summary>The digest, if the candidate is one.</summary>
    public static ImmutableArray<DigestFile> Parse(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        string path = candidate.File.Path;

        // Where a file can't be read, the compiler itself says so.
        string? text = candidate.File.GetText(cancellationToken)?.ToString();
        if (text is null || !(candidate.IsDeclared || DigestFormat.HasMark(text)))
        {
            return ImmutableArray<DigestFile>.Empty;
        }

        ParsedDigest digest = DigestParser.Parse(text, cancellationToken);
        IssueIdentity identity = IssueIdentity.Read(path, candidate.Metadata, out UnreadableMetadata[] unreadable);
        FileFindings[] findings = digest.Findings.Count + unreadable.Length > 0
            ? [new FileFindings(path, digest.Findings, new EquatableArray<UnreadableMetadata>(unreadable))]
            : [];
        return ImmutableArray.Create(
            new DigestFile(new DigestIssue(path, identity, digest.Content), new EquatableArray<FileFindings>(findings)));
    }
}
