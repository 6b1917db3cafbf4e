using DigestGen.Compiling.Findings;

namespace DigestGen.Tool.Reports;

/// <summary>Where a rule is explained.</summary>
internal static class RuleHelp
{
    /// <summary>The address; null if the build was given none.</summary>
    public static string? Link(DiagnosticRule rule) => HelpPage.Of(rule.Id);
}
