using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Entries;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing;

/// <summary>Reads a digest.</summary>
public static class DigestParser
{
    /// <summary>Reads a digest. Whatever the text holds, what is sound in it comes back, with findings for the rest.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The sound entries, and the findings.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static ParsedDigest Parse(string text, CancellationToken cancellationToken = default)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var original = new LineTable(text);
        var unusual = UnusualLineEnds.Find(text);
        LineTable lines = unusual?.Lines ?? original;
        var findings = new FindingList(original, unusual);
        if (unusual is not null)
        {
            findings.Add(Problem.UnusualLineEnds(unusual.Name), new Slice(0, 0));
        }

        return WrongEncoding.TryReport(lines.Text, findings)
            ? new ParsedDigest(DigestContent.Empty, findings.ToArray()) { IsLeftOut = true, Counts = findings.Counts }
            : Read(DigestSections.Read(lines, cancellationToken), findings, cancellationToken);
    }

    private static ParsedDigest Read(DigestSections sections, FindingList findings, CancellationToken cancellationToken)
    {
        string text = sections.Lines.Text;
        var conflicts = MergeConflicts.Find(sections, cancellationToken);
        var table = new TableReader(sections, conflicts, findings);
        table.Read(cancellationToken);
        BlockLayout layout = new LayoutChoice(text, sections.Blocks, table.Rows).Choose(cancellationToken);
        DigestContent content = new DigestReader(sections, table, layout, conflicts, findings, cancellationToken).Read();
        return new ParsedDigest(content, findings.ToArray(Math.Max(table.RowCount, sections.Blocks.Count))) { Counts = findings.Counts };
    }
}

/// <summary>The result of reading a file.</summary>
/// <param name="Content">The sound entries.</param>
/// <param name="Findings">All that is wrong, in the order of the file.</param>
public sealed record ParsedDigest(DigestContent Content, EquatableArray<Finding> Findings)
{
    /// <summary>Whether the file as a whole can't be used, which a finding says: it is not an issue without entries.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>How often each kind was found, in the order of the kinds; findings of one cause count for themselves, though one report may stand for all.</summary>
    public EquatableArray<int> Counts { get; init; } = EquatableArray<int>.Empty;
}
