using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(3) All titles and all abstracts, as strings and as UTF-8.</summary>
internal static class EnumerateTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        List<MicroResult> results = new MicroRuns(set).Benchmark("enumerate");
        var table = new MarkdownTable("all of the catalog", "µs", "ns a paper", "times the array's UTF-8", "least, µs", "times the array's UTF-8", "allocated, bytes");
        foreach (MicroResult result in results)
        {
            string array = (result.Name.Contains("Titles", StringComparison.Ordinal) ? "ArrayTitlesUtf8" : "ArrayAbstractsUtf8")
                + (result.Name.EndsWith("ByteByByte", StringComparison.Ordinal) ? "ByteByByte" : "");
            MicroResult baseline = results.First(result => result.Name == array);
            table.Add(
                result.Name,
                MarkdownTable.Number(result.Nanoseconds / 1e3),
                MarkdownTable.Number(result.Nanoseconds / set.Papers.Count),
                MarkdownTable.Number(result.Nanoseconds / baseline.Nanoseconds),
                MarkdownTable.Number(result.Least / 1e3),
                MarkdownTable.Number(result.Least / baseline.Least),
                $"{result.Bytes:N0}");
        }

        return $"{set.Name}; JIT, BenchmarkDotNet in process. Objects hold their strings already; strings are made, and UTF-8 is read to its end.\n\n{table}";
    }
}
