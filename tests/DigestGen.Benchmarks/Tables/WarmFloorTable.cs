using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(7) The compiler's own floor, with a compiler server that has built both projects before, as a developer's has.</summary>
internal static class WarmFloorTable
{
    // After as many builds of each the server takes no less time for another.
    private const int WarmUps = 6;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);

        // One of an earlier run would be warm with other code.
        ShutServerDown();
        Dictionary<string, List<BuildRun>> results = BuildRun.Measure(
            [("DigestGen", FloorTable.Generated(set)), ("literals by hand", FloorTable.ByHand(set))],
            WarmUps + options.Runs,
            "-p:UseSharedCompilation=true");
        ShutServerDown();
        Dictionary<string, List<double>> seconds = results.ToDictionary(
            static project => project.Key,
            static project => project.Value.Skip(WarmUps).Select(static run => run.Error is null ? run.Seconds : throw new InvalidOperationException(run.Error)).ToList());
        List<double> floor = seconds["literals by hand"];
        var table = new MarkdownTable("project", "dotnet build, s", "times the floor", "least, s", "times the floor");
        foreach ((string name, List<double> runs) in seconds)
        {
            table.Add(
                name,
                MarkdownTable.Number(runs.Median()),
                MarkdownTable.Number(runs.Median() / floor.Median()),
                MarkdownTable.Number(runs.Min()),
                MarkdownTable.Number(runs.Min() / floor.Min()));
        }

        return $"{set.Name}; {options.Runs} runs in turn, after {WarmUps} that do not count.\n\n{table}";
    }

    private static void ShutServerDown() => ProcessRun.Run("dotnet", "build-server", "shutdown", "--vbcscompiler");
}
