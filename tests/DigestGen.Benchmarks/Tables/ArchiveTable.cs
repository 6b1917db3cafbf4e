using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>One archive as one project, with its texts in literals and in a resource: what its build takes, and whether all can be read.</summary>
internal static class ArchiveTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var table = new MarkdownTable("the archive as one project", "literals", "resource");
        string[] literals = Measure(set, Legs.DigestGen, options);
        string[] resource = Measure(set, Legs.Resource, options);
        string[] names =
        [
            "dotnet build, s", "compiler's CPU, s", "compiler's peak, MB", "MSBuild's peak, MB", "assembly, MB", "assembly, times the records",
            "first title, cold, JIT, ms", "all abstracts, cold, JIT, ms",
        ];
        for (int row = 0; row < names.Length; row++)
        {
            table.Add(names[row], literals[row], resource[row]);
        }

        return $"{set.Name}: {set.Files.Count:N0} digests, {set.EntryCount:N0} entries, {set.RecordCount:N0} different records; "
            + $"{MarkdownTable.Megabytes(set.DigestBytes)} MB of digests, {MarkdownTable.Megabytes(set.UniqueBytes)} MB of different records.\n\n{table}";
    }

    private static string[] Measure(DataSet set, Leg leg, Options options)
    {
        ConsumerProject project = ConsumerProject.Write($"archive-{leg.Name.Replace(' ', '-')}", set, "Shared/Cold.cs", isAot: false, leg);
        ProcessRun.Run("dotnet", "restore", project.Folder, "-v", "q");
        BuildRun build = BuildRun.RunOnce(project.Folder, project.Assembly);
        if (build.Error is not null)
        {
            throw new InvalidOperationException(build.Error);
        }

        string id = set.Papers[set.Papers.Count / 2].Id;
        Dictionary<string, List<ColdRun>> title = ColdRuns.Measure([("archive", project.Program)], "title", id, options.Runs);
        Dictionary<string, List<ColdRun>> abstracts = ColdRuns.Measure([("archive", project.Program)], "abstracts", id, runs: 1);
        return
        [
            MarkdownTable.Number(build.Seconds),
            MarkdownTable.Number(build.CompilerSeconds),
            MarkdownTable.Megabytes(build.CompilerPeak),
            MarkdownTable.Megabytes(build.BuildPeak),
            MarkdownTable.Megabytes(build.AssemblyBytes),
            MarkdownTable.Number(build.AssemblyBytes / (double)set.UniqueBytes),
            MarkdownTable.Number(title["archive"].Median(static run => run.Nanoseconds) / 1e6),
            MarkdownTable.Number(abstracts["archive"].Median(static run => run.Nanoseconds) / 1e6),
        ];
    }
}
