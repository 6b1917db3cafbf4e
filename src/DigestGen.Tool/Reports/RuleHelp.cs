using DigestGen.Compiling.Findings;

namespace DigestGen.Tool.Reports;

/// <summary>Where a rule is explained.</summary>
internal static class RuleHelp
{
    public static string Link(DiagnosticRule rule) => HelpPage.Address + rule.Id.ToLowerInvariant();
}
