using System.Globalization;
using System.Text;

namespace DigestGen.Benchmarks.Harness;

/// <summary>A table in Markdown, the first column to the left, the others to the right.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, header);
        text.Append('|');
        for (int i = 0; i < header.Length; i++)
        {
            text.Append(i == 0 ? " --- |" : " ---: |");
        }

        text.Append('\n');
        _rows.ForEach(row => Append(text, row));
        return text.ToString();
    }

    /// <summary>Three digits that count.</summary>
    public static string Number(double value)
    {
        int decimals = Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 };
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string Megabytes(double bytes) => Number(bytes / 1e6);

    private static void Append(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
