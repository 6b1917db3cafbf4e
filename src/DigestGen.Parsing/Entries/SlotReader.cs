using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Tells a block's slots apart by where they stand. A block that is not whole has one finding, and no slots.</summary>
internal sealed class SlotReader(string text, BlockLayout layout, bool haveEnds, FindingList findings)
{
    private const int ProducersCut = 1000;
    private const int TrimmedCut = 990;
    private const int ShownEnd = 30;

    private readonly MisplacedSlotFinder _misplaced = new(text, layout);

    /// <summary>Reads the slots of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="row">The entry's row.</param>
    public EntrySlots? Read(DetailsBlock block, TableRow row)
    {
        if (FindMisplaced(block) is { } misplaced)
        {
            ReportMisplaced(block, misplaced);
            return null;
        }

        if (!IsWhole(block))
        {
            ReportMissing(block, row);
            return null;
        }

        if (_misplaced.FindSurplus(block, row) is { } surplus)
        {
            findings.Add(Problem.StrayText(surplus.Text.In(text), $"the block of [^{Number(block)}] has all its slots without it"), surplus.Text);
            return null;
        }

        if (_misplaced.FindOutOfOrder(block, row) is { } wrong)
        {
            findings.Add(Problem.SlotMissing(block.Reference, wrong.Error), wrong.Line.Text);
            return null;
        }

        if (IsCutWithinAbstract(block))
        {
            findings.Add(Problem.BlockCutShort(block.Reference, "a part of the abstract"), block.SlotAt(layout.LastSlot));
            return null;
        }

        return new EntrySlots(
            block.Title,
            block.SlotAt(BlockLayout.RawTitle),
            block.SlotAt(BlockLayout.Link),
            layout.HasSummary ? block.SlotAt(BlockLayout.Summary) : null,
            layout.HasSummary ? block.SlotAt(BlockLayout.EnglishSummary) : default,
            block.SlotAt(layout.TranslatedAbstract),
            block.SlotAt(layout.LastSlot));
    }

    private static string Number(DetailsBlock block) => Invariant.Text(block.Reference);

    // The line of four spaces after the last slot may be gone, but not if the last slot is such a line itself.
    private bool IsWhole(DetailsBlock block)
    {
        if (block.LineAt(layout.LastSlot) is not null)
        {
            return true;
        }

        int needed = layout.LastSlot + 1;
        if (!block.IsLast || block.Lines.Count == 0)
        {
            return block.LineCount > needed;
        }

        // Blank lines may follow the last block; lines of four spaces, where they are kept, tell where it ends.
        int offset = block.Lines[block.Lines.Count - 1].Offset;
        int lastOfSpaces = 0;
        for (int at = offset + 1; at <= needed && at < block.LineCount; at++)
        {
            lastOfSpaces = block.IsLineOfSpaces(at) ? at : lastOfSpaces;
        }

        return lastOfSpaces == needed || (lastOfSpaces == 0 && block.LineCount > needed);
    }

    // Among the slots, the first line that is not indented, or that stands where a blank line should.
    private BlockLine? FindMisplaced(DetailsBlock block)
    {
        BlockLine? misplaced = null;
        foreach (BlockLine line in block.Lines)
        {
            // What stands right below the last slot runs on from it, or is that slot below one blank line too many.
            if (line.Offset > layout.LastSlot + 1
                || (line.Offset > layout.LastSlot && !line.IsIndented && block.LineAt(layout.LastSlot) is null))
            {
                break;
            }

            if (!line.IsIndented)
            {
                return line;
            }

            misplaced ??= line.Offset % 2 != 0 ? line : null;
        }

        return misplaced;
    }

