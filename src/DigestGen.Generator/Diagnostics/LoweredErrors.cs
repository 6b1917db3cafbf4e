using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Diagnostics;

/// <summary>The errors that a project has given another severity, so that they don't fail its build.</summary>
internal static class LoweredErrors
{
    public static EquatableArray<string> Of(Compilation compilation) =>
        new([.. DiagnosticRules.All
            .Where(static rule => rule.Severity == RuleSeverity.Error)
            .Where(rule => Descriptors.Of(rule).GetEffectiveSeverity(compilation.Options) != ReportDiagnostic.Error)
            .Select(static rule => rule.Id)]);
}
