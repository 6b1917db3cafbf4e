using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(4) The memory of a process that has read one title, all titles or all abstracts, and how long that took it.</summary>
internal static class WorkingSetTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        string id = set.Papers[set.Papers.Count / 2].Id;
        List<(string Name, string Program)> legs = ColdRuns.Build(set, isAot: false, Legs.Cold);
        var table = new MarkdownTable("leg, what it has read", "peak, MB", "own at the end, MB", "of files at the end, MB", "cold, ms", "allocated, MB");
        foreach ((string mode, string what) in (ReadOnlySpan<(string, string)>)[("title", "one title"), ("titles", "all titles"), ("abstracts", "all abstracts")])
        {
            Dictionary<string, List<ColdRun>> results = ColdRuns.Measure(legs, mode, id, options.Runs);
            foreach ((string name, List<ColdRun> runs) in results)
            {
                table.Add(
                    $"{name}, {what}",
                    MarkdownTable.Megabytes(runs.Median(static run => run.Peak)),
                    MarkdownTable.Megabytes(runs.Median(static run => run.Anonymous)),
                    MarkdownTable.Megabytes(runs.Median(static run => run.Mapped)),
                    MarkdownTable.Number(runs.Median(static run => run.Nanoseconds) / 1e6),
                    MarkdownTable.Megabytes(runs.Median(static run => run.Allocated)));
            }
        }

        return $"{set.Name}, JIT.\n\n{table}";
    }
}
