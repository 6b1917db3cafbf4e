using DigestGen.Compiling.Damage;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Files;

/// <summary>An additional file that was read.</summary>
/// <param name="Issue">What it says; null if it is left out, or is not a digest.</param>
/// <param name="Findings">What is wrong with it; null if nothing is.</param>
/// <param name="Ignored">Why it is not a digest; null if it is one.</param>
internal sealed record DigestFile(DigestIssue? Issue, FileFindings? Findings, IgnoredFile? Ignored)
{
    /// <summary>Whether the host could not give the text, and may be able to in the next run.</summary>
    public bool IsUnread { get; private init; }

    /// <summary>The file's path, as the compiler has it.</summary>
    public string Path => Ignored?.Path ?? Issue?.Outline.Path ?? Findings!.Path;

    /// <summary>How many bytes its text has in UTF-8, if that decides where the image is; else 0.</summary>
    public int Length { get; init; }

    /// <summary>What an error leaves out of it; null if it has no error.</summary>
    public DamagedDigest? Damage { get; init; }

    public static DigestFile Of(string path, IssueIdentity identity, ParsedDigest digest, UnreadableIdentity[] unreadable)
    {
        PlanFinding[] inItem = Array.ConvertAll(unreadable, part => part.ToFinding(path));
        FileFindings? findings = digest.Findings.Count + inItem.Length > 0
            ? new FileFindings(path, digest.Findings, new EquatableArray<PlanFinding>(inItem))
            : null;
        return digest.IsLeftOut
            ? new DigestFile(null, findings, null)
            : new DigestFile(new DigestIssue(IssueOutline.Of(path, identity, digest.Content), digest.Content), findings, null);
    }

    /// <summary>A file that has the name of a digest, and is not one.</summary>
    /// <param name="path">The file's path, as the compiler has it.</param>
    /// <param name="reason">Why it is not.</param>
    public static DigestFile NotADigest(string path, string reason) => new(null, FindingOf(path, PlanFinding.NotADigest(path, reason)), null);

    /// <summary>A digest that could not be read.</summary>
    /// <param name="path">The file's path, as the compiler has it.</param>
    /// <param name="reason">The reason, in the host's words.</param>
    public static DigestFile Unreadable(string path, string reason) =>
        new(null, FindingOf(path, PlanFinding.UnreadableFile(path, reason)), null) { IsUnread = true, Damage = DamagedDigest.Unreadable(path) };

    /// <summary>A digest that came after the texts were stored.</summary>
    public static DigestFile Late(string path) => new(null, FindingOf(path, PlanFinding.LateFile(path)), null);

    /// <summary>An outline of digests that can't be used.</summary>
    /// <param name="path">The file's path, as the compiler has it.</param>
    /// <param name="reason">The reason, as a sentence.</param>
    public static DigestFile Unusable(string path, string reason) => new(null, FindingOf(path, PlanFinding.UnusableOutline(path, reason)), null);

    /// <summary>A file that is not a digest.</summary>
    public static DigestFile Ignore(string path, IgnoredReason reason, bool isDeclared) =>
        new(null, null, new IgnoredFile(path, reason, isDeclared));

    /// <summary>What errors leave out of the files.</summary>
    public static CatalogDamage DamageOf(EquatableArray<DigestFile> files, EquatableArray<string> loweredErrors)
    {
        var damaged = new List<DamagedDigest>();
        foreach (DigestFile file in files)
        {
            if (file.Damage is { } damage)
            {
                damaged.Add(damage);
            }
        }

        return CatalogDamage.Of(damaged, loweredErrors);
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

    private static FileFindings FindingOf(string path, PlanFinding finding) =>
        new(path, EquatableArray<Finding>.Empty, new EquatableArray<PlanFinding>([finding]));
}
