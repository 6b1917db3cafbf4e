using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>What a build takes after an edit: of one line of C#, and of one digest.</summary>
internal static class EditTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        Leg[] legs = [Legs.Nothing, Legs.DigestGen, Legs.Resource, Legs.Binary];
        ConsumerProject[] projects = [.. legs.Select(leg => ConsumerProject.Write(
            $"edit-{leg.Name.Replace(' ', '-')}", set, leg == Legs.Nothing ? "Shared/Nothing.cs" : "Shared/Cold.cs", isAot: false, leg))];
        foreach (ConsumerProject project in projects)
        {
            ProcessRun.Run("dotnet", "restore", project.Folder, "-v", "q");
            BuildRun.RunOnce(project.Folder, project.Assembly);
        }

        var code = legs.ToDictionary(static leg => leg.Name, static _ => new List<BuildRun>());
        var digest = legs.ToDictionary(static leg => leg.Name, static _ => new List<BuildRun>());
        for (int run = 0; run < options.Runs; run++)
        {
            for (int i = 0; i < legs.Length; i++)
            {
                File.WriteAllText(Path.Combine(projects[i].Folder, "Edited.cs"), $"// Edit {run}.\n");
                code[legs[i].Name].Add(BuildRun.RunAgain(projects[i].Folder, projects[i].Assembly));
                if (legs[i] == Legs.DigestGen || legs[i] == Legs.Resource)
                {
                    digest[legs[i].Name].Add(AfterDigest(set, projects[i], run));
                }
            }
        }

        List<BuildRun> nothing = code[Legs.Nothing.Name];
        var table = new MarkdownTable(
            "project", "a line of C#, s", "times no digests", "its CPU, s", "times no digests", "a digest, s", "times no digests", "its CPU, s", "times no digests");
        foreach (Leg leg in legs)
        {
            table.Add([leg.Name, .. Figures(code[leg.Name]), .. Figures(digest[leg.Name])]);
        }

        return $"{set.Name}: {MarkdownTable.Megabytes(set.DigestBytes)} MB of digests; a cold compiler; {options.Runs} runs in turn; the median of the ratios of each turn.\n\n{table}";

        string[] Figures(List<BuildRun> runs) => runs.Count == 0
            ? ["-", "-", "-", "-"]
            : [.. Both(runs, static run => run.Seconds), .. Both(runs, static run => run.ProcessorSeconds)];

        string[] Both(List<BuildRun> runs, Func<BuildRun, double> figure) =>
        [
            MarkdownTable.Number(runs.Select(figure).Median()),
            MarkdownTable.Number(runs.Zip(nothing, (run, other) => figure(run) / figure(other)).Median()),
        ];
    }

    // A digit of the last abstract of a digest; all projects share the folder, so it is as before afterwards.
    internal static BuildRun AfterDigest(DataSet set, ConsumerProject project, int run)
    {
        string path = set.Files[set.Files.Count / 2];
        string text = File.ReadAllText(path);
        int at = text.TrimEnd().Length;
        try
        {
            File.WriteAllText(path, text.Insert(at, $" {run}"));
            return BuildRun.RunAgain(project.Folder, project.Assembly);
        }
        finally
        {
            File.WriteAllText(path, text);
            BuildRun.RunAgain(project.Folder, project.Assembly);
        }
    }
}
