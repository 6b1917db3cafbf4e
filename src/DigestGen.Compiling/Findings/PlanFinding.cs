using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Findings;

/// <summary>What is wrong with the project or between its digests. Each kind has a method that takes what its message says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The digest that it is about; null for the project.</param>
/// <param name="RelatedPath">Another digest that belongs to it.</param>
/// <param name="Arguments">What the message quotes.</param>
internal sealed record PlanFinding(
    PlanFindingKind Kind,
    string? Path,
    string? RelatedPath,
    EquatableArray<string> Arguments)
{
    public static PlanFinding IssueInTwoFiles(string path, string otherPath, string issue, string otherName) =>
        OfFile(PlanFindingKind.IssueInTwoFiles, path, otherPath, issue, otherName);

    public static PlanFinding SameContent(string path, string otherPath, string name, string otherName) =>
        OfFile(PlanFindingKind.SameContent, path, otherPath, name, otherName);

    public static PlanFinding UnreadableMetadata(string path, string value, string metadata, string expected) =>
        OfFile(PlanFindingKind.UnreadableMetadata, path, null, value, metadata, expected);

    public static PlanFinding UnreadableFileName(string path, string value, string part, string expected) =>
        OfFile(PlanFindingKind.UnreadableFileName, path, null, value, part, expected);

    public static PlanFinding UnreadableFile(string path, string reason) => OfFile(PlanFindingKind.UnreadableFile, path, null, reason);

    public static PlanFinding NotADigest(string path, string reason) => OfFile(PlanFindingKind.NotADigest, path, null, reason);

    public static PlanFinding UnusableOutline(string path, string reason) => OfFile(PlanFindingKind.UnusableOutline, path, null, reason);

    public static PlanFinding LateFile(string path) => OfFile(PlanFindingKind.LateFile, path, null, path);

    public static PlanFinding InvalidOption(string value, string property, string expected) =>
        OfProject(PlanFindingKind.InvalidOption, value, property, expected);

    public static PlanFinding LanguageVersionTooOld(string version) => OfProject(PlanFindingKind.LanguageVersionTooOld, version);

    public static PlanFinding LibraryMissing() => OfProject(PlanFindingKind.LibraryMissing);

    public static PlanFinding CatalogTooLarge(string what, int count, int limit) =>
        OfProject(PlanFindingKind.CatalogTooLarge, what, Invariant.Text(count), Invariant.Text(limit));

    public static PlanFinding NoNamedPapers(int count, int limit) =>
        OfProject(PlanFindingKind.NoNamedPapers, Invariant.Text(count), Invariant.Text(limit));

    public static PlanFinding TooManyNamedPapers(int count, int limit) =>
        OfProject(PlanFindingKind.TooManyNamedPapers, Invariant.Text(count), Invariant.Text(limit));

    /// <param name="clauses">Four texts that make a sentence of the files that were considered. Each is an argument, because a long one is cut.</param>
    public static PlanFinding NoDigests(string[] clauses) => OfProject(PlanFindingKind.NoDigests, clauses);

    public static PlanFinding DigestInOutputFolder(string files) => OfProject(PlanFindingKind.DigestInOutputFolder, files);

    public static PlanFinding CatalogNameConflict(string name, string conflict) =>
        OfProject(PlanFindingKind.CatalogNameConflict, name, conflict);

    private static PlanFinding OfFile(PlanFindingKind kind, string path, string? otherPath, params string[] arguments) =>
        new(kind, path, otherPath, new EquatableArray<string>(arguments));

    private static PlanFinding OfProject(PlanFindingKind kind, params string[] arguments) =>
        new(kind, null, null, new EquatableArray<string>(arguments));
}
