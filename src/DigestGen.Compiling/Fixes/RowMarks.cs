using DigestGen.Parsing.Format;

namespace DigestGen.Compiling.Fixes;

/// <summary>Finds the marks of rows and blocks in a line. Each takes time in proportion to the line.</summary>
internal static class RowMarks
{
    private const string AbstractPath = "/abs/";

    /// <summary>The length of <c>[^N]</c> at a place; 0 if there is none.</summary>
    public static int ReferenceLength(string line, int at)
    {
        if (!StartsWith(line, at, "[^"))
        {
            return 0;
        }

        int end = SkipDigits(line, at + 2);
        return end > at + 2 && end < line.Length && line[end] == ']' ? end + 1 - at : 0;
    }

    /// <summary>The <c>[^N]</c> that a row or a block opens with; null if the line is neither.</summary>
    public static string? ReferenceOf(string line)
    {
        int start = DigestFormat.IsBlockOpening(line.AsSpan()) ? 0 : 2;
        int length = start == 0 || line.StartsWith("| ", StringComparison.Ordinal) ? ReferenceLength(line, start) : 0;
        return length == 0 ? null : line.Substring(start, length);
    }

    /// <summary>The end of the first link to an abstract that starts at a place: <c>[title](https://…/abs/…)</c>.</summary>
    /// <returns>-1 if there is none.</returns>
    public static int LinkEnd(string line, int start)
    {
        if (!StartsWith(line, start, "["))
        {
            return -1;
        }

        for (int at = line.IndexOf("](", start + 1, StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            int end = AddressEnd(line, at + 2);
            if (end >= 0 && end < line.Length && line[end] == ')')
            {
                return end + 1;
            }
        }

        return -1;
    }

    /// <summary>The end of an address of an abstract; -1 if there is none at this place.</summary>
    public static int AddressEnd(string line, int start)
    {
        if (!StartsWith(line, start, "https://") && !StartsWith(line, start, "http://"))
        {
            return -1;
        }

        int end = line.IndexOfAny([' ', '\t', '(', ')', '[', ']'], start);
        end = end < 0 ? line.Length : end;
        int path = line.IndexOf(AbstractPath, start, end - start, StringComparison.Ordinal);
        return path >= 0 && path + AbstractPath.Length < end ? end : -1;
    }

    /// <summary>The length of the version that an address ends with, such as 2 for <c>v1</c>; 0 if it has none.</summary>
    public static int VersionLength(string line, int start, int end)
    {
        int digits = end;
        while (digits > start && line[digits - 1] is >= '0' and <= '9')
        {
            digits--;
        }

        return digits < end && digits - 2 >= start && line[digits - 1] == 'v' && line[digits - 2] is >= '0' and <= '9' ? end + 1 - digits : 0;
    }

    public static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    public static bool StartsWith(string line, int at, string mark) => string.CompareOrdinal(line, at, mark, 0, mark.Length) == 0;

    private static int SkipDigits(string line, int at)
    {
        while (at < line.Length && line[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
