using System.Globalization;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Reports;

/// <summary>
/// Writes the workflow commands of GitHub Actions, which become annotations
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal sealed class GitHubReport(TextWriter output) : IReport
{
    public void Begin()
    {
    }

    public void Write(ReportedFinding finding)
    {
        var range = finding.Place.Range;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"::{SeverityWords.OfGitHub(finding.Rule.Severity)} file={Property(RepositoryPath.Of(finding.Place.Path))},line={range.StartLine + 1},endLine={range.EndLine + 1},col={range.StartColumn + 1},endColumn={range.EndColumn + 1},title={Property(finding.Rule.Id)}::{Escape(finding.Message)}"));
    }

    public void End()
    {
    }

    private static string Property(string value) => Escape(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // A log is shown in terminals too.
    private static string Escape(string value) => TerminalText.OneLine(value.Replace("%", "%25", StringComparison.Ordinal));
}
