using System.Globalization;
using System.Text;
using DigestGen.Tool.Digests;

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
            $"::{SeverityWords.OfGitHub(finding.Rule.Severity)} file={Property(finding.Place.Path.Replace('\\', '/'))},line={range.StartLine + 1},endLine={range.EndLine + 1},col={range.StartColumn + 1},endColumn={range.EndColumn + 1},title={Property(finding.Rule.Id)}::{Escape(finding.Message)}"));
    }

    public void End()
    {
    }

    private static string Property(string value) => Escape(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (char c in value)
        {
            _ = c switch
            {
                '%' => escaped.Append("%25"),
                '\r' => escaped.Append("%0D"),
                '\n' => escaped.Append("%0A"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
