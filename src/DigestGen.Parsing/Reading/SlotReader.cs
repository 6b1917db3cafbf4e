using System.Globalization;

namespace DigestGen.Parsing.Reading;

/// <summary>Tells a block's slots apart by where they stand. A block that is not whole has one finding, and no slots.</summary>
internal sealed class SlotReader(string text, BlockLayout layout, FindingList findings)
{
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

        if (FindSurplus(block, row) is { } surplus)
        {
            Report(FindingKind.StrayText, surplus.Text, Excerpt.Of(surplus.Text.In(text)), $"the block of [^{Number(block)}] has all its slots without it");
            return null;
        }

        if (FindOutOfOrder(block, row) is { } wrong)
        {
            Report(FindingKind.SlotMissing, wrong.Line.Text, Number(block), wrong.Error);
            return null;
        }

        if (IsCutWithinAbstract(block))
        {
            Report(FindingKind.BlockCutShort, SlotAt(block, layout.LastSlot), Number(block), "a part of the abstract");
            return null;
        }

        return new EntrySlots(
            block.Title,
            SlotAt(block, BlockLayout.RawTitle),
            SlotAt(block, BlockLayout.Link),
            layout.HasSummary ? SlotAt(block, BlockLayout.Summary) : null,
            layout.HasSummary ? SlotAt(block, BlockLayout.EnglishSummary) : default,
            SlotAt(block, layout.TranslatedAbstract),
            SlotAt(block, layout.LastSlot));
    }

    private static string Number(DetailsBlock block) => block.Reference.ToString(CultureInfo.InvariantCulture);

    private Slice SlotAt(DetailsBlock block, int offset) => block.SlotAt(text, offset);

    private void Report(FindingKind kind, Slice place, params string[] arguments) => findings.Add(kind, place, arguments);

    private bool IsLinkAt(DetailsBlock block, int offset) =>
        block.LineAt(offset) is { } line && SlotLink.TryRead(text, line.Text, out _);

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
            lastOfSpaces = IsLineOfSpaces(block.PlaceAt(text, at)) ? at : lastOfSpaces;
        }

        return lastOfSpaces == needed || (lastOfSpaces == 0 && block.LineCount > needed);
    }

    private bool IsLineOfSpaces(Slice lineStart) =>
        text.AsSpan(lineStart.Start).StartsWith("    ".AsSpan()) || text.AsSpan(lineStart.Start) is ['\t', ..];

    // Among the slots, the first line that is not indented, or that stands where a blank line should.
    private BlockLine? FindMisplaced(DetailsBlock block)
    {
        BlockLine? misplaced = null;
        foreach (BlockLine line in block.Lines)
        {
            // What stands right below the last slot runs on from it.
            if (line.Offset > layout.LastSlot + 1 || (line.Offset > layout.LastSlot && block.LineAt(layout.LastSlot) is null))
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
        string excerpt = Excerpt.Of(line.Text.In(text).TrimStart());
        if (!line.IsIndented && !isPutIn && isAfterBlank)
        {
            Report(FindingKind.SlotNotIndented, line.Text.TrimStart(text), Number(block), layout.NameAt(line.Offset), excerpt);
        }
        else if (!line.IsIndented || (isPutIn && !isAfterBlank))
        {
            Report(FindingKind.StrayText, line.Text.TrimStart(text), excerpt, $"a slot of [^{Number(block)}] is one line, and a blank line stands between two slots");
        }
        else
        {
            Report(
                FindingKind.SlotMissing,
                line.Text,
                Number(block),
                isPutIn ? "there is one blank line too many above" : $"the {layout.NameAt(line.Offset)} or a blank line is missing above");
        }
    }

    private void ReportMissing(DetailsBlock block, TableRow row)
    {
        if (block.IsLast && IsCutShort(block))
        {
            bool isEmpty = block.Lines.Count == 0;
            BlockLine last = isEmpty ? default : block.Lines[block.Lines.Count - 1];
            Report(
                FindingKind.BlockCutShort,
                isEmpty ? block.Opening : last.Text,
                Number(block),
                isEmpty ? "the translated title" : $"the {layout.NameAt(last.Offset)}");
            return;
        }

        int offset = FindMissing(block, row);
        Slice place = offset == layout.LastSlot && block.Lines.Count > 0
            ? block.PlaceAt(text, block.Lines[block.Lines.Count - 1].Offset + 1)
            : SlotAt(block, offset);
        Report(
            FindingKind.SlotMissing,
            place,
            Number(block),
            $"the {layout.NameAt(offset)} is missing, and an empty slot keeps its line of four spaces");
    }

    // Whether the file ends before the abstract, so that nothing was taken out of the block.
    private bool IsCutShort(DetailsBlock block)
    {
        if (block.Lines.Count == 0)
        {
            return true;
        }

        BlockLine last = block.Lines[block.Lines.Count - 1];
        bool isTerminated = IsLineOfSpaces(block.PlaceAt(text, last.Offset + 1));
        bool isAbstract = last.Offset > BlockLayout.Summary && !HanShare.IsHigh(last.Text.In(text));
        return !isTerminated && (!isAbstract || last.Text.End == text.Length);
    }

    // The slot that is not there: the first whose place is taken by the next.
    private int FindMissing(DetailsBlock block, TableRow row)
    {
        if (IsLinkAt(block, BlockLayout.RawTitle))
        {
            return BlockLayout.RawTitle;
        }

        if (!IsLinkAt(block, BlockLayout.Link))
        {
            return BlockLayout.Link;
        }

        if (layout.HasSummary && !Agreement.IsSame(SlotAt(block, BlockLayout.Summary).In(text), row.Summary.In(text)))
        {
            return BlockLayout.Summary;
        }

        for (int offset = layout.HasSummary ? BlockLayout.EnglishSummary : layout.TranslatedAbstract; offset < layout.LastSlot; offset += 2)
        {
            // A Chinese text is the translated abstract, and an English one above its place is the abstract.
            bool isTaken = block.LineAt(offset) is { } line
                && HanShare.IsHigh(line.Text.In(text)) == (offset == BlockLayout.EnglishSummary && layout.HasSummary);
            if (isTaken)
            {
                return offset;
            }
        }

        return layout.LastSlot;
    }

    // A slot in two lines, or one too many: the last indented line then stands below the last slot's place.
    private BlockLine? FindSurplus(DetailsBlock block, TableRow row)
    {
        BlockLine? surplus = block.LineAt(layout.LastSlot + 2);
        if (surplus is not { IsIndented: true } || IsLineOfSpaces(block.PlaceAt(text, layout.LastSlot + 1)))
        {
            return null;
        }

        // The part below the first slot that is not what it should be.
        int offset = IsLinkAt(block, BlockLayout.Summary) ? BlockLayout.Link
            : !IsLinkAt(block, BlockLayout.Link) ? BlockLayout.Summary
            : layout.HasSummary && !Agreement.IsSame(SlotAt(block, BlockLayout.Summary).In(text), row.Summary.In(text)) ? BlockLayout.EnglishSummary
            : !HanShare.IsHigh(SlotAt(block, layout.LastSlot).In(text)) ? layout.LastSlot + 2
            : HanShare.IsHigh(SlotAt(block, layout.TranslatedAbstract).In(text)) ? layout.LastSlot
            : layout.TranslatedAbstract;
        return block.LineAt(offset) ?? surplus;
    }

    // The right number of slots, but what identifies one stands in another's place.
    private (BlockLine Line, string Error)? FindOutOfOrder(DetailsBlock block, TableRow row)
    {
        if (!IsLinkAt(block, BlockLayout.Link) && Find(block, slot => SlotLink.TryRead(text, slot, out _)) is { } link)
        {
            return (link, "the link should be the second slot");
        }

        ReadOnlySpan<char> summary = row.Summary.In(text);
        if (layout.HasSummary && summary.Length > 0 && !Agreement.IsSame(SlotAt(block, BlockLayout.Summary).In(text), summary)
            && Find(block, slot => Agreement.IsSame(slot.In(text), row.Summary.In(text))) is { } misplaced)
        {
            return (misplaced, "the summary should be the third slot");
        }

        ReadOnlySpan<char> title = row.Title.In(text);
        if (title.Length > 0 && block.LineAt(layout.LastSlot) is { } last && last.Text.In(text).StartsWith(title)
            && !SlotAt(block, BlockLayout.RawTitle).In(text).StartsWith(title))
        {
            return (last, "the raw title should be the first slot");
        }

        // An abstract is English and its translation is not, whatever formulas they hold.
        if (HanShare.IsAny(SlotAt(block, layout.TranslatedAbstract).In(text)))
        {
            return null;
        }

        if (block.LineAt(layout.LastSlot) is { } chinese && HanShare.IsHigh(chinese.Text.In(text)))
        {
            return (chinese, "the abstract should be the last slot and the translated abstract the one before it");
        }

        return layout.HasSummary && block.LineAt(BlockLayout.EnglishSummary) is { } english && HanShare.IsHigh(english.Text.In(text))
            ? (english, "the English summary should be the fourth slot and the translated abstract the fifth")
            : null;
    }

    private BlockLine? Find(DetailsBlock block, Func<Slice, bool> isMatch)
    {
        foreach (BlockLine line in block.Lines)
        {
            if (line.Offset <= layout.LastSlot && isMatch(line.Text))
            {
                return line;
            }
        }

        return null;
    }

    // A file that ends within its last line's sentence, short of where the producer cuts an abstract.
    private bool IsCutWithinAbstract(DetailsBlock block)
    {
        const int ProducersCut = 1000;
        const int TrimmedCut = 990;
        Slice last = SlotAt(block, layout.LastSlot);
        if (!block.IsLast || last.Length == 0 || last.End != text.Length || last.Length is >= TrimmedCut and <= ProducersCut)
        {
            return false;
        }

        char end = text[text.Length - 1];
        return char.IsLetterOrDigit(end) || end is ' ' or ',' or '-';
    }
}
