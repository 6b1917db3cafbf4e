using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(7) The compiler's own floor: what the same literals take without the generator.</summary>
internal static class FloorTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        ConsumerProject generated = Generated(set);
        ConsumerProject emitted = ConsumerProject.Write("floor-emitted", set, "Shared/Nothing.cs", isAot: false, Emitted(generated));
        Dictionary<string, List<BuildRun>> results = BuildRun.Measure(
            [("DigestGen", generated), ("literals by hand", ByHand(set)), ("the generator's files, without it", emitted)],
            options.Runs);

        double floor = Seconds(results["literals by hand"]);
        double floorProcessor = Processor(results["literals by hand"]);
        double floorPeak = Peak(results["literals by hand"]);
        var table = new MarkdownTable("project", "dotnet build, s", "times the floor", "compiler's CPU, s", "times the floor", "compiler's peak, MB", "beyond the floor's, in digest texts", "assembly, MB", "times the records");
        foreach ((string name, List<BuildRun> runs) in results)
        {
            table.Add(
                name,
                MarkdownTable.Number(Seconds(runs)),
                MarkdownTable.Number(Seconds(runs) / floor),
                MarkdownTable.Number(Processor(runs)),
                MarkdownTable.Number(Processor(runs) / floorProcessor),
                MarkdownTable.Megabytes(Peak(runs)),
                MarkdownTable.Number((Peak(runs) - floorPeak) / set.DigestBytes),
                MarkdownTable.Megabytes(runs[0].AssemblyBytes),
                MarkdownTable.Number(runs[0].AssemblyBytes / (double)set.UniqueBytes));
        }

        return $"{set.Name}: {MarkdownTable.Megabytes(set.DigestBytes)} MB of digests, {MarkdownTable.Megabytes(set.UniqueBytes)} MB of different records; {options.Runs} runs in turn.\n\n{table}";
    }

    /// <summary>Nothing but the digests.</summary>
    public static ConsumerProject Generated(DataSet set) =>
        ConsumerProject.Write("floor-generated", set, "Shared/Nothing.cs", isAot: false, Legs.DigestGen with { Sources = [] });

    /// <summary>Nothing but the digests' records, as literals.</summary>
    public static ConsumerProject ByHand(DataSet set) =>
        ConsumerProject.Write("floor-by-hand", set, "Shared/Nothing.cs", isAot: false, Legs.Floor);

    // What the generator emits, as a project's own files.
    private static Leg Emitted(ConsumerProject generated) => new("emitted", [], (folder, _) =>
    {
        ProcessRun.Run("dotnet", "restore", generated.Folder, "-v", "q");
        if (Directory.Exists(generated.Generated))
        {
            Directory.Delete(generated.Generated, recursive: true);
        }

        BuildRun run = BuildRun.RunOnce(generated.Folder, generated.Assembly, "-p:EmitCompilerGeneratedFiles=true");
        if (run.Error is not null)
        {
            throw new InvalidOperationException(run.Error);
        }

        foreach (string file in Directory.GetFiles(Path.Combine(generated.Generated, "DigestGen.Generator"), "*.cs", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return DigestGenReference.Library;
    });

    private static double Seconds(List<BuildRun> runs) => runs.Select(static run => run.Seconds).Median();

    private static double Processor(List<BuildRun> runs) => runs.Select(static run => run.CompilerSeconds).Median();

    private static double Peak(List<BuildRun> runs) => runs.Select(static run => (double)run.CompilerPeak).Median();
}
