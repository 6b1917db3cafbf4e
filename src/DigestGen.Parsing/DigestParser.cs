using DigestGen.Parsing.Blocks;
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
    private const char ByteOrderMark = '\uFEFF';

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
        string original = text;
        var lineEnds = UnusualLineEnds.Find(text);
        text = lineEnds?.Text ?? text;
        var findings = new FindingList(original, lineEnds);
        if (lineEnds is not null)
        {
            findings.Add(FindingKind.UnusualLineEnds, new Slice(0, 0), lineEnds.Name);
        }

        if (WrongEncoding.TryReport(text, findings))
        {
            return new ParsedDigest(DigestContent.Empty, findings.ToArray()) { IsLeftOut = true };
        }

        // A mark that an editor left counts as one character of the file, and no more.
        int bodyStart = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        DigestSections sections = DigestSections.Read(text, bodyStart, cancellationToken);
        var conflicts = MergeConflicts.Find(text, bodyStart, cancellationToken);
        var table = new TableReader(text, sections, conflicts, findings);
        table.Read(cancellationToken);
        BlockLayout layout = new LayoutChoice(text, sections.Blocks, table.Rows).Choose(cancellationToken);
        DigestContent content = new DigestReader(text, sections, table, layout, conflicts, findings, cancellationToken).Read();
        return new ParsedDigest(content, findings.ToArray(Math.Max(table.RowCount, sections.Blocks.Count)));
    }
}
