using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(5) What a build takes, and what it gives.</summary>
internal static class BuildTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        List<(string Name, ConsumerProject Project)> projects = [("no digests", ConsumerProject.Write("nothing", set, "Shared/Nothing.cs", isAot: false, Legs.Nothing))];
        foreach (Leg leg in (ReadOnlySpan<Leg>)[Legs.DigestGen, Legs.Resource, Legs.Binary, Legs.Json, Legs.Naive])
        {
            projects.Add((leg.Name, ConsumerProject.Write($"build-{leg.Name.Replace(' ', '-')}", set, "Shared/Cold.cs", isAot: false, leg)));
        }

        Dictionary<string, List<BuildRun>> results = BuildRun.Measure(projects, options.Runs);
        var table = new MarkdownTable("project", "dotnet build, s", "times binary", "its CPU, s", "times binary", "compiler's CPU, s", "compiler's peak, MB", "MSBuild's peak, MB", "assembly, MB", "times the records");
        foreach ((string name, List<BuildRun> runs) in results)
        {
            if (runs[0].Error is { } error)
            {
                string code = error[error.IndexOf("error", StringComparison.Ordinal)..].Split(':')[0];
                table.Add($"{name} ({code})", "-", "-", "-", "-", "-", "-", "-", "-", "-");
                continue;
            }

            table.Add(
                name,
                MarkdownTable.Number(runs.Select(static run => run.Seconds).Median()),
                MarkdownTable.Number(TimesBinary(runs, static run => run.Seconds)),
                MarkdownTable.Number(runs.Select(static run => run.ProcessorSeconds).Median()),
                MarkdownTable.Number(TimesBinary(runs, static run => run.ProcessorSeconds)),
                MarkdownTable.Number(runs.Select(static run => run.CompilerSeconds).Median()),
                MarkdownTable.Megabytes(runs.Select(static run => (double)run.CompilerPeak).Median()),
                MarkdownTable.Megabytes(runs.Select(static run => (double)run.BuildPeak).Median()),
                MarkdownTable.Megabytes(runs[0].AssemblyBytes),
                MarkdownTable.Number(runs[0].AssemblyBytes / (double)set.UniqueBytes));
        }

        return $"{set.Name}: {MarkdownTable.Megabytes(set.DigestBytes)} MB of digests, {MarkdownTable.Megabytes(set.UniqueBytes)} MB of different records; {options.Runs} runs in turn; the median of the ratios of each turn.\n\n{table}";

        double TimesBinary(List<BuildRun> runs, Func<BuildRun, double> figure) =>
            runs.Zip(results[Legs.Binary.Name], (run, binary) => figure(run) / figure(binary)).Median();
    }
}
