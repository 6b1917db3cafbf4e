using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Findings;

/// <summary>All rules: of the compiler, the command-line tool, the package's targets and its task.</summary>
internal static class DiagnosticRules
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
