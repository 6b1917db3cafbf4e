using System.Globalization;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Rows and blocks that found no partner by number.</summary>
internal sealed class UnmatchedRowsAndBlocks(string text, FindingList findings, CancellationToken cancellationToken)
{
    public List<TableRow> Rows { get; } = [];

    public List<DetailsBlock> Blocks { get; } = [];

    /// <summary>Rows whose number another row has.</summary>
    public List<TableRow> ExtraRows { get; } = [];

    /// <summary>Blocks whose number another block has.</summary>
    public List<DetailsBlock> ExtraBlocks { get; } = [];

    public bool IsAny => Rows.Count > 0 || Blocks.Count > 0 || ExtraRows.Count > 0 || ExtraBlocks.Count > 0;

    /// <summary>Reports each half that stands alone, unless another finding accounts for it.</summary>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="excused">Numbers of halves that could not be read, and have been reported.</param>
    /// <param name="unreadableRows">Rows that have been reported, and whose number is not known.</param>
    /// <param name="unreadableBlocks">Blocks that have been reported, and whose number is not known.</param>
    /// <param name="isCutShort">Whether the file's end has been reported as missing.</param>
    public void Report(List<TableRow> rows, HashSet<int> excused, int unreadableRows, int unreadableBlocks, bool isCutShort)
    {
        // A wrong number leaves a row and a block alone that link the same paper, or one half alone that links what a
        // repeated number does.
        Dictionary<string, Queue<DetailsBlock>> byLink = ByLink(Blocks);
        Dictionary<string, Queue<DetailsBlock>> extraByLink = ByLink(ExtraBlocks);
        var paired = new HashSet<DetailsBlock>();
        foreach (TableRow extra in ExtraRows)
        {
            if (TryTake(byLink, extra, out DetailsBlock? block))
            {
                paired.Add(block);
            }
        }

        var alone = new List<TableRow>();
        foreach (TableRow row in Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (excused.Contains(row.Reference) || TryTake(extraByLink, row, out _))
            {
                continue;
            }

            if (TryTake(byLink, row, out DetailsBlock? block))
            {
                paired.Add(block);
                ReportRow(row, block.Opening, $"the block with its link is numbered [^{Text(block.Reference)}]");
            }
            else
            {
                alone.Add(row);
            }
        }

        ReportRows(rows, alone, unreadableBlocks, isCutShort);
        foreach (DetailsBlock block in Blocks)
        {
            if (!paired.Contains(block) && !excused.Contains(block.Reference) && --unreadableRows < 0)
            {
                findings.Add(
                    FindingKind.BlockWithoutRow,
                    block.Opening,
                    Text(block.Reference),
                    $"add the row, which opens with '| [^{Text(block.Reference)}] |', or delete the block");
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void ReportRows(List<TableRow> rows, List<TableRow> alone, int unreadableBlocks, bool isCutShort)
    {
        // The last rows have no blocks where the file was cut: one report, or none where the cut itself has one.
        bool isEndMissing = Blocks.Count == 0 && alone.Count > 0
            && rows.IndexOf(alone[0]) == rows.Count - alone.Count;
        if (isEndMissing && isCutShort)
        {
            return;
        }

        if (isEndMissing && alone.Count > Math.Max(1, unreadableBlocks))
        {
            ReportRow(alone[0], null, $"the file ends before it, and before the blocks of the {Text(alone.Count - 1)} rows below");
            return;
        }

        for (int i = unreadableBlocks; i < alone.Count; i++)
        {
            ReportRow(alone[i], null, $"add the block, which opens with '[^{Text(alone[i].Reference)}]:', or delete the row");
        }
    }

    private void ReportRow(TableRow row, Slice? related, string hint) =>
        findings.Add(FindingKind.RowWithoutBlock, row.ReferenceSlice, related, Text(row.Reference), hint);

    private Dictionary<string, Queue<DetailsBlock>> ByLink(List<DetailsBlock> blocks)
    {
        var byLink = new Dictionary<string, Queue<DetailsBlock>>(StringComparer.Ordinal);
        foreach (DetailsBlock block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.FindLink(text) is not { } url)
            {
                continue;
            }

            string link = url.In(text).ToString();
            if (!byLink.TryGetValue(link, out Queue<DetailsBlock>? queue))
            {
                queue = new Queue<DetailsBlock>();
                byLink.Add(link, queue);
            }

            queue.Enqueue(block);
        }

        return byLink;
    }

    private bool TryTake(
        Dictionary<string, Queue<DetailsBlock>> byLink, TableRow row, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DetailsBlock? block)
    {
        block = byLink.Count > 0 && byLink.TryGetValue(row.Url.In(text).ToString(), out Queue<DetailsBlock>? queue) && queue.Count > 0
            ? queue.Dequeue()
            : null;
        return block is not null;
    }
}
