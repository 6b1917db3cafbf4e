using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(2) Look-up by id, hit and miss, and what stands before the first.</summary>
internal static class LookupTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var micro = new MicroRuns(set);
        List<MicroResult> results = micro.Benchmark("lookup");
        MicroResult hit = results.First(static result => result.Name == "FrozenHit");
        MicroResult miss = results.First(static result => result.Name == "FrozenMiss");
        var table = new MarkdownTable("look-up", "ns", "times FrozenDictionary's", "least, ns", "times FrozenDictionary's", "allocated, bytes");
        foreach (MicroResult result in results)
        {
            MicroResult frozen = result.Name.EndsWith("Miss", StringComparison.Ordinal) ? miss : hit;
            table.Add(
                result.Name,
                MarkdownTable.Number(result.Nanoseconds),
                MarkdownTable.Number(result.Nanoseconds / frozen.Nanoseconds),
                MarkdownTable.Number(result.Least),
                MarkdownTable.Number(result.Least / frozen.Least),
                $"{result.Bytes:N0}");
        }

        var construction = new MarkdownTable("first look-up of a process, objects already loaded", "ms", "allocated, bytes");
        string id = set.Papers[set.Papers.Count / 2].Id;
        foreach (string what in (ReadOnlySpan<string>)["catalog", "frozen", "dictionary", "search"])
        {
            (double milliseconds, double bytes) = micro.Construct(what, id, options.Runs);
            construction.Add(what, MarkdownTable.Number(milliseconds), $"{bytes:N0}");
        }

        return $"{set.Name}; JIT, BenchmarkDotNet in process, 16,384 ids a round.\n\n{table}\n{construction}";
    }
}
