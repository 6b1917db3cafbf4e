using System.Globalization;

namespace DigestGen.Parsing.Reading;

/// <summary>Pairs rows and blocks, and makes entries of the pairs that are sound.</summary>
internal sealed class DigestReader(
    string text,
    DigestSections sections,
    FindingList findings,
    CancellationToken cancellationToken)
{
    private readonly Dictionary<int, DetailsBlock> _blocks = [];
    private readonly HashSet<int> _pairedReferences = [];
    private readonly List<TableRow> _rowsWithoutBlock = [];
    private readonly List<DetailsBlock> _extraBlocks = [];
    private readonly List<TableRow> _extraRows = [];
    private readonly MergeConflicts _conflicts = MergeConflicts.Find(text);

    // Entries that a finding has already spoken of: their other half is not accused as well.
    private readonly HashSet<int> _excused = [];
    private int _unreadableRows;
    private int _unreadableBlocks;

    public DigestContent Read()
    {
        _conflicts.Report(findings);
        EncodingDamage.Report(text, findings);
        List<TableRow> rows = new TableReader(text, sections, _conflicts, findings, _excused).Read(out _unreadableRows);
        ReportStrayText();
        if (!ReportMissingSections(rows))
        {
            return DigestContent.Empty;
        }

        using var records = new RecordWriter(text);
        var entries = new EntryReader(text, findings, records);
        AddBlocks();
        foreach (TableRow row in Distinct(rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_blocks.TryGetValue(row.Reference, out DetailsBlock? block))
            {
                _rowsWithoutBlock.Add(row);
                continue;
            }

            _pairedReferences.Add(row.Reference);
            if (!_conflicts.Touch(row.Line) && !_conflicts.Touch(Extent(block)))
            {
                entries.Read(row, block);
            }
        }

        int findingsBefore = findings.Count;
        ReportUnpaired();
        if (findings.Count == findingsBefore && _extraRows.Count == 0 && _extraBlocks.Count == 0
            && _unreadableRows == 0 && _unreadableBlocks == 0 && _excused.Count == 0)
        {
            ReportGaps(rows);
        }

        return records.ToContent();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A file that lacks a whole section has one finding, not one an entry.
    private bool ReportMissingSections(List<TableRow> rows)
    {
        var start = new Slice(0, 0);
        bool hasTable = sections.TableLines.Count > 0;
        bool isTableTorn = _conflicts.Any || _unreadableRows > 0;
        if (!hasTable && !isTableTorn)
        {
            findings.Add(
                FindingKind.NoSummaryTable,
                sections.SummaryHeading ?? start,
                sections.SummaryHeading is null
                    ? $"there is neither the heading '{DigestFormat.SummaryHeading}' nor a table"
                    : $"no table stands below the heading '{DigestFormat.SummaryHeading}'");
        }
        else if (rows.Count == 0 && sections.Blocks.Count > 0 && !isTableTorn)
        {
            findings.Add(FindingKind.NoSummaryTable, sections.TableLines[0], "the table has no rows, though there are blocks");
            hasTable = false;
        }
        else if (sections.SummaryHeading is null && hasTable)
        {
            findings.Add(
                FindingKind.NoSummaryTable,
                sections.TableLines[0],
                $"the heading '{DigestFormat.SummaryHeading}' is missing above the table");
        }

        // A file with nothing of the format in it lacks a table; that it lacks the rest goes without saying.
        bool isAnything = hasTable || sections.SummaryHeading is not null || sections.Blocks.Count > 0;
        bool isBlocksMissing = sections.Blocks.Count == 0 && rows.Count > 0 && !_conflicts.Any;
        if (sections.DetailsHeading is null && isAnything && !_conflicts.Any)
        {
            Slice place = sections.Blocks.Count > 0 ? sections.Blocks[0].Opening : new Slice(text.Length, 0);
            findings.Add(FindingKind.NoDetails, place, $"the heading '{DigestFormat.DetailsHeading}' is missing");
        }
        else if (isBlocksMissing && _unreadableBlocks == 0)
        {
            findings.Add(FindingKind.NoDetails, sections.DetailsHeading ?? start, "no blocks stand below the heading");
        }

        return hasTable && !isBlocksMissing;
    }

    private void AddBlocks()
    {
        foreach (DetailsBlock block in sections.Blocks)
        {
            if (block.Reference < 0)
            {
                findings.Add(
                    FindingKind.StrayText, block.Opening, Excerpt.Of(block.Opening.In(text)), "the number is too large");
                _unreadableBlocks++;
            }
            else if (!_blocks.TryGetValue(block.Reference, out DetailsBlock? first))
            {
                _blocks.Add(block.Reference, block);
            }
            else if (!_conflicts.Touch(Extent(block)) && !_conflicts.Touch(Extent(first)))
            {
                findings.Add(FindingKind.DuplicateReference, block.Opening, first.Opening, Text(block.Reference), "blocks");
                _extraBlocks.Add(block);
            }

            ReportLinesBelow(block);
        }
    }

    // Lines below a whole block, up to the next one.
    private void ReportLinesBelow(DetailsBlock block)
    {
        Slice? run = null;
        int runEnd = 0;
        foreach (BlockLine line in block.Lines)
        {
            if (line.Line - block.Line <= DetailsBlock.LastSlot || _conflicts.Touch(line.Text))
            {
                continue;
            }

            if (run is not null && line.Line <= runEnd + 1)
            {
                runEnd = line.Line;
                continue;
            }

            if (run is { } previous)
            {
                ReportStrayLine(previous);
            }

            run = line.Text;
            runEnd = line.Line;
            if (IsBrokenOpening(line.Text))
            {
                // What follows is a block of its own, which only its opening's damage joins to this one.
                break;
            }
        }

        if (run is { } last)
        {
            ReportStrayLine(last);
        }
    }

    private void ReportStrayText()
    {
        Slice? previous = null;
        foreach (Slice line in sections.StrayLines)
        {
            if (_conflicts.Touch(line) || TableReader.IsBrokenRow(text, line, sections))
            {
                continue;
            }

            // One report for lines that follow each other.
            if (previous is not { } before || !IsNextLine(before, line))
            {
                ReportStrayLine(line);
            }

            previous = line;
        }
    }

    private void ReportStrayLine(Slice line)
    {
        bool isBroken = IsBrokenOpening(line);
        if (isBroken)
        {
            _unreadableBlocks++;
        }

        findings.Add(
            FindingKind.StrayText,
            line,
            Excerpt.Of(line.In(text)),
            isBroken ? "a block opens with '[^N]:', at the start of a line" : "it belongs to no row and no block");
    }

    private bool IsBrokenOpening(Slice line)
    {
        ReadOnlySpan<char> trimmed = line.In(text).TrimStart();
        return trimmed is ['[', '^', ..] or ['^', '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]
            || (trimmed is ['[', >= '0' and <= '9', ..] && trimmed.Slice(0, Math.Min(8, trimmed.Length)).IndexOf("]:".AsSpan()) > 0);
    }

    private bool IsNextLine(Slice before, Slice line) =>
        text.AsSpan(before.End, Math.Max(0, line.Start - before.End)).Trim(['\r', '\n']).IsEmpty
        && line.Start - before.End <= 2;

    private List<TableRow> Distinct(List<TableRow> rows)
    {
        var first = new Dictionary<int, TableRow>();
        var distinct = new List<TableRow>();
        foreach (TableRow row in rows)
        {
            if (!first.TryGetValue(row.Reference, out TableRow? other))
            {
                first.Add(row.Reference, row);
                distinct.Add(row);
            }
            else if (!_conflicts.Touch(row.Line) && !_conflicts.Touch(other.Line))
            {
                findings.Add(
                    FindingKind.DuplicateReference, row.ReferenceSlice, other.ReferenceSlice, Text(row.Reference), "rows");
                _extraRows.Add(row);
            }
        }

        return distinct;
    }

    // Rows and blocks that found no partner. One wrong number leaves one of each, and is one finding.
    private void ReportUnpaired()
    {
        List<DetailsBlock> blocks = [.. sections.Blocks.Where(block =>
            block.Reference >= 0 && ReferenceEquals(_blocks[block.Reference], block)
            && !_pairedReferences.Contains(block.Reference) && !_excused.Contains(block.Reference)
            && !_conflicts.Touch(Extent(block)))];
        List<TableRow> rows = [.. _rowsWithoutBlock.Where(row => !_conflicts.Touch(row.Line))];

        Excuse(blocks, block => block.FindLink(text), _extraRows, row => row.Url);
        Excuse(rows, row => row.Url, _extraBlocks, block => block.FindLink(text));
        foreach (TableRow row in rows.ToList())
        {
            DetailsBlock? partner = blocks.Find(block => IsSameLink(block.FindLink(text), row.Url));
            if (partner is not null)
            {
                blocks.Remove(partner);
                rows.Remove(row);
                findings.Add(
                    FindingKind.RowWithoutBlock,
                    row.ReferenceSlice,
                    partner.Opening,
                    Text(row.Reference),
                    $"the block with its link is numbered [^{Text(partner.Reference)}]");
            }
        }

        // Each unreadable row or block has been reported and accounts for one half that stands alone.
        foreach (TableRow row in rows.Skip(_unreadableBlocks))
        {
            findings.Add(
                FindingKind.RowWithoutBlock,
                row.ReferenceSlice,
                Text(row.Reference),
                $"add the block, which opens with '[^{Text(row.Reference)}]:', or delete the row");
        }

        foreach (DetailsBlock block in blocks.Skip(_unreadableRows))
        {
            findings.Add(
                FindingKind.BlockWithoutRow,
                block.Opening,
                Text(block.Reference),
                $"add the row, which opens with '| [^{Text(block.Reference)}] |', or delete the block");
        }
    }

    private void Excuse<T, TExtra>(List<T> unpaired, Func<T, Slice?> link, List<TExtra> extras, Func<TExtra, Slice?> extraLink)
    {
        foreach (TExtra extra in extras)
        {
            int excused = unpaired.FindIndex(candidate => extraLink(extra) is { } url && IsSameLink(link(candidate), url));
            if (excused >= 0)
            {
                unpaired.RemoveAt(excused);
            }
        }
    }

    private bool IsSameLink(Slice? left, Slice right) =>
        left is { } url && url.In(text).SequenceEqual(right.In(text));

    private void ReportGaps(List<TableRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Reference != i + 1)
            {
                findings.Add(
                    FindingKind.NotConsecutive, rows[i].ReferenceSlice, Text(rows[i].Reference), Text(i + 1), "row");
                return;
            }
        }

        for (int i = 0; i < sections.Blocks.Count; i++)
        {
            if (sections.Blocks[i].Reference != i + 1)
            {
                findings.Add(
                    FindingKind.NotConsecutive,
                    sections.Blocks[i].Opening,
                    Text(sections.Blocks[i].Reference),
                    Text(i + 1),
                    "block");
                return;
            }
        }
    }

    // From the opening to the last line that can be a slot.
    private static Slice Extent(DetailsBlock block)
    {
        BlockLine? last = block.Lines.FindLast(line => line.Line - block.Line <= DetailsBlock.LastSlot);
        return new Slice(block.Opening.Start, (last?.Text.End ?? block.Title.End) - block.Opening.Start);
    }
}
