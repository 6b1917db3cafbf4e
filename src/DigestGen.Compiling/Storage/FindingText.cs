using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes what is wrong with a file, and reads it back.</summary>
internal static class FindingText
{
    public static void Write(OutlineText text, FileFindings? findings)
    {
        text.Add(findings is not null);
        if (findings is null)
        {
            return;
        }

        text.Add(findings.Path).Add(findings.InText.Count);
        foreach (Finding finding in findings.InText)
        {
            Write(text.Add((int)finding.Kind), finding.Range);
            Write(text, finding.Arguments);
            text.Add(finding.Related.Count);
            foreach (TextRange range in finding.Related)
            {
                Write(text, range);
            }
        }

        Write(text, findings.InItem);
    }

    public static void Write(OutlineText text, EquatableArray<PlanFinding> findings)
    {
        text.Add(findings.Count);
        foreach (PlanFinding finding in findings)
        {
            Write(text.Add((int)finding.Kind).Add(finding.Path).Add(finding.RelatedPath), finding.Arguments);
        }
    }

    public static FileFindings? Read(OutlineScanner scanner)
    {
        if (!scanner.ReadFlag())
        {
            return null;
        }

        string path = scanner.ReadText();
        var inText = new Finding[scanner.ReadCount()];
        for (int i = 0; i < inText.Length; i++)
        {
            inText[i] = new Finding((FindingKind)scanner.ReadNumber(), ReadRange(scanner), ReadTexts(scanner), ReadRanges(scanner));
        }

        return new FileFindings(path, new EquatableArray<Finding>(inText), ReadPlanFindings(scanner));
    }

    public static EquatableArray<PlanFinding> ReadPlanFindings(OutlineScanner scanner)
    {
        var findings = new PlanFinding[scanner.ReadCount()];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = new PlanFinding(
                (PlanFindingKind)scanner.ReadNumber(), scanner.ReadOptionalText(), scanner.ReadOptionalText(), ReadTexts(scanner));
        }

        return new EquatableArray<PlanFinding>(findings);
    }

    public static void Write(OutlineText text, EquatableArray<string> texts)
    {
        text.Add(texts.Count);
        foreach (string each in texts)
        {
            text.Add(each);
        }
    }

    public static EquatableArray<string> ReadTexts(OutlineScanner scanner)
    {
        string[] texts = new string[scanner.ReadCount()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = scanner.ReadText();
        }

        return new EquatableArray<string>(texts);
    }

    private static void Write(OutlineText text, TextRange range) =>
        text.Add(range.Start).Add(range.Length).Add(range.StartLine).Add(range.StartColumn).Add(range.EndLine).Add(range.EndColumn);

    private static TextRange ReadRange(OutlineScanner scanner) => new(
        scanner.ReadNumber(), scanner.ReadNumber(), scanner.ReadNumber(), scanner.ReadNumber(), scanner.ReadNumber(), scanner.ReadNumber());

    private static EquatableArray<TextRange> ReadRanges(OutlineScanner scanner)
    {
        var ranges = new TextRange[scanner.ReadCount()];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = ReadRange(scanner);
        }

        return new EquatableArray<TextRange>(ranges);
    }
}
