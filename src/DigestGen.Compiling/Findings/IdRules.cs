using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Findings;

/// <summary>What can be wrong with an id or a name in a consumer's code.</summary>
public enum IdFindingKind
{
    NotAnId,
    PaperNotInCatalog,
    VersionNotInCatalog,
    IssueNotInCatalog,
    PaperHasMember,
    NameNotFound,
}

/// <summary>What is wrong with an id or a name in a consumer's code. Each kind has a method that takes what its message says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Arguments">What the message quotes.</param>
public sealed record IdFinding(IdFindingKind Kind, params string[] Arguments)
{
    public static IdFinding NotAnId(string text, string reason) => new(IdFindingKind.NotAnId, text, reason);

    public static IdFinding PaperNotInCatalog(string id, string? nearest) =>
        new(IdFindingKind.PaperNotInCatalog, id, nearest is null ? "" : $": did you mean '{nearest}'?");

    public static IdFinding VersionNotInCatalog(string id, int version, IReadOnlyList<int> versions) =>
        new(IdFindingKind.VersionNotInCatalog, id, Invariant.Text(version), InWords([.. versions.Select(static version => "v" + Invariant.Text(version))]));

    public static IdFinding IssueNotInCatalog(string name, string nearest) => new(IdFindingKind.IssueNotInCatalog, name, nearest);

    public static IdFinding PaperHasMember(string member) => new(IdFindingKind.PaperHasMember, member);

    public static IdFinding CatalogIsInternal(string catalog, string project) => new(
        IdFindingKind.NameNotFound, $"'{catalog}' is internal in the project {project}", ": set the property DigestGenVisibility to public there");

    public static IdFinding CatalogIsInNamespace(string catalog, string space) => new(
        IdFindingKind.NameNotFound, $"'{catalog}' is in the namespace {space}", $": add 'using {space};', or set the property ImplicitUsings to enable");

    public static IdFinding MemberNotFound(string owner, string member, string nearest) => new(
        IdFindingKind.NameNotFound, $"'{owner}' has no '{member}'", $": did you mean '{nearest}'?");

    private static string InWords(string[] words) =>
        words.Length == 1 ? words[0] : string.Join(", ", words.Take(words.Length - 1)) + " and " + words[words.Length - 1];
}

/// <summary>The rules for ids and names in a consumer's code.</summary>
public static class IdRules
{
    public static DiagnosticRule Make(IdFindingKind kind) => kind switch
    {
        IdFindingKind.NotAnId => new(
            "DG0060",
            "A constant for an arXiv id is one",
            "'{0}' is not an arXiv id: {1}",
            RuleSeverity.Warning,
            "The constant is passed to a parameter, a property or a field that is marked [StringSyntax(\"ArxivId\")]."),
        IdFindingKind.PaperNotInCatalog => new(
            "DG0061",
            "A look-up names a paper of the catalog",
            "The catalog has no paper '{0}', so this look-up throws{1}",
            RuleSeverity.Warning,
            "The look-up is in the catalog of this project, whose papers are known. Use TryGetPaper for a paper that may be missing."),
        IdFindingKind.VersionNotInCatalog => new(
            "DG0062",
            "A version in a look-up is one that an issue gives",
            "No issue gives version {1} of '{0}', and a look-up ignores the version: the issues give {2}",
            RuleSeverity.Info,
            "A look-up finds the paper whatever its version is. The texts are those of the latest issue."),
        IdFindingKind.IssueNotInCatalog => new(
            "DG0063",
            "A look-up names an issue of the catalog",
            "The catalog has no issue '{0}': did you mean '{1}'?",
            RuleSeverity.Info,
            "The look-up is in the catalog of this project, whose issues are known. Names are compared ordinally."),
        IdFindingKind.PaperHasMember => new(
            "DG0064",
            "A paper with a member is named by it",
            "The paper has a member: '{0}'",
            RuleSeverity.Hidden,
            "The member can't be misspelled, and its documentation shows the paper's title and summary."),
        IdFindingKind.NameNotFound => new(
            "DG0065",
            "The catalog and its members are found",
            "{0}{1}",
            RuleSeverity.Warning,
            "It stands beside the compiler's error, and says what to change."),
    };
}
