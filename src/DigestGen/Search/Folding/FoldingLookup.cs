namespace DigestGen.Search.Folding;

/// <summary>Folds single code points by <see cref="FoldingTable"/> and <see cref="SimplifiedTable"/>.</summary>
internal static class FoldingLookup
{
    private const int FirstHan = 0x3400;
    private const int LastHan = 0x9FFF;
    private const int Nothing = -1;

    private static readonly char[] s_simplified = ReadSimplified();

    /// <summary>The simplified form of a Han character of U+3400 to U+9FFF.</summary>
    public static int Simplify(int codePoint) => s_simplified[codePoint - FirstHan] is not '\0' and var simplified ? simplified : codePoint;

    /// <summary>Writes what a code point folds to and returns its length in bytes.</summary>
    public static int Fold(int codePoint, Span<byte> destination)
    {
        if (FoldMark(codePoint) is var mark && mark != codePoint)
        {
            return mark == Nothing ? 0 : CodePoints.Encode(mark, destination);
        }

        int length = FoldByTable(codePoint, destination);
        if (length == 1 || codePoint < 0x149)
        {
            return length;
        }

        // What a character is made of can be such marks, or traditional characters.
        Span<byte> made = stackalloc byte[length];
        destination.Slice(0, length).CopyTo(made);
        int written = 0;
        for (int at = 0; at < made.Length;)
        {
            int part = CodePoints.Decode(made.Slice(at), out int partLength);
            at += partLength;
            part = part is >= FirstHan and <= LastHan ? Simplify(part) : FoldMark(part);
            written += part == Nothing ? 0 : CodePoints.Encode(part, destination.Slice(written));
        }

        return written;
    }

    // Typographic marks are their ASCII forms, and characters that can't be seen are nothing.
    private static int FoldMark(int codePoint) => codePoint switch
    {
        < 0xAB => codePoint,
        0xAB or 0xBB => '"',
        0xAD or 0x34F or 0x61C or 0x180E => Nothing,
        0x2BC => '\'',
        < 0x115F => codePoint,
        0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => Nothing,
        < 0x200B => codePoint,
        <= 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => Nothing,
        <= 0x2015 or 0x2212 => '-',
        (>= 0x2018 and <= 0x201B) or 0x2032 or 0x2039 or 0x203A => '\'',
        >= 0x201C and <= 0x201F => '"',
        0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF) => Nothing,
        _ => codePoint,
    };

    private static char[] ReadSimplified()
    {
        char[] simplified = new char[LastHan - FirstHan + 1];
        string pairs = SimplifiedTable.Pairs;
        for (int i = 0; i < pairs.Length; i += 2)
        {
            simplified[pairs[i] - FirstHan] = pairs[i + 1];
        }

        return simplified;
    }

    private static int FoldByTable(int codePoint, Span<byte> destination)
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
