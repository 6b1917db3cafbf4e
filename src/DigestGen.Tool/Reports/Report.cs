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

/// <summary>
/// The path of a file as the host of its repository knows it: from the root of the repository, wherever the tool runs; the full
/// path of a file that lies outside.
/// </summary>
internal static class RepositoryPath
{
    // The root is known where a workflow runs; else it is the folder with '.git', which is a file in a worktree.
    private static readonly string s_root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace && IsInside(workspace, Directory.GetCurrentDirectory())
        ? Path.GetFullPath(workspace)
        : FindRoot(Directory.GetCurrentDirectory());

    /// <summary>The path with slashes.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        return (IsInside(s_root, full) ? Path.GetRelativePath(s_root, full) : full).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The path as an address.</summary>
    public static string AddressOf(string path)
    {
        string known = Of(path);
        return Path.IsPathRooted(known)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', known.Split('/').Select(Uri.EscapeDataString));
    }

    private static bool IsInside(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private static string FindRoot(string folder)
    {
        for (string? parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            string git = Path.Combine(parent, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return parent;
            }
        }

        return folder;
    }
}
