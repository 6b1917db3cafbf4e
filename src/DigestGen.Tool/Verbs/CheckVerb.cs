using System.CommandLine;
using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Catalogs;
using DigestGen.Parsing.Collections;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Files;
using DigestGen.Tool.Output;
using DigestGen.Tool.Reports;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen check</c>: reports what a build reports.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var paths = new PathArguments();
        var format = new Option<string>("--format")
        {
            Description = "The format of the report; 'github' is for GitHub Actions",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least severity that gives exit code 1",
            DefaultValueFactory = static _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var output = new Option<string?>("--output", "-o") { Description = "The file of the report; standard output if not given", HelpName = "file" };
        var command = new VerbCommand(
            "check",
            "Reports what a build reports: the same findings with the same ids, places and messages.",
            """
            digestgen check digests/
            digestgen check 'digests/**/*.md' --fail-on warning
            digestgen check digests/ --format sarif -o digests.sarif
            cat digest.md | digestgen check - --stdin-name digests/2024-04-03.cs.LG.md
            """) { format, failOn, output };
        paths.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            paths.Find(result, cancellationToken),
            result.GetRequiredValue(format),
            result.GetRequiredValue(failOn),
            result.GetValue(output),
            cancellationToken)));
        return command;
    }

    private static int Run(
        IReadOnlyList<InputFile> files, string format, string failOn, string? output, CancellationToken cancellationToken)
    {
        var check = new Check();
        bool isOutputOnTerminal = output is null && !Console.IsOutputRedirected;
        OutputFile.Write(output ?? OutputFile.StandardOutputPath, stream => check.Run(files, format, stream, isOutputOnTerminal, cancellationToken));
        if (check.DigestCount == 0)
        {
            throw new ToolException(ExitCode.Usage, CatalogReader.NoDigest);
        }

        if (format == "text" && check.Total > 0)
        {
            StandardError.WriteLine(check.Summary);
        }

        return check.HasAny(failOn) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>One run over all files.</summary>
    private sealed class Check
    {
        private readonly int[] _counts = new int[Enum.GetValues<RuleSeverity>().Length];

        public int DigestCount { get; private set; }

        public int Total => _counts.Sum();

        public string Summary => string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(RuleSeverity.Error, "error")}, {Count(RuleSeverity.Warning, "warning")} in {DigestCount} {(DigestCount == 1 ? "digest" : "digests")}");

        public bool HasAny(string failOn) => failOn switch
        {
            "error" => _counts[(int)RuleSeverity.Error] > 0,
            "warning" => _counts[(int)RuleSeverity.Error] + _counts[(int)RuleSeverity.Warning] > 0,
            "info" => Total > 0,
            _ => false,
        };

        public void Run(
            IReadOnlyList<InputFile> files, string format, Stream output, bool isOutputOnTerminal, CancellationToken cancellationToken)
        {
            using var text = new StreamWriter(output, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
            using Report report = format switch
            {
                "json" => new JsonReport(output),
                "sarif" => new SarifReport(output),
                "github" => new GitHubReport(text),
                _ => new TextReport(text),
            };
            var issues = new List<DigestIssue>();
            report.Begin();
            FileProgress.Run("Reading digests", files.Count, isOutputOnTerminal, advance =>
            {
                foreach (DigestReading reading in DigestReader.ReadAll(files, cancellationToken))
                {
                    DigestCount++;
                    Add(report, reading.Findings);
                    if (reading.Issue is { } issue)
                    {
                        // Without its texts: memory grows with the number of entries alone.
                        issues.Add(issue with { Content = null });
                    }

                    text.Flush();
                    advance();
                }
            });

            var all = new EquatableArray<DigestIssue>([.. issues]);
            var listing = CatalogListing.Of(all.ConvertAll(static issue => issue.Listing), cancellationToken);
            Add(report, [.. CopiedIssues.Report(listing, listing.Order(all), cancellationToken).Select(ReportedFinding.Of)]);

            report.End();
        }

        private string Count(RuleSeverity severity, string word) => string.Create(
            CultureInfo.InvariantCulture, $"{_counts[(int)severity]} {word}{(_counts[(int)severity] == 1 ? "" : "s")}");

        private void Add(Report report, IEnumerable<ReportedFinding> findings)
        {
            foreach (ReportedFinding finding in findings)
            {
                _counts[(int)finding.Rule.Severity]++;
                report.Write(finding);
            }
        }
    }
}
