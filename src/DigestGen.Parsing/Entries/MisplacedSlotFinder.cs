using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Knows the slots of a block by what they say, where they don't stand in their places.</summary>
internal sealed class MisplacedSlotFinder(string text, BlockLayout layout)
{
    /// <summary>Finds the slot that is not there: the first whose place is taken by the next.</summary>
    public int FindMissing(DetailsBlock block, TableRow row)
    {
        if (IsLinkAt(block, BlockLayout.RawTitle))
        {
            return BlockLayout.RawTitle;
        }

        if (!IsLinkAt(block, BlockLayout.Link))
        {
            return BlockLayout.Link;
        }

        if (layout.HasSummary && !LooseComparison.IsSame(SlotAt(block, BlockLayout.Summary).In(text), row.Summary.In(text)))
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

    /// <summary>Finds a slot in two lines, or one too many: the last indented line then stands below the last slot's place.</summary>
    public BlockLine? FindSurplus(DetailsBlock block, TableRow row)
    {
        BlockLine? surplus = block.LineAt(layout.LastSlot + 2);
        if (surplus is not { IsIndented: true } || block.IsLineOfSpaces(text, layout.LastSlot + 1))
        {
            return null;
        }

        // The part below the first slot that is not what it should be.
        int offset = IsLinkAt(block, BlockLayout.Summary) ? BlockLayout.Link
            : !IsLinkAt(block, BlockLayout.Link) ? BlockLayout.Summary
            : layout.HasSummary && !LooseComparison.IsSame(SlotAt(block, BlockLayout.Summary).In(text), row.Summary.In(text)) ? BlockLayout.EnglishSummary
            : !HanShare.IsHigh(SlotAt(block, layout.LastSlot).In(text)) ? layout.LastSlot + 2
            : HanShare.IsHigh(SlotAt(block, layout.TranslatedAbstract).In(text)) ? layout.LastSlot
            : layout.TranslatedAbstract;
        return block.LineAt(offset) ?? surplus;
    }

    /// <summary>Finds what identifies one slot in another's place, where the number of slots is right.</summary>
    public (BlockLine Line, string Error)? FindOutOfOrder(DetailsBlock block, TableRow row)
    {
        if (!IsLinkAt(block, BlockLayout.Link) && Find(block, slot => SlotLink.TryRead(text, slot, out _)) is { } link)
        {
            return (link, "the link should be the second slot");
        }

        ReadOnlySpan<char> summary = row.Summary.In(text);
        if (layout.HasSummary && summary.Length > 0 && !LooseComparison.IsSame(SlotAt(block, BlockLayout.Summary).In(text), summary)
            && Find(block, slot => LooseComparison.IsSame(slot.In(text), row.Summary.In(text))) is { } misplaced)
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

        // A Chinese text in the English summary's place is the translated abstract, unless it is as short as a summary
        // and nothing stands where the translated abstract should.
        return layout.HasSummary && block.LineAt(BlockLayout.EnglishSummary) is { } english && HanShare.IsHigh(english.Text.In(text))
            && (block.LineAt(layout.TranslatedAbstract) is not null || english.Text.Length > row.Summary.Length * 6 / 5)
            ? (english, "the English summary should be the fourth slot and the translated abstract the fifth")
            : null;
    }

    private Slice SlotAt(DetailsBlock block, int offset) => block.SlotAt(text, offset);

    private bool IsLinkAt(DetailsBlock block, int offset) =>
        block.LineAt(offset) is { } line && SlotLink.TryRead(text, line.Text, out _);

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
}
