using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Files;

/// <summary>Why a file is not a digest.</summary>
public enum IgnoredReason
{
    /// <summary>Its extension is not one of a text, and its item does not say that it is a digest.</summary>
    Extension,

    /// <summary>It has none of the format's marks.</summary>
    NoMark,

    /// <summary>It has no text.</summary>
    Empty,

    /// <summary>It lies in a folder that the build writes to.</summary>
    OutputFolder,
}

/// <summary>An additional file that is not a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Reason">Why it is not one.</param>
/// <param name="IsDeclared">Whether its item says that it is one.</param>
public sealed record IgnoredFile(string Path, IgnoredReason Reason, bool IsDeclared);

/// <summary>What is wrong with a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="InText">What is wrong with its text.</param>
/// <param name="InItem">What is wrong with its item or its file.</param>
public sealed record FileFindings(string Path, EquatableArray<Finding> InText, EquatableArray<PlanFinding> InItem);

/// <summary>An additional file that was read.</summary>
/// <param name="Issue">What it says; null if it is left out, or is not a digest.</param>
/// <param name="Findings">What is wrong with it; null if nothing is.</param>
/// <param name="Ignored">Why it is not a digest; null if it is one.</param>
public sealed record DigestFile(DigestIssue? Issue, FileFindings? Findings, IgnoredFile? Ignored)
{
    /// <summary>Whether the host could not give the text, and may be able to in the next run.</summary>
    public bool IsUnread { get; private init; }

    /// <summary>The file's path, as the compiler has it.</summary>
    public string Path => Ignored?.Path ?? Issue?.Listing.Path ?? Findings!.Path;

    /// <summary>How many bytes its text has in UTF-8, if that decides where the image is; else 0.</summary>
    public int Length { get; init; }

    /// <summary>What an error leaves out of it; null if it has no error.</summary>
    public DamagedDigest? Damage { get; init; }

    public static DigestFile Of(string path, IssueIdentity identity, ParsedDigest digest, PlanFinding[] inItem)
    {
        FileFindings? findings = digest.Findings.Count + inItem.Length > 0
            ? new FileFindings(path, digest.Findings, new EquatableArray<PlanFinding>(inItem))
            : null;
        return digest.IsLeftOut
            ? new DigestFile(null, findings, null)
            : new DigestFile(DigestIssue.Of(path, identity, digest.Content), findings, null);
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
    public static CatalogDamage DamageOf(EquatableArray<DigestFile> files, EquatableArray<string> loweredErrors) =>
        CatalogDamage.Of(files.Choose(static file => file.Damage), loweredErrors);

    /// <summary>The findings of those files that have any.</summary>
    public static EquatableArray<FileFindings> FindingsOf(EquatableArray<DigestFile> files) => files.Choose(static file => file.Findings);

    /// <summary>The issues of those files that could be read.</summary>
    public static EquatableArray<DigestIssue> IssuesOf(EquatableArray<DigestFile> files) => files.Choose(static file => file.Issue);

    private static FileFindings FindingOf(string path, PlanFinding finding) =>
        new(path, EquatableArray<Finding>.Empty, new EquatableArray<PlanFinding>([finding]));
}

/// <summary>All additional files of a project.</summary>
/// <param name="Files">What was read in each file; of stored digests, of those that something is said about.</param>
/// <param name="Stored">What a build has compiled; null if the files' contents have the texts.</param>
/// <param name="StoredNames">The text of the stored catalog's names; null if there is none.</param>
public sealed record DigestFiles(EquatableArray<DigestFile> Files, CompiledDigests? Stored, string? StoredNames)
{
    /// <summary>The measure of all digests, if that decides where the image is.</summary>
    public long DigestBytes => Files.Sum(static file => (long)file.Length);
}
