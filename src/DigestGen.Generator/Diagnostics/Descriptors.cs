using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Diagnostics;

/// <summary>The rules as Roslyn knows them.</summary>
public static class Descriptors
{
    private const string Category = "DigestGen";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId =
        DiagnosticRules.All.ToDictionary(static rule => rule.Id, Make, StringComparer.Ordinal);

    public static DiagnosticDescriptor Of(DiagnosticRule rule) => s_byId[rule.Id];

    private static DiagnosticDescriptor Make(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        ToSeverity(rule.Severity),
        isEnabledByDefault: true,
        rule.Description,
        HelpPage.Of(rule.Id),
        rule.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable]);

    private static DiagnosticSeverity ToSeverity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}

/// <summary>The errors that a project has given another severity, so that they don't fail its build.</summary>
internal static class LoweredErrors
{
    public static EquatableArray<string> Of(Compilation compilation) =>
        new([.. DiagnosticRules.All
            .Where(static rule => rule.Severity == RuleSeverity.Error)
            .Where(rule => Descriptors.Of(rule).GetEffectiveSeverity(compilation.Options) != ReportDiagnostic.Error)
            .Select(static rule => rule.Id)]);
}
