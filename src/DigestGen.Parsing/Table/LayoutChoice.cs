using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Table;

/// <summary>Chooses the layout of a digest's blocks by what their slots hold.</summary>
internal sealed class LayoutChoice(string text, IReadOnlyList<DetailsBlock> blocks, IReadOnlyList<TableRow> rows)
{
    // A translated abstract can equal a summary by chance.
    private const int Majority = 8;

    /// <summary>
    /// Chooses the first day's layout only if blocks are shaped like it, and hardly any block has the row's summary as its
    /// third slot. A block of six slots that lost two is damaged.
    /// </summary>
    public BlockLayout Choose(CancellationToken cancellationToken)
    {
        var summaries = new Dictionary<int, Slice>();
        foreach (TableRow row in rows)
        {
            summaries[row.Reference] = row.Summary;
        }

        int full = 0;
        int firstDay = 0;
        int others = 0;
        foreach (DetailsBlock block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.LineAt(BlockLayout.FirstDay.LastSlot) is { } line && ArxivAbstractPrefix.Read(line.Text.In(text)).IsPresent)
            {
                // arXiv's prefix is a year younger than the first day's layout.
                return BlockLayout.Full;
            }

            Slice? third = block.LineAt(BlockLayout.Summary)?.Text;
            if (third is { } slot && summaries.TryGetValue(block.Reference, out Slice summary) && summary.Length > 0
                && LooseComparison.IsSame(slot.In(text), summary.In(text)))
            {
                full++;
            }
            else if (IsOfFirstDay(block))
            {
                firstDay++;
            }
            else
            {
                others++;
            }
        }

        return firstDay > (full * Majority) && firstDay >= others ? BlockLayout.FirstDay : BlockLayout.Full;
    }

    private bool IsOfFirstDay(DetailsBlock block)
    {
        // The line of four spaces and a blank line at the file's end are optional.
        int last = BlockLayout.FirstDay.LastSlot;
        if (block.LineCount <= last || block.LineCount > last + (block.IsLast ? 4 : 2))
        {
            return false;
        }

        return block.LineAt(last) is { } english && !HanShare.IsHigh(english.Text.In(text))
            && block.LineAt(last - 2) is { } translated && HanShare.IsAny(translated.Text.In(text))
            && block.LineAt(BlockLayout.Link) is { } link && SlotLink.TryRead(text, link.Text, out _);
    }
}
