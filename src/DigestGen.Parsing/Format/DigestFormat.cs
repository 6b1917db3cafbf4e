namespace DigestGen.Parsing.Format;

/// <summary>The fixed parts of a digest.</summary>
public static class DigestFormat
{
    /// <summary>The heading of the summary table.</summary>
    public const string SummaryHeading = "# 摘要";

    /// <summary>The heading of the details.</summary>
    public const string DetailsHeading = "# 详细";

    /// <summary>The header of the summary table.</summary>
    public const string TableHeader = "| Ref | Title | Summary |";

    /// <summary>The line between the header and the rows.</summary>
    public const string TableSeparator = "| --- | --- | --- |";

    private static readonly string[] s_headerCells = ["Ref", "Title", "Summary"];

    internal static bool IsSummaryHeading(ReadOnlySpan<char> line) => Is(line, SummaryHeading);

    internal static bool IsDetailsHeading(ReadOnlySpan<char> line) => Is(line, DetailsHeading);

    /// <summary>Whether a line is the table's header, with as many spaces as a formatter puts around its cells.</summary>
    internal static bool IsTableHeader(ReadOnlySpan<char> line)
    {
        line = TrimEnd(line);
        foreach (string cell in s_headerCells)
        {
            if (line is not ['|', ..])
            {
                return false;
            }

            line = line.Slice(1).TrimStart([' ', '\t']);
            if (!line.StartsWith(cell.AsSpan()))
            {
                return false;
            }

            line = line.Slice(cell.Length).TrimStart([' ', '\t']);
        }

        return line is ['|'];
    }

    internal static bool IsTableSeparator(ReadOnlySpan<char> line)
    {
        line = TrimEnd(line);
        if (line is not ['|', .., '|'] || line.IndexOf('-') < 0)
        {
            return false;
        }

        foreach (char c in line)
        {
            if (c is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line opens a block: <c>[^N]:</c>.</summary>
    internal static bool IsBlockOpening(ReadOnlySpan<char> line) => BlockOpeningLength(line) > 0;

    /// <summary>The length of <c>[^N]:</c> at the start of a line; 0 if there is none.</summary>
    internal static int BlockOpeningLength(ReadOnlySpan<char> line)
    {
        if (line is not ['[', '^', >= '0' and <= '9', ..])
        {
            return 0;
        }

        int at = 3;
        while (at < line.Length && line[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at + 1 < line.Length && line[at] == ']' && line[at + 1] == ':' ? at + 2 : 0;
    }

    /// <summary>Whether a text has a line that is nothing but a mark.</summary>
    internal static bool HasLine(string text, string mark)
    {
        for (int at = text.IndexOf(mark, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            int end = at + mark.Length;
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }

            if ((at == 0 || text[at - 1] is '\n' or '\r' or '\uFEFF') && (end == text.Length || text[end] is '\n' or '\r'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> line, string mark) =>
        line.StartsWith(mark.AsSpan()) && TrimEnd(line).Length == mark.Length;

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line) => line.TrimEnd([' ', '\t']);
}
