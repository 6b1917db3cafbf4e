using System.Globalization;
using DigestGen.Benchmarks.Harness;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Tables;

/// <summary>
/// This checkout beside another one, which is built too: tables of both in turn, and the ratios of each turn. What loads the
/// machine loads both.
/// </summary>
internal static class CompareTable
{
    private const string Harness = "tests/DigestGen.Benchmarks/bin/Release/net10.0/DigestGen.Benchmarks.dll";

    public static string Create(Options options)
    {
        string other = options.With.Length > 0 ? Path.GetFullPath(options.With) : throw new ArgumentException("With which checkout? --with FOLDER");
        var table = new MarkdownTable("table", "row", "column", "the other", "this", "this, times the other", "least and most");
        foreach (string name in options.Tables.Split(','))
        {
            var ratios = new Dictionary<(string Row, string Column), List<(double Other, double This)>>();
            for (int run = 0; run < options.Runs; run++)
            {
                // Who goes first finds a colder machine.
                bool isOtherFirst = run % 2 == 0;
                var first = Run(isOtherFirst ? other : RepositoryFiles.Root, name, options);
                var second = Run(isOtherFirst ? RepositoryFiles.Root : other, name, options);
                (var others, var mine) = isOtherFirst ? (first, second) : (second, first);
                foreach (((string, string) cell, double value) in others)
                {
                    if (mine.TryGetValue(cell, out double own) && value > 0)
                    {
                        ratios.TryAdd(cell, []);
                        ratios[cell].Add((value, own));
                    }
                }
            }

            foreach (((string row, string column), List<(double Other, double This)> pairs) in ratios)
            {
                double[] times = [.. pairs.Select(static pair => pair.This / pair.Other)];
                table.Add(
                    name, row, column,
                    MarkdownTable.Number(pairs.Select(static pair => pair.Other).Median()),
                    MarkdownTable.Number(pairs.Select(static pair => pair.This).Median()),
                    MarkdownTable.Number(times.Median()),
                    $"{MarkdownTable.Number(times.Min())} to {MarkdownTable.Number(times.Max())}");
            }
        }

        return $"{options.DataKey}; {options.Runs} runs in turn, the median of the ratios of each turn.\n\n{table}";
    }

    // The cells of a table that are numbers, by the name of the row and of the column.
    private static Dictionary<(string Row, string Column), double> Run(string checkout, string table, Options options)
    {
        // The run puts its table into the checkout's results, where one run of a comparison has no place.
        string results = Path.Combine(checkout, "tests", "DigestGen.Benchmarks", "RESULTS.md");
        byte[] before = File.ReadAllBytes(results);

        // The generator is measured in one process, whose first runs are the JIT compiler's.
        string runs = table == "generator" ? "7" : "1";
        string output;
        try
        {
            output = ProcessRun.Run(
                "dotnet", Path.Combine(checkout, Harness), table, "--papers", options.Papers.ToString(CultureInfo.InvariantCulture), "--data", options.Source, "--runs", runs).Output;
        }
        finally
        {
            File.WriteAllBytes(results, before);
        }

        var cells = new Dictionary<(string, string), double>();
        string[] header = [];
        foreach (string line in output.Split('\n'))
        {
            string[] row = [.. line.Split('|').Skip(1).SkipLast(1).Select(static cell => cell.Trim())];
            if (row.Length == 0)
            {
                header = [];
            }
            else if (header.Length == 0)
            {
                header = row;
            }
            else
            {
                for (int column = 1; column < row.Length; column++)
                {
                    if (double.TryParse(row[column], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value))
                    {
                        cells[(row[0], header[column])] = value;
                    }
                }
            }
        }

        return cells;
    }
}
