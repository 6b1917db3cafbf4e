using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>One archive as one project: what its build takes in all, and whether all of it can be read.</summary>
internal static class ArchiveTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        ConsumerProject project = ConsumerProject.Write("archive", set, "Shared/Cold.cs", isAot: false, Legs.DigestGen);
        ProcessRun.Run("dotnet", "restore", project.Folder, "-v", "q");
        BuildRun build = BuildRun.RunOnce(project.Folder, project.Assembly);
        if (build.Error is not null)
        {
            throw new InvalidOperationException(build.Error);
        }

        string id = set.Papers[set.Papers.Count / 2].Id;
        Dictionary<string, List<ColdRun>> title = ColdRuns.Measure([("archive", project.Program)], "title", id, options.Runs);
        Dictionary<string, List<ColdRun>> abstracts = ColdRuns.Measure([("archive", project.Program)], "abstracts", id, runs: 1);
        var table = new MarkdownTable("the archive as one project", "");
        table.Add("digests", $"{set.Files.Count:N0}");
        table.Add("entries", $"{set.EntryCount:N0}");
        table.Add("different records", $"{set.RecordCount:N0}");
        table.Add("digests, MB", MarkdownTable.Megabytes(set.DigestBytes));
        table.Add("different records, MB", MarkdownTable.Megabytes(set.UniqueBytes));
        table.Add("dotnet build, s", MarkdownTable.Number(build.Seconds));
        table.Add("compiler's CPU, s", MarkdownTable.Number(build.CompilerSeconds));
        table.Add("compiler's peak, MB", MarkdownTable.Megabytes(build.CompilerPeak));
        table.Add("assembly, MB", MarkdownTable.Megabytes(build.AssemblyBytes));
        table.Add("assembly, times the records", MarkdownTable.Number(build.AssemblyBytes / (double)set.UniqueBytes));
        table.Add("first title, cold, JIT, ms", MarkdownTable.Number(title["archive"].Median(static run => run.Nanoseconds) / 1e6));
        table.Add("all abstracts, cold, JIT, ms", MarkdownTable.Number(abstracts["archive"].Median(static run => run.Nanoseconds) / 1e6));
        return $"{set.Name}.\n\n{table}";
    }
}
