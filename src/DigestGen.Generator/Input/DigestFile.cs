using DigestGen.Parsing;

namespace DigestGen.Generator.Input;

/// <summary>A digest as the catalog needs it.</summary>
/// <param name="Outline">What it names.</param>
/// <param name="Content">What it says.</param>
internal sealed record DigestIssue(IssueOutline Outline, DigestContent Content);

/// <summary>What is wrong with a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="InText">What is wrong with its text.</param>
/// <param name="InMetadata">What is wrong with its item's metadata.</param>
internal sealed record FileFindings(string Path, EquatableArray<Finding> InText, EquatableArray<UnreadableMetadata> InMetadata)
{
    /// <summary>What is wrong with some digests, of those with which anything is.</summary>
    public static EquatableArray<FileFindings> Of(EquatableArray<DigestFile> files)
    {
        var findings = new List<FileFindings>();
        foreach (DigestFile file in files)
        {
            if (file.Findings is { } found)
            {
                findings.Add(found);
            }
        }

        return new EquatableArray<FileFindings>([.. findings]);
    }
}

/// <summary>A digest that was read.</summary>
/// <param name="Issue">What it says.</param>
/// <param name="Findings">What is wrong with it; null if nothing is.</param>
internal sealed record DigestFile(DigestIssue Issue, FileFindings? Findings)
{
    /// <summary>The digest; null if the candidate is none.</summary>
    public static DigestFile? Parse(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        string path = candidate.File.Path;

        // Where a file can't be read, the compiler itself says so.
        string? text = candidate.File.GetText(cancellationToken)?.ToString();
        if (text is null || !(candidate.IsDeclared || DigestFormat.HasMark(text)))
        {
            return null;
        }

        ParsedDigest digest = DigestParser.Parse(text, cancellationToken);
        IssueIdentity identity = IssueIdentity.Read(path, candidate.Metadata, out UnreadableMetadata[] unreadable);
        FileFindings? findings = digest.Findings.Count + unreadable.Length > 0
            ? new FileFindings(path, digest.Findings, new EquatableArray<UnreadableMetadata>(unreadable))
            : null;
        return new DigestFile(
            new DigestIssue(IssueOutline.Of(path, identity, digest.Content), digest.Content), findings);
    }
}