    private void ReportMisplaced(DetailsBlock block, BlockLine line)
    {
        // Lines that were put in push the last slots beyond their place; lines that were taken out draw them in.
        int lastOffset = 0;
        foreach (BlockLine other in block.Lines)
        {
            lastOffset = other.IsIndented || other.Offset <= layout.LastSlot ? other.Offset : lastOffset;
        }

        bool isPutIn = lastOffset > layout.LastSlot;
        bool isAfterBlank = line.Offset > 1 && block.LineAt(line.Offset - 1) is null;
        Slice visible = line.Text.TrimStart(text);
        if (!line.IsIndented && !isPutIn && isAfterBlank)
        {
            findings.Add(Problem.SlotNotIndented(block.Reference, layout.NameAt(line.Offset), visible.In(text)), visible);
        }
        else if (!line.IsIndented || (isPutIn && !isAfterBlank))
        {
            string hint = $"a slot of [^{Number(block)}] is one line, and a blank line stands between two slots";
            findings.Add(Problem.StrayText(visible.In(text), hint), visible);
        }
        else
        {
            string error = isPutIn ? "there is one blank line too many above" : $"the {layout.NameAt(line.Offset)} or a blank line is missing above";
            findings.Add(Problem.SlotMissing(block.Reference, error), line.Text);
        }
    }

    private void ReportMissing(DetailsBlock block, TableRow row)
    {
        if (block.IsLast && IsCutShort(block))
        {
            bool isEmpty = block.Lines.Count == 0;
            BlockLine last = isEmpty ? default : block.Lines[block.Lines.Count - 1];
            findings.Add(
                Problem.BlockCutShort(block.Reference, isEmpty ? "the translated title" : $"the {layout.NameAt(last.Offset)}"),
                isEmpty ? block.Opening : last.Text);
            return;
        }

        int offset = _misplaced.FindMissing(block, row);
        Slice place = offset == layout.LastSlot
            ? block.PlaceAt(block.Lines[block.Lines.Count - 1].Offset + 1)
            : block.SlotAt(offset);
        string missing = $"the {layout.NameAt(offset)} is missing, and an empty slot keeps its line of four spaces";
        findings.Add(Problem.SlotMissing(block.Reference, missing), place);
    }

    // Whether the file ends before the abstract, so that nothing was taken out of the block.
    private bool IsCutShort(DetailsBlock block)
    {
        if (block.Lines.Count == 0)
        {
            return true;
        }

        BlockLine last = block.Lines[block.Lines.Count - 1];
        bool isTerminated = block.IsLineOfSpaces(last.Offset + 1);
        bool isAbstract = last.Offset > BlockLayout.Summary && !HanShare.IsHigh(last.Text.In(text));
        return !isTerminated && (!isAbstract || last.Text.End == text.Length);
    }

    /// <summary>Warns about a block within the file that ends within its abstract, and without the line that ends the others.</summary>
    public void ReportCutAbstract(DetailsBlock block, Slice last)
    {
        if (!block.IsLast && haveEnds && last.Length > 0 && !block.HasEnd(layout.LastSlot) && EndsWithinSentence(last))
        {
            int start = Math.Max(0, last.Length - ShownEnd);
            findings.Add(Problem.AbstractCutShort(block.Reference, last.Sub(start, last.Length - start).In(text)), last);
        }
    }

    // A file that ends within its last line's sentence, with or without a line end behind it.
    private bool IsCutWithinAbstract(DetailsBlock block)
    {
        Slice last = block.SlotAt(layout.LastSlot);
        bool isAtEnd = last.End == text.Length
            || (haveEnds && !block.HasEnd(layout.LastSlot) && text.AsSpan(last.End).Trim().IsEmpty);
        return last.Length > 0 && isAtEnd && EndsWithinSentence(last);
    }

    private bool EndsWithinSentence(Slice last)
    {
        // The producer cuts an abstract itself, at 1,000 characters.
        char end = text[last.End - 1];
        return last.Length is not (>= TrimmedCut and <= ProducersCut)
            && (char.IsLetterOrDigit(end) || end is ' ' or ',' or '-' or ReplacementCharacter.Value);
    }
}

/// <summary>Where the slots of a block are.</summary>
internal readonly record struct EntrySlots(
    Slice TranslatedTitle,
    Slice RawTitle,
    Slice Link,
    Slice? Summary,
    Slice EnglishSummary,
    Slice TranslatedAbstract,
    Slice Abstract);
