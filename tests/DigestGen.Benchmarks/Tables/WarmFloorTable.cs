using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(7) The compiler's own floor, with a compiler server that has built both projects before, as a developer's has.</summary>
internal static class WarmFloorTable
{
    // After as many builds of each the server takes no less time for another.
    private const int WarmUps = 6;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        (string Name, ConsumerProject Project)[] projects =
        [
            ("DigestGen", ConsumerProject.Write("floor-generated", set, "Shared/Nothing.cs", isAot: false, Legs.DigestGen with { Sources = [] })),
            ("literals by hand", ConsumerProject.Write("floor-by-hand", set, "Shared/Nothing.cs", isAot: false, Legs.Floor)),
        ];
        foreach ((_, ConsumerProject project) in projects)
        {
            ProcessRun.Run("dotnet", "restore", project.Folder, "-v", "q");
        }

        // One of an earlier run would be warm with other code.
        ShutServerDown();
        var seconds = projects.ToDictionary(static project => project.Name, static _ => new List<double>());
        for (int run = 0; run < WarmUps + options.Runs; run++)
        {
            foreach ((string name, ConsumerProject project) in projects)
            {
                BuildRun build = BuildRun.RunOnce(project.Folder, project.Assembly, "-p:UseSharedCompilation=true");
                if (build.Error is not null)
                {
                    throw new InvalidOperationException(build.Error);
                }

                if (run >= WarmUps)
                {
                    seconds[name].Add(build.Seconds);
                }
            }
        }

        ShutServerDown();
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
