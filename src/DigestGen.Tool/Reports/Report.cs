using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Reports;

/// <summary>Writes findings in one format, as they come.</summary>
internal abstract class Report : IDisposable
{
    /// <summary>Writes what comes before the findings.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Writes a finding.</summary>
    public abstract void Write(ReportedFinding finding);

    /// <summary>Writes what comes after the findings.</summary>
    public virtual void End()
    {
    }

    public virtual void Dispose()
    {
    }

    /// <summary>The word for a finding's severity; formats differ in that for the least.</summary>
    protected static string SeverityOf(DiagnosticRule rule, string least) => rule.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => least,
    };
}

/// <summary>Writes <c>path(line,column): error DG0007: message</c>, which editors and build logs link.</summary>
internal sealed class TextReport(TextWriter output) : Report
{
    public override void Write(ReportedFinding finding) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{TerminalText.OneLine(finding.Place.Path)}({finding.Place.Range.StartLine + 1},{finding.Place.Range.StartColumn + 1}): {SeverityOf(finding.Rule, "info")} {finding.Rule.Id}: {TerminalText.OneLine(finding.Message)}"));
}

/// <summary>
/// Writes the workflow commands of GitHub Actions, which become annotations
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal sealed class GitHubReport(TextWriter output) : Report
{
    public override void Write(ReportedFinding finding)
    {
        var range = finding.Place.Range;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"::{SeverityOf(finding.Rule, "notice")} file={Property(RepositoryPath.Of(finding.Place.Path))},line={range.StartLine + 1},endLine={range.EndLine + 1},col={range.StartColumn + 1},endColumn={range.EndColumn + 1},title={Property(finding.Rule.Id)}::{Escape(finding.Message)}"));
    }

    private static string Property(string value) => Escape(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // A log is shown in terminals too.
    private static string Escape(string value) => TerminalText.OneLine(value.Replace("%", "%25", StringComparison.Ordinal));
}
