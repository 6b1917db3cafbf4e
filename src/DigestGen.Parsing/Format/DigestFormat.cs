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

    /// <summary>Whether a line is the heading of the summary table.</summary>
    public static bool IsSummaryHeading(ReadOnlySpan<char> line) => Is(line, SummaryHeading);

    /// <summary>Whether a line is the heading of the details.</summary>
    public static bool IsDetailsHeading(ReadOnlySpan<char> line) => Is(line, DetailsHeading);

    /// <summary>Whether a line is the table's header, with as many spaces as a formatter puts around its cells.</summary>
    public static bool IsTableHeader(ReadOnlySpan<char> line)
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

    /// <summary>Whether a line is a table's separator, with as many hyphens and colons as it has.</summary>
    public static bool IsTableSeparator(ReadOnlySpan<char> line)
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
    public static bool IsBlockOpening(ReadOnlySpan<char> line) => BlockOpeningLength(line) > 0;

    /// <summary>The length of <c>[^N]:</c> at the start of a line; 0 if there is none.</summary>
    public static int BlockOpeningLength(ReadOnlySpan<char> line)
    {
        int mark = ReferenceMark.Length(line);
        return mark > 0 && line.Slice(mark) is [':', ..] ? mark + 1 : 0;
    }

    /// <summary>Whether a text has a line that is nothing but a mark.</summary>
    public static bool HasLine(string text, string mark) => IndexOfLine(text, mark, 0) >= 0;

    /// <summary>Where a line starts that is nothing but a mark and white space after it; -1 if there is none from a place on.</summary>
    internal static int IndexOfLine(string text, string mark, int from)
    {
        for (int at = text.IndexOf(mark, from, StringComparison.Ordinal);
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
                return at;
            }
        }

        return -1;
    }

    private static bool Is(ReadOnlySpan<char> line, string mark) =>
        line.StartsWith(mark.AsSpan()) && TrimEnd(line).Length == mark.Length;

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line) => line.TrimEnd([' ', '\t']);
}
