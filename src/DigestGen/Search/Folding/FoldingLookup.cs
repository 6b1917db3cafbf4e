namespace DigestGen.Search.Folding;

/// <summary>Folds single code points by <see cref="FoldingTable"/>.</summary>
internal static class FoldingLookup
{
    /// <summary>Writes what a code point folds to and returns its length in bytes.</summary>
    public static int Fold(int codePoint, Span<byte> destination)
    {
        ReadOnlySpan<int> ranges = FoldingTable.Ranges;
        int low = 0;
        int high = ranges.Length / FoldingTable.RowSize;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ranges[(middle * FoldingTable.RowSize) + 1] < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int row = low * FoldingTable.RowSize;
        if (row == ranges.Length || ranges[row] > codePoint)
        {
            return CodePoints.Encode(codePoint, destination);
        }

        int step = ranges[row + 2];
        int value = ranges[row + 3];
        if (step != 0)
        {
            return CodePoints.Encode((codePoint - ranges[row]) % step == 0 ? codePoint + value : codePoint, destination);
        }

        int target = value + codePoint - ranges[row];
        int start = FoldingTable.TargetStarts[target];
        ReadOnlySpan<byte> text = FoldingTable.Targets.Slice(start, FoldingTable.TargetStarts[target + 1] - start);
        text.CopyTo(destination);
        return text.Length;
    }
}
