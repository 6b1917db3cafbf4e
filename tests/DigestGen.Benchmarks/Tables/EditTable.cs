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

        var code = legs.ToDictionary(static leg => leg.Name, static _ => new List<double>());
        var digest = legs.ToDictionary(static leg => leg.Name, static _ => new List<double>());
        for (int run = 0; run < options.Runs; run++)
        {
            for (int i = 0; i < legs.Length; i++)
            {
                File.WriteAllText(Path.Combine(projects[i].Folder, "Edited.cs"), $"// Edit {run}.\n");
                code[legs[i].Name].Add(BuildRun.RunAgain(projects[i].Folder, projects[i].Assembly).Seconds);
                if (legs[i] == Legs.DigestGen || legs[i] == Legs.Resource)
                {
                    digest[legs[i].Name].Add(AfterDigest(set, projects[i], run));
                }
            }
        }

        double nothing = code[Legs.Nothing.Name].Median();
        var table = new MarkdownTable("project", "a line of C#, s", "times no digests", "a digest, s", "times no digests");
        foreach (Leg leg in legs)
        {
            double? after = digest[leg.Name].Count > 0 ? digest[leg.Name].Median() : null;
            table.Add(
                leg.Name,
                MarkdownTable.Number(code[leg.Name].Median()),
                MarkdownTable.Number(code[leg.Name].Median() / nothing),
                after is { } seconds ? MarkdownTable.Number(seconds) : "-",
                after is { } again ? MarkdownTable.Number(again / nothing) : "-");
        }

        return $"{set.Name}: {MarkdownTable.Megabytes(set.DigestBytes)} MB of digests; a cold compiler; {options.Runs} runs in turn.\n\n{table}";
    }

    // A digit of the last abstract of a digest; all projects share the folder, so it is as before afterwards.
    private static double AfterDigest(DataSet set, ConsumerProject project, int run)
    {
        string path = set.Files[set.Files.Count / 2];
        string text = File.ReadAllText(path);
        int at = text.TrimEnd().Length;
        try
        {
            File.WriteAllText(path, text.Insert(at, $" {run}"));
            return BuildRun.RunAgain(project.Folder, project.Assembly).Seconds;
        }
        finally
        {
            File.WriteAllText(path, text);
            BuildRun.RunAgain(project.Folder, project.Assembly);
        }
    }
}
