using System.Diagnostics;
using System.Globalization;
using System.Text;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Tables;

/// <summary>What <c>digestgen import</c> takes, beside Git alone that writes the same contents to nowhere.</summary>
internal static class ImportTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        string repository = Scratch.Folder("import", options.DataKey);
        Scratch.Once(repository, () => WriteRepository(repository, set));
        ProcessRun.Run("dotnet", "build", Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Tool"), "-c", "Release", "-v", "q");
        string tool = Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Tool", "bin", "Release", "net8.0", "DigestGen.Tool.dll");
        string output = Scratch.Folder("import", options.DataKey + "-digests");

        var git = new List<ProcessRun>();
        var all = new List<ProcessRun>();
        var nothing = new List<ProcessRun>();
        for (int run = 0; run < options.Runs; run++)
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }

            git.Add(Watch("sh", "-c", $"git -C '{repository}' cat-file --batch-all-objects --batch --buffer > /dev/null"));
            all.Add(Watch("dotnet", tool, "import", repository, "--output", output));
            nothing.Add(Watch("dotnet", tool, "import", repository, "--output", output));
        }

        var table = new MarkdownTable("import", "s", "times Git alone", "tool's peak, MB", "Git's peak, MB");
        Add(table, "git cat-file, all objects to nowhere", git, git);
        Add(table, "import of all", all, git);
        Add(table, "import again, nothing to do", nothing, git);
        return $"{set.Name}: {set.Files.Count:N0} digests, {MarkdownTable.Megabytes(set.DigestBytes)} MB; {all[0].Output.Trim()}.\n\n{table}";
    }

    private static ProcessRun Watch(string program, params string[] arguments)
    {
        ProcessRun run = ProcessRun.TryRun(program, watched: "git", out int exitCode, arguments);
        return exitCode == 0 ? run : throw new InvalidOperationException(run.Output);
    }

    private static void Add(MarkdownTable table, string name, List<ProcessRun> runs, List<ProcessRun> git)
    {
        double median = runs.Select(static run => run.Milliseconds).Median();
        table.Add(
            name,
            MarkdownTable.Number(median / 1000),
            MarkdownTable.Number(median / git.Select(static run => run.Milliseconds).Median()),
            runs == git ? "" : MarkdownTable.Megabytes(runs.Max(static run => run.RootPeakBytes)),
            MarkdownTable.Megabytes(runs.Max(static run => run.PeakBytes)));
    }

    /// <summary>Commits each digest as <c>channel.md</c> at the time that its name tells, as the producer does.</summary>
    private static void WriteRepository(string repository, DataSet set)
    {
        ProcessRun.Run("git", "init", "-q", "-b", "main", repository);
        var start = new ProcessStartInfo("git", ["-C", repository, "fast-import", "--quiet"]) { RedirectStandardInput = true };
        using Process import = Process.Start(start)!;
        using (Stream input = import.StandardInput.BaseStream)
        {
            foreach (string file in set.Files)
            {
                string name = Path.GetFileNameWithoutExtension(file);
                string channel = name.Length > TimeFormat.Length ? name[(TimeFormat.Length + 1)..] : Path.GetFileName(Path.GetDirectoryName(file)!);
                DateTime time = DateTime.ParseExact(name[..TimeFormat.Length], TimeFormat, CultureInfo.InvariantCulture);
                byte[] content = File.ReadAllBytes(file);
                input.Write(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"commit refs/heads/main\ncommitter Producer <producer@example.org> {new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeSeconds()} +0000\ndata 0\nM 100644 inline {channel}.md\ndata {content.Length}\n")));
                input.Write(content);
                input.Write("\n"u8);
            }
        }

        import.WaitForExit();
        ProcessRun.Run("git", "-C", repository, "gc", "-q");
    }

    private const string TimeFormat = "yyyy-MM-dd-HHmm";
}
