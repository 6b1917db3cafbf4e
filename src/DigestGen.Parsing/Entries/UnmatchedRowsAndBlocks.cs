using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Rows without a block of the same number, and blocks without a row.</summary>
internal sealed class UnmatchedRowsAndBlocks(string text, FindingList findings, CancellationToken cancellationToken)
{
    public List<TableRow> Rows { get; } = [];

    public List<DetailsBlock> Blocks { get; } = [];

    /// <summary>Rows with the number of an earlier row.</summary>
    public List<TableRow> ExtraRows { get; } = [];

    /// <summary>Blocks with the number of an earlier block.</summary>
    public List<DetailsBlock> ExtraBlocks { get; } = [];

    public bool IsAny => Rows.Count > 0 || Blocks.Count > 0 || ExtraRows.Count > 0 || ExtraBlocks.Count > 0;

    /// <summary>Reports each row and each block without a partner, unless another finding explains it.</summary>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="explained">Numbers of rows and blocks that could not be read, and have been reported.</param>
    /// <param name="unreadableRows">The number of reported rows whose reference could not be read.</param>
    /// <param name="unreadableBlocks">The number of reported blocks whose reference could not be read.</param>
    /// <param name="isCutShort">Whether a finding says that the file is cut short.</param>
    public void Report(List<TableRow> rows, HashSet<int> explained, int unreadableRows, int unreadableBlocks, bool isCutShort)
    {
        // A wrong number leaves a row and a block with the same link without a partner. If the wrong number is another
        // entry's, the row or the block shares its link with one that repeats a number.
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
            if (explained.Contains(row.Reference) || TryTake(extraByLink, row, out _))
            {
                continue;
            }

            if (TryTake(byLink, row, out DetailsBlock? block))
            {
                paired.Add(block);
                ReportRow(row, block.Opening, $"the block with its link is numbered [^{Invariant.Text(block.Reference)}]");
            }
            else
            {
                alone.Add(row);
            }
        }

        ReportRows(rows, alone, unreadableBlocks, isCutShort);
        foreach (DetailsBlock block in Blocks)
        {
            if (!paired.Contains(block) && !explained.Contains(block.Reference) && --unreadableRows < 0)
            {
                string hint = $"add the row, which opens with '| [^{Invariant.Text(block.Reference)}] |', or delete the block";
                findings.Add(Problem.BlockWithoutRow(block.Reference, hint), block.Opening);
            }
        }
    }

    private void ReportRows(List<TableRow> rows, List<TableRow> alone, int unreadableBlocks, bool isCutShort)
    {
        // If the file was cut, its last rows have no blocks. That is one finding, or none if the cut is already reported.
        bool isEndMissing = Blocks.Count == 0 && alone.Count > 0
            && rows.IndexOf(alone[0]) == rows.Count - alone.Count;
        if (isEndMissing && isCutShort)
        {
            return;
        }

        if (isEndMissing && alone.Count > Math.Max(1, unreadableBlocks))
        {
            ReportRow(alone[0], null, $"the file ends before it, and before the blocks of the {Invariant.Text(alone.Count - 1)} rows below");
            return;
        }

        for (int i = unreadableBlocks; i < alone.Count; i++)
        {
            ReportRow(alone[i], null, $"add the block, which opens with '[^{Invariant.Text(alone[i].Reference)}]:', or delete the row");
        }
    }

    private void ReportRow(TableRow row, Slice? related, string hint) =>
        findings.Add(Problem.RowWithoutBlock(row.Reference, hint), row.ReferenceSlice, related);

    private Dictionary<string, Queue<DetailsBlock>> ByLink(List<DetailsBlock> blocks)
    {
        var byLink = new Dictionary<string, Queue<DetailsBlock>>(StringComparer.Ordinal);
        foreach (DetailsBlock block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.FindLink() is { } url)
            {
                string link = url.In(text).ToString();
                if (!byLink.TryGetValue(link, out Queue<DetailsBlock>? queue))
                {
                    queue = new Queue<DetailsBlock>();
                    byLink.Add(link, queue);
                }

                queue.Enqueue(block);
            }
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
