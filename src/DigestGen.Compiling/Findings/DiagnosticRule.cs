using System.Globalization;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Findings;

/// <summary>A diagnostic, as the compiler and the command-line tool report it.</summary>
/// <param name="Id">Its identifier, such as <c>DG0007</c>.</param>
/// <param name="Title">What should be true.</param>
/// <param name="Message">What is wrong, with a place for each argument.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Description">What the reader should know about it.</param>
public sealed record DiagnosticRule(string Id, string Title, string Message, RuleSeverity Severity, string Description)
{
    /// <summary>Whether a project can change the severity.</summary>
    public bool IsConfigurable { get; init; } = true;
}

/// <summary>How serious a finding is, unless the project says otherwise.</summary>
public enum RuleSeverity
{
    /// <summary>Something that an editor offers to change, and shows only then.</summary>
    Hidden,

    /// <summary>Something to know.</summary>
    Info,

    /// <summary>The entry is kept.</summary>
    Warning,

    /// <summary>The entry or the file is left out, and the build fails.</summary>
    Error,
}

/// <summary>Where the rules are explained. The build generates the address, which is empty unless packing gives one.</summary>
public static partial class HelpPage
{
    /// <summary>The page's address; null if none was given. Then the page in the package has the explanations.</summary>
    public static string? Link => Address.Length == 0 ? null : Address;

    /// <summary>The address of a rule's explanation; null if none was given.</summary>
    public static string? Of(string id) => Address.Length == 0 ? null : Address + "#" + id.ToLowerInvariant();
}

/// <summary>All rules: of the compiler, the command-line tool, the package's targets and its task.</summary>
public static class DiagnosticRules
{
    private static readonly Dictionary<FindingKind, DiagnosticRule> s_ofFiles = MakeAll<FindingKind>(FileRules.Make);

    private static readonly Dictionary<PlanFindingKind, DiagnosticRule> s_ofProject = MakeAll<PlanFindingKind>(ProjectRules.Make);

    private static readonly Dictionary<IdFindingKind, DiagnosticRule> s_ofIds = MakeAll<IdFindingKind>(IdRules.Make);

    private static readonly Dictionary<BuildFindingKind, DiagnosticRule> s_ofBuilds = MakeAll<BuildFindingKind>(BuildRules.Make);

    /// <summary>The rules by identifier.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [.. s_ofFiles.Values.Concat(s_ofProject.Values).Concat(s_ofIds.Values).Concat(s_ofBuilds.Values).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule of a finding in a digest.</summary>
    public static DiagnosticRule Of(FindingKind kind) => s_ofFiles[kind];

    /// <summary>The rule of a finding about the project or between its digests.</summary>
    public static DiagnosticRule Of(PlanFindingKind kind) => s_ofProject[kind];

    /// <summary>The rule of a finding about an id or a name in a consumer's code.</summary>
    public static DiagnosticRule Of(IdFindingKind kind) => s_ofIds[kind];

    /// <summary>The rule of a finding of the package's targets or its task.</summary>
    public static DiagnosticRule Of(BuildFindingKind kind) => s_ofBuilds[kind];

    // By their names: a native program does not have an array of every type.
    private static Dictionary<TKind, DiagnosticRule> MakeAll<TKind>(Func<TKind, DiagnosticRule> make)
        where TKind : struct, Enum =>
        Enum.GetNames(typeof(TKind)).Select(static name => (TKind)Enum.Parse(typeof(TKind), name)).ToDictionary(static kind => kind, make);
}

/// <summary>The message of a finding, the same in the compiler and in the command-line tool.</summary>
public static class FindingMessage
{
    private const int LongestArgument = 200;

    /// <summary>The message.</summary>
    public static string Format(DiagnosticRule rule, IEnumerable<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, rule.Message, Quote(arguments));

    /// <summary>The arguments as the message quotes them.</summary>
    public static object[] Quote(IEnumerable<string> arguments) => [.. arguments.Select(Quote)];

    // A project may say anything of a file. A message stays one line that shows all that is in it.
    private static string Quote(string argument) =>
        argument.Length > LongestArgument || InvisibleCharacters.IndexIn(argument.AsSpan()) >= 0
            ? Excerpt.Of(argument.AsSpan())
            : argument;
}
