using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Diagnostics;

/// <summary>Reports findings as diagnostics at their places.</summary>
internal static class FindingReporter
{
    /// <summary>Reports what is wrong with single digests.</summary>
    public static void Report(SourceProductionContext context, EquatableArray<FileFindings> files)
    {
        // A file that is listed twice is reported once.
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileFindings file in files)
        {
            if (!reported.Add(file.Path))
            {
                continue;
            }

            foreach (Finding finding in file.InText)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(DiagnosticRules.Of(finding.Kind)),
                    At(file.Path, finding.Range),
                    finding.Related.Select(range => At(file.Path, range)),
                    FindingMessage.Quote(finding.Arguments)));
            }

            Report(context, file.InItem);
        }
    }

    /// <summary>Reports what is wrong with the project or between its digests.</summary>
    public static void Report(SourceProductionContext context, EquatableArray<PlanFinding> findings)
    {
        foreach (PlanFinding finding in findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(DiagnosticRules.Of(finding.Kind)),
                finding.Path is null ? Location.None : AtStart(finding.Path),
                finding.RelatedPath is null ? [] : [AtStart(finding.RelatedPath)],
                FindingMessage.Quote(finding.Arguments)));
        }
    }

    private static Location AtStart(string path) => At(path, default);

    private static Location At(string path, TextRange range) =>
        Location.Create(
            path,
            new TextSpan(range.Start, range.Length),
            new LinePositionSpan(
                new LinePosition(range.StartLine, range.StartColumn),
                new LinePosition(range.EndLine, range.EndColumn)));
}
