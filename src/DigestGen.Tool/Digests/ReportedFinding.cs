using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Tool.Digests;

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Range">The place.</param>
internal sealed record FindingPlace(string Path, TextRange Range);

/// <summary>A finding with the rule and the message that a build reports.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">The message.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Related">Other places that belong to it.</param>
internal sealed record ReportedFinding(
    DiagnosticRule Rule, string Message, FindingPlace Place, IReadOnlyList<FindingPlace> Related)
{
    public static ReportedFinding Of(string path, Finding finding)
    {
        DiagnosticRule rule = DiagnosticRules.Of(finding.Kind);
        return new ReportedFinding(
            rule,
            FindingMessage.Format(rule, finding.Arguments),
            new FindingPlace(path, finding.Range),
            [.. finding.Related.Select(range => new FindingPlace(path, range))]);
    }

    /// <summary>A finding about a file, or between files.</summary>
    public static ReportedFinding Of(PlanFinding finding)
    {
        DiagnosticRule rule = DiagnosticRules.Of(finding.Kind);
        return new ReportedFinding(
            rule,
            FindingMessage.Format(rule, finding.Arguments),
            new FindingPlace(finding.Path ?? "", default),
            finding.RelatedPath is { } related ? [new FindingPlace(related, default)] : []);
    }
}
