using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Finds slots that are missing, surplus or out of order, by comparing their content with what each slot should hold.</summary>
internal sealed class MisplacedSlotFinder(string text, BlockLayout layout)
{
    /// <summary>Finds the missing slot: the first one whose line holds the content of the next slot.</summary>
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

        if (layout.HasSummary && !LooseComparison.IsSame(block.SlotAt(BlockLayout.Summary).In(text), row.Summary.In(text)))
        {
            return BlockLayout.Summary;
        }

        for (int offset = layout.HasSummary ? BlockLayout.EnglishSummary : layout.TranslatedAbstract; offset < layout.LastSlot; offset += 2)
        {
            // Chinese text is the translated abstract. English text in the place of the translated abstract is the abstract.
            bool isTaken = block.LineAt(offset) is { } line
                && HanShare.IsHigh(line.Text.In(text)) == (offset == BlockLayout.EnglishSummary && layout.HasSummary);
            if (isTaken)
            {
                return offset;
            }
        }

        return layout.LastSlot;
    }

    /// <summary>Finds a slot that was split into two, or a slot too many. The last indented line is then below the last slot's place.</summary>
    public BlockLine? FindSurplus(DetailsBlock block, TableRow row)
    {
        BlockLine? surplus = block.LineAt(layout.LastSlot + 2);
        if (surplus is not { IsIndented: true } || block.IsLineOfSpaces(layout.LastSlot + 1))
        {
            return null;
        }

        // The surplus line is the one below the first slot with the wrong content.
        int offset = IsLinkAt(block, BlockLayout.Summary) ? BlockLayout.Link
            : !IsLinkAt(block, BlockLayout.Link) ? BlockLayout.Summary
            : layout.HasSummary && !LooseComparison.IsSame(block.SlotAt(BlockLayout.Summary).In(text), row.Summary.In(text)) ? BlockLayout.EnglishSummary
            : !HanShare.IsHigh(block.SlotAt(layout.LastSlot).In(text)) ? layout.LastSlot + 2
            : HanShare.IsHigh(block.SlotAt(layout.TranslatedAbstract).In(text)) ? layout.LastSlot
            : layout.TranslatedAbstract;
        return block.LineAt(offset) ?? surplus;
    }

    /// <summary>Finds a slot in the place of another one, in a block with the right number of slots.</summary>
    public (BlockLine Line, string Error)? FindOutOfOrder(DetailsBlock block, TableRow row)
    {
        if (!IsLinkAt(block, BlockLayout.Link) && Find(block, slot => SlotLink.TryRead(text, slot, out _)) is { } link)
        {
            return (link, "the link should be the second slot");
        }

        ReadOnlySpan<char> summary = row.Summary.In(text);
        if (layout.HasSummary && summary.Length > 0 && !LooseComparison.IsSame(block.SlotAt(BlockLayout.Summary).In(text), summary)
            && Find(block, slot => LooseComparison.IsSame(slot.In(text), row.Summary.In(text))) is { } misplaced)
        {
            return (misplaced, "the summary should be the third slot");
        }

        ReadOnlySpan<char> title = row.Title.In(text);
        if (block.LineAt(layout.LastSlot) is { } last && last.Text.In(text).StartsWith(title)
            && !block.SlotAt(BlockLayout.RawTitle).In(text).StartsWith(title))
        {
            return (last, "the raw title should be the first slot");
        }

        // The abstract is English and its translation is Chinese, even if both contain formulas.
        if (HanShare.IsAny(block.SlotAt(layout.TranslatedAbstract).In(text)))
        {
            return null;
        }

        if (block.LineAt(layout.LastSlot) is { } chinese && HanShare.IsHigh(chinese.Text.In(text)))
        {
            return (chinese, "the abstract should be the last slot and the translated abstract the one before it");
        }

        // Chinese text in the place of the English summary is the translated abstract, unless it is as short as a summary
        // and the place of the translated abstract is empty.
        return layout.HasSummary && block.LineAt(BlockLayout.EnglishSummary) is { } english && HanShare.IsHigh(english.Text.In(text))
            && (block.LineAt(layout.TranslatedAbstract) is not null || english.Text.Length > row.Summary.Length * 6 / 5)
            ? (english, "the English summary should be the fourth slot and the translated abstract the fifth")
            : null;
    }

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
