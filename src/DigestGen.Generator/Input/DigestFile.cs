using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;

namespace DigestGen.Generator.Input;

/// <summary>A digest that was read.</summary>
/// <param name="Issue">What it says; null if it is left out.</param>
/// <param name="Findings">What is wrong with it; null if nothing is.</param>
internal sealed record DigestFile(DigestIssue? Issue, FileFindings? Findings)
{
    /// <summary>Whether the host could not give the text, and may be able to in the next run.</summary>
    public bool IsUnread { get; private init; }

    public static DigestFile Of(string path, IssueIdentity identity, ParsedDigest digest, UnreadableMetadata[] unreadable)
    {
        PlanFinding[] inItem = Array.ConvertAll(unreadable, metadata => new PlanFinding(
            PlanFindingKind.UnreadableMetadata,
            path,
            null,
            new EquatableArray<string>([metadata.Value, metadata.Name, metadata.Expected])));
        FileFindings? findings = digest.Findings.Count + inItem.Length > 0
            ? new FileFindings(path, digest.Findings, new EquatableArray<PlanFinding>(inItem))
            : null;
        return digest.IsLeftOut
            ? new DigestFile(null, findings)
            : new DigestFile(new DigestIssue(IssueOutline.Of(path, identity, digest.Content), digest.Content), findings);
    }

    /// <summary>A digest that could not be read.</summary>
    /// <param name="path">The file's path, as the compiler has it.</param>
    /// <param name="reason">The reason, in the host's words.</param>
    public static DigestFile Unreadable(string path, string reason)
    {
        var finding = new PlanFinding(PlanFindingKind.UnreadableFile, path, null, new EquatableArray<string>([reason]));
        return new DigestFile(
            null, new FileFindings(path, EquatableArray<Finding>.Empty, new EquatableArray<PlanFinding>([finding]))) { IsUnread = true };
    }

    /// <summary>The issues of those files that could be read.</summary>
    public static EquatableArray<DigestIssue> IssuesOf(EquatableArray<DigestFile> files)
    {
        var issues = new List<DigestIssue>(files.Count);
        foreach (DigestFile file in files)
        {
            if (file.Issue is { } issue)
            {
                issues.Add(issue);
            }
        }

        return new EquatableArray<DigestIssue>([.. issues]);
    }
}
