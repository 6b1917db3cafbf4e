using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(1) From the start of a process to the title of a paper that is asked for by its id.</summary>
internal static class FirstTitleTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        PaperRecord paper = set.Papers[set.Papers.Count / 2];
        var table = new MarkdownTable("leg", "first title, ms", "times DigestGen's", "least, ms", "times DigestGen's", "allocated, bytes", "from process start, ms", "whole process, ms", "runs");
        foreach (bool isAot in (ReadOnlySpan<bool>)[false, true])
        {
            List<(string Name, string Program)> legs = ColdRuns.Build(set, isAot, Legs.Cold);
            Dictionary<string, List<ColdRun>> results = ColdRuns.Measure(legs, "title", paper.Id, options.Runs);
            double baseline = results[legs[0].Name].Median(static run => run.Nanoseconds);
            double leastBaseline = results[legs[0].Name].Min(static run => run.Nanoseconds);
            foreach ((string name, _) in legs)
            {
                List<ColdRun> runs = results[name];
                table.Add(
                    $"{name}, {(isAot ? "Native AOT" : "JIT")}{(runs[0].Title == paper.Title ? "" : " (a title that differs)")}",
                    MarkdownTable.Number(runs.Median(static run => run.Nanoseconds) / 1e6),
                    MarkdownTable.Number(runs.Median(static run => run.Nanoseconds) / baseline),
                    MarkdownTable.Number(runs.Min(static run => run.Nanoseconds) / 1e6),
                    MarkdownTable.Number(runs.Min(static run => run.Nanoseconds) / leastBaseline),
                    $"{runs.Median(static run => run.Allocated):N0}",
                    MarkdownTable.Number(runs.Median(static run => run.FromStart)),
                    MarkdownTable.Number(runs.Median(static run => run.Whole)),
                    $"{runs.Count}");
            }
        }

        return $"{set.Name}; the title asked for has {paper.Title.Length} characters, and so takes {22 + (2 * paper.Title.Length)} bytes as a string.\n\n{table}";
    }
}
