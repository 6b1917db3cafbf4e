using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(3) All titles and all abstracts, as strings and as UTF-8.</summary>
internal static class EnumerateTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        List<(string Name, double Nanoseconds, double Bytes)> results = new MicroRuns(set).Benchmark("enumerate");
        var table = new MarkdownTable("all of the catalog", "µs", "ns a paper", "times the array's UTF-8", "allocated, bytes");
        foreach ((string name, double nanoseconds, double bytes) in results)
        {
            string array = (name.Contains("Titles", StringComparison.Ordinal) ? "ArrayTitlesUtf8" : "ArrayAbstractsUtf8")
                + (name.EndsWith("ByteByByte", StringComparison.Ordinal) ? "ByteByByte" : "");
            double baseline = results.First(result => result.Name == array).Nanoseconds;
            table.Add(
                name,
                MarkdownTable.Number(nanoseconds / 1e3),
                MarkdownTable.Number(nanoseconds / set.Papers.Count),
                MarkdownTable.Number(nanoseconds / baseline),
                $"{bytes:N0}");
        }

        return $"{set.Name}; JIT, BenchmarkDotNet in process. Objects hold their strings already; strings are made, and UTF-8 is read to its end.\n\n{table}";
    }
}
