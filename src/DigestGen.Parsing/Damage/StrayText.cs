using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>Text that belongs to no row and no block: one finding for each stretch of it.</summary>
internal sealed class StrayText(string text, BlockLayout layout, MergeConflicts conflicts, FindingList findings)
{
    // Numbers as long as this can be read; what follows an opening is its title.
    private const int LongestNumber = 9;

    private readonly List<int> _brokenOpenings = [];

    /// <summary>The numbers of blocks whose opening is broken.</summary>
    public IReadOnlyList<int> BrokenOpenings => _brokenOpenings;

    /// <summary>How many blocks there are whose opening is broken, and whose number can't be read.</summary>
    public int UnreadableOpenings { get; private set; }

    /// <summary>Whether the file ends within the opening of a block.</summary>
    public bool IsCutShort { get; private set; }

    public bool IsAnyOpeningBroken => BrokenOpenings.Count > 0 || UnreadableOpenings > 0;

    /// <summary>Reports lines outside of blocks.</summary>
    /// <param name="lines">The lines, in order.</param>
    /// <param name="nextReference">The number of the block that may be cut short at their end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public void Report(IReadOnlyList<SectionLine> lines, int nextReference, CancellationToken cancellationToken)
    {
        int reportedGap = -1;
        foreach (SectionLine line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (conflicts.Touch(line.Text))
            {
                continue;
            }

            // What stands below a broken opening is that block's.
            if (TryReportBrokenOpening(line.Text, isIndented: false, nextReference) || reportedGap == line.Gap)
            {
                reportedGap = line.Gap;
                continue;
            }

            ReportLine(line.Text);
            reportedGap = line.Gap;
        }
    }

    /// <summary>Reports the openings below a block that are broken, and ends the block before the first.</summary>
    public void FindBrokenOpenings(DetailsBlock block, int nextReference)
    {
        int end = block.Lines.Count;
        for (int i = 0; i < block.Lines.Count; i++)
        {
            BlockLine line = block.Lines[i];
            if (line.Offset > layout.LastSlot && !conflicts.Touch(line.Text)
                && TryReportBrokenOpening(line.Text, line.IsIndented, nextReference))
            {
                end = Math.Min(end, i);
            }
        }

        block.EndBefore(end);
    }

    /// <summary>Reports the text between a whole block and what comes next.</summary>
    public void ReportBelow(DetailsBlock block)
    {
        foreach (BlockLine line in block.Lines)
        {
            if (line.Offset > layout.LastSlot && !conflicts.Touch(line.Text))
            {
                ReportLine(line.Text);
                return;
            }
        }
    }

    /// <summary>Reports a block whose number can't be used.</summary>
    public void ReportOpening(DetailsBlock block, string error)
    {
        findings.Add(Problem.StrayText(block.Opening.In(text), error), block.Opening);
        AddBrokenOpening(block.MeantReference);
    }

    private void ReportLine(Slice line)
    {
        Slice visible = line.TrimStart(text);
        findings.Add(Problem.StrayText(visible.In(text), "it belongs to no row and no block"), visible);
    }

    private bool TryReportBrokenOpening(Slice line, bool isIndented, int nextReference)
    {
        if (IsCutOpening(line))
        {
            IsCutShort = true;
            findings.Add(Problem.BlockCutShort(nextReference, "a part of its opening"), line);
            return true;
        }

        string? error = null;
        if (!IsBrokenOpening(line, isIndented, out int reference)
            && (isIndented || (error = DecoratedOpening.Read(line.In(text), out reference)) is null))
        {
            return false;
        }

        Slice opening = line.TrimStart(text);
        const string Hint = "a block opens with '[^N]:', at the start of a line";
        findings.Add(Problem.StrayText(opening.In(text), error is null ? Hint : $"{Hint}, and {error}"), opening);
        AddBrokenOpening(reference);
        return true;
    }

    private void AddBrokenOpening(int reference)
    {
        if (reference > 0)
        {
            _brokenOpenings.Add(reference);
        }
        else
        {
            UnreadableOpenings++;
        }
    }

    // `[`, `[^`, `[^1`, `[^1]` at the end of the file.
    private bool IsCutOpening(Slice line)
    {
        ReadOnlySpan<char> rest = line.In(text);
        return line.End == text.Length && rest is ['['] or ['[', '^', ..]
            && rest.Slice(Math.Min(rest.Length, 2)).TrimEnd(']').TrimStart("0123456789".AsSpan()).IsEmpty;
    }

    // What somebody may make of `[^N]:`: without a caret, a bracket or the colon, with a wide colon, or indented.
    private bool IsBrokenOpening(Slice line, bool isIndented, out int reference)
    {
        ReadOnlySpan<char> opening = line.In(text).TrimStart();
        bool hasBracket = opening is ['[', ..];
        opening = hasBracket ? opening.Slice(1) : opening;
        bool hasCaret = opening is ['^', ..];
        opening = hasCaret ? opening.Slice(1) : opening;
        int digits = 0;
        while (digits < opening.Length && digits < LongestNumber && opening[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        ReadOnlySpan<char> rest = opening.Slice(digits);
        bool isClosed = rest is [']', ..];
        bool hasColon = rest is [':' or '：', ..] or [']', ':' or '：', ..];
        ReferenceMark.TryReadDigits(opening.Slice(0, digits), out reference);
        return isIndented
            ? hasBracket && hasCaret && digits > 0 && isClosed && hasColon
            : hasBracket ? hasCaret || (digits > 0 && hasColon) : hasCaret && digits > 0;
    }
}
