using System.Globalization;
using System.Text;

namespace DigestGen.Sample.Tests.Console;

/// <summary>The columns of a terminal that a text takes, by Unicode's East Asian widths and not by the sample's library.</summary>
internal static class ConsoleColumns
{
    private const string Borders = "│┌┬┐├┼┤└┴┘";

    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>Asserts that all borders of each table stand in the columns of its first line.</summary>
    /// <returns>How many lines were looked at.</returns>
    public static int AssertAligned(string output)
    {
        int lines = 0;
        int[] expected = [];
        foreach (string line in output.Split('\n'))
        {
            if (line.Length == 0 || !Borders.Contains(line[0], StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '┌')
            {
                expected = BorderColumns(line);
            }

            Assert.True(expected.SequenceEqual(BorderColumns(line)), $"The borders are out of line: {line}");
            lines++;
        }

        return lines;
    }

    private static int[] BorderColumns(string line)
    {
        var columns = new List<int>();
        int column = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (Borders.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                columns.Add(column);
            }

            column += Width(rune);
        }

        return [.. columns];
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => s_wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
