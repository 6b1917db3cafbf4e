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
        List<(string Name, double Nanoseconds, double Bytes)> results = micro.Benchmark("lookup");
        double hit = results.First(static result => result.Name == "FrozenHit").Nanoseconds;
        double miss = results.First(static result => result.Name == "FrozenMiss").Nanoseconds;
        var table = new MarkdownTable("look-up", "ns", "share of FrozenDictionary's", "allocated, bytes");
        foreach ((string name, double nanoseconds, double bytes) in results)
        {
            double frozen = name.EndsWith("Miss", StringComparison.Ordinal) ? miss : hit;
            table.Add(name, MarkdownTable.Number(nanoseconds), MarkdownTable.Number(nanoseconds / frozen), $"{bytes:N0}");
        }

        var construction = new MarkdownTable("first look-up of a process, objects already loaded", "ms", "allocated, bytes");
        string id = set.Papers[set.Papers.Count / 2].Id;
        foreach (string what in (ReadOnlySpan<string>)["catalog", "frozen", "dictionary", "search"])
        {
            (double milliseconds, double bytes) = micro.Construct(what, id, options.Runs);
            construction.Add(what, MarkdownTable.Number(milliseconds), $"{bytes:N0}");
        }

        return $"{set.Name}; JIT, BenchmarkDotNet in process, 4,096 ids a round.\n\n{table}\n{construction}";
    }
}
