using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Table;

namespace DigestGen.Parsing.Entries;

/// <summary>Pairs rows and blocks, and makes entries of the pairs that are sound.</summary>
internal sealed class DigestReader(
    DigestSections sections,
    TableReader table,
    BlockLayout layout,
    MergeConflicts conflicts,
    FindingList findings,
    CancellationToken cancellationToken)
{
    private readonly Dictionary<int, DetailsBlock> _blocks = [];
    private readonly UnmatchedRowsAndBlocks _unmatched = new(sections.Lines.Text, findings, cancellationToken);
    private readonly StrayText _strayText = new(sections.Lines.Text, layout, conflicts, findings);

    // Entries with a finding already: their other half, which is missing too, gets none.
    private readonly HashSet<int> _excused = [];

    public DigestContent Read()
    {
        conflicts.Report(findings);
        _excused.UnionWith(table.MalformedReferences);
        ReportStrayText();
        bool isTableTorn = conflicts.Any || table.UnreadableRows > 0 || table.MalformedReferences.Count > 0;
        if (!new MissingSections(sections, findings).Report(table.Rows.Count, isTableTorn, conflicts.Any, _strayText.IsAnyOpeningBroken))
        {
            ReportReplacement();
            return DigestContent.Empty;
        }

        using var records = new RecordWriter(sections.Lines.Text);
        AddBlocks();
        List<TableRow> rows = Distinct(table.Rows);
        ReadEntries(rows, records);
        _excused.UnionWith(_strayText.BrokenOpenings);
        _unmatched.Report(rows, _excused, table.UnreadableRows, _strayText.UnreadableOpenings, IsCutShort());
        if (!conflicts.Any && _excused.Count == 0 && !_unmatched.IsAny && table.UnreadableRows == 0 && _strayText.UnreadableOpenings == 0)
        {
            ReportGaps(rows);
        }

        ReportReplacement();
        return records.ToContent();
    }

    private bool IsCutShort() => _strayText.IsCutShort || findings.Any(FindingKind.BlockCutShort);

    // A character that the end of the file tore belongs to that end, which is reported.
    private void ReportReplacement()
    {
        string text = sections.Lines.Text;
        int visibleEnd = text.AsSpan().TrimEnd().TrimEnd(ReplacementCharacter.Value).Length;
        if (!IsCutShort() || text.AsSpan(0, visibleEnd).IndexOf(ReplacementCharacter.Value) >= 0)
        {
            EncodingDamage.ReportReplacement(text, findings);
        }
    }

    private void ReportStrayText()
    {
        // In a file that is no digest at all, all text is stray. Another finding says so.
        if (!sections.IsAny)
        {
            return;
        }

        _strayText.Report(sections.StrayLines, sections.Blocks.Count + 1, cancellationToken);
        for (int i = 0; i < sections.Blocks.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _strayText.FindBrokenOpenings(sections.Blocks[i], i + 2);
        }
    }

    private void ReadEntries(List<TableRow> rows, RecordWriter records)
    {
        var entries = new EntryReader(sections.Lines.Text, layout, HaveEnds(), findings, records);
        var paired = new HashSet<int>();
        foreach (TableRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_blocks.TryGetValue(row.Reference, out DetailsBlock? block))
            {
                if (!conflicts.Touch(row.Line))
                {
                    _unmatched.Rows.Add(row);
                }

                continue;
            }

            paired.Add(row.Reference);
            if (!conflicts.Touch(row.Line) && !conflicts.Touch(block.Extent) && entries.TryRead(row, block))
            {
                _strayText.ReportBelow(block);
            }
        }

        entries.Complete(cancellationToken);
        foreach (DetailsBlock block in sections.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Reference >= 0 && ReferenceEquals(_blocks[block.Reference], block)
                && !paired.Contains(block.Reference) && !conflicts.Touch(block.Extent))
            {
                _unmatched.Blocks.Add(block);
            }
        }
    }

    // Whether the blocks keep their line of four spaces, as the producer writes it and editors may not.
    private bool HaveEnds()
    {
        int count = 0;
        foreach (DetailsBlock block in sections.Blocks)
        {
            count += block.HasEnd(layout.LastSlot) ? 1 : 0;
        }

        return count * 2 >= sections.Blocks.Count;
    }

    private void AddBlocks()
    {
        foreach (DetailsBlock block in sections.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.NumberError is { } error)
            {
                _strayText.ReportOpening(block, error);
            }
            else if (!_blocks.TryGetValue(block.Reference, out DetailsBlock? first))
            {
                _blocks.Add(block.Reference, block);
            }
            else if (!conflicts.Touch(block.Extent) && !conflicts.Touch(first.Extent))
            {
                findings.Add(Problem.DuplicateReference(block.Reference, "blocks"), block.Opening, first.Opening);
                _unmatched.ExtraBlocks.Add(block);
            }
        }
    }

    private List<TableRow> Distinct(List<TableRow> rows)
    {
        var first = new Dictionary<int, TableRow>();
        var distinct = new List<TableRow>();
        foreach (TableRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!first.TryGetValue(row.Reference, out TableRow? other))
            {
                first.Add(row.Reference, row);
                distinct.Add(row);
            }
            else if (!conflicts.Touch(row.Line) && !conflicts.Touch(other.Line))
            {
                findings.Add(Problem.DuplicateReference(row.Reference, "rows"), row.ReferenceSlice, other.ReferenceSlice);
                _unmatched.ExtraRows.Add(row);
            }
        }

        return distinct;
    }

    // The first number out of turn, in the table or else in the details.
    private void ReportGaps(List<TableRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Reference != i + 1)
            {
                findings.Add(Problem.NotConsecutive(rows[i].Reference, i + 1, "row"), rows[i].ReferenceSlice);
                return;
            }
        }

        for (int i = 0; i < sections.Blocks.Count; i++)
        {
            DetailsBlock block = sections.Blocks[i];
            if (block.Reference != i + 1)
            {
                findings.Add(Problem.NotConsecutive(block.Reference, i + 1, "block"), block.Opening);
                return;
            }
        }
    }
}
