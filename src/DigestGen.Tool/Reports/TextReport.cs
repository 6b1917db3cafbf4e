using System.Globalization;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Reports;

/// <summary>Writes <c>path(line,column): error DG0007: message</c>, which editors and build logs link.</summary>
internal sealed class TextReport(TextWriter output) : IReport
{
    public void Begin()
    {
    }

    public void Write(ReportedFinding finding)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TerminalText.OneLine(finding.Place.Path)}({finding.Place.Range.StartLine + 1},{finding.Place.Range.StartColumn + 1}): {SeverityWords.OfBuild(finding.Rule.Severity)} {finding.Rule.Id}: {TerminalText.OneLine(finding.Message)}"));
    }

    public void End()
    {
    }
}
