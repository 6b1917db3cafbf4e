using System.Diagnostics;
using System.Text;

namespace DigestGen.Tool.Tests.Verbs;

/// <summary>Whatever the tool is given: one clear line, the right exit code, and nothing half written.</summary>
public sealed class BadInputTests
{
    private static readonly string s_sound = TestEntry.Digest("2402.10758", "2402.10759");

    [Fact]
    public void A_path_that_does_not_exist_is_named()
    {
        using var folder = new TempFolder();

        Assert.Equal(new ToolResult(2, "", "digestgen: 'nowhere' does not exist\n"), ToolProcess.Run(folder.Path, "check", "nowhere"));
        Assert.Equal(new ToolResult(2, "", "digestgen: no file matches 'no/**/*.md'\n"), ToolProcess.Run(folder.Path, "check", "no/**/*.md"));
    }

    [Theory]
    [InlineData("chekc", "digestgen: 'chekc' is not a verb: it can be 'check', 'fix', 'list', 'show', ")]
    [InlineData("", "digestgen: a verb is missing: it can be 'check', ")]
    [InlineData("check", "digestgen: no digest was found: ")]
    [InlineData("search", "digestgen: Required argument missing for command: 'search': run 'digestgen search --help'\n")]
    [InlineData("check x --format y", "digestgen: Argument 'y' not recognized. Must be one of: ")]
    [InlineData("check --frobnicate", "digestgen: '--frobnicate' is neither an option nor a file\n")]
    public void A_wrong_command_line_is_explained_on_one_line(string line, string message)
    {
        using var folder = new TempFolder();
        ToolResult result = ToolProcess.Run(folder.Path, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_file_that_is_no_digest_is_ignored_in_a_folder_and_reported_when_it_is_named()
    {
        using var folder = new TempFolder();
        folder.Write("digests/README.md", "# About\n");
        folder.Write("digests/2024-04-03.cs.IR.md", s_sound);
        folder.Write("digests/data.bin", s_sound);

        Assert.Equal(new ToolResult(0, "", ""), ToolProcess.Run(folder.Path, "check", "digests"));
        Assert.Equal(new ToolResult(0, "", ""), ToolProcess.Run(folder.Path, "check", "digests/*.md"));
        ToolResult named = ToolProcess.Run(folder.Path, "check", "digests/README.md");
        Assert.Equal(1, named.ExitCode);
        Assert.StartsWith("digests/README.md(1,1): error DG0001: The summary table is missing", named.Output, StringComparison.Ordinal);
        Assert.Equal(0, ToolProcess.Run(folder.Path, "check", "digests/data.bin").ExitCode);
    }

    [Fact]
    public void A_folder_without_digests_is_not_a_success()
    {
        using var folder = new TempFolder();
        folder.Write("README.md", "# About\n");

        Assert.Equal(
            new ToolResult(2, "", "digestgen: no digest was found: a digest has the headings '# 摘要' and '# 详细'\n"),
            ToolProcess.Run(folder.Path, "check", "."));
    }

    [Fact]
    public void A_file_may_be_named_like_an_option()
    {
        using var folder = new TempFolder();
        folder.Write("-x.md", s_sound);
        folder.Write("@args.md", s_sound);

        Assert.Equal(0, ToolProcess.Run(folder.Path, "check", "--", "-x.md").ExitCode);
        Assert.Equal(0, ToolProcess.Run(folder.Path, "check", "./-x.md", "@args.md").ExitCode);
    }

    [Fact]
    public void Folders_that_link_to_each_other_come_to_an_end()
    {
        using var folder = new TempFolder();
        folder.Write("a/b/2024-04-03.cs.IR.md", s_sound);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "b", "back"), Path.Combine(folder.Path, "a"));

        Assert.Equal("-\t-\t-\t", ToolProcess.Run(folder.Path, "list", "a").Output.Replace("2024-04-03", "-", StringComparison.Ordinal).Replace("cs.IR", "-", StringComparison.Ordinal)[..6]);
        Assert.Single(ToolProcess.Run(folder.Path, "list", "a").Lines);
        Assert.Single(ToolProcess.Run(folder.Path, "list", "a/**/*.md").Lines);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding()
    {
        using var folder = new TempFolder();
        folder.Write("digests/2024-04-03.cs.IR.md", s_sound);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "digests", "gone.md"), Path.Combine(folder.Path, "nowhere.md"));
        ToolResult result = ToolProcess.Run(folder.Path, "check", "digests");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("digests/gone.md(1,1): error DG0044: ", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_read_once()
    {
        using var folder = new TempFolder();
        folder.Write("d/2024-04-03.cs.IR.md", s_sound);

        Assert.Single(ToolProcess.Run(folder.Path, "list", "d", "d/2024-04-03.cs.IR.md", "./d/*.md").Lines);
    }

    [Fact]
    public void Standard_input_is_a_digest_with_a_name()
    {
        using var folder = new TempFolder();
        ToolResult result = ToolProcess.Run(folder.Path, s_sound, ["list", "-", "--stdin-name", "x/2024-04-03-0906.cs.IR.md"]);

        Assert.Equal("2024-04-03\t09:06\tcs.IR\t2024-04-03-0906.cs.IR\t2\n", result.Output);
        Assert.Equal("stdin.md(1,1)", ToolProcess.Run(folder.Path, "text", ["check", "-"]).Output.Split(':')[0]);
    }

    [Fact]
    public void A_file_of_many_megabytes_is_read()
    {
        using var folder = new TempFolder();
        string path = Path.Combine(folder.Path, "2024-04-03.cs.IR.md");
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            writer.Write("# 摘要\n");
            string line = new('x', 1 << 20);
            for (int i = 0; i < 100; i++)
            {
                writer.Write(line);
                writer.Write('\n');
            }
        }

        ToolResult result = ToolProcess.Run(folder.Path, "check", "--", path);

        Assert.Equal(1, result.ExitCode);
        Assert.All(result.Lines, static line => Assert.InRange(line.Length, 1, 1000));
    }

    [ProgramFact("bash")]
    public void A_reader_that_goes_away_ends_the_work_quietly()
    {
        using var folder = new TempFolder();
        folder.Write("2024-04-03.cs.IR.md", TestEntry.Digest(Enumerable.Range(1, 5000).Select(static number => FormattableString.Invariant($"2402.{number:D5}"))));

        Assert.Equal(new ToolResult(0, "141\n", ""), ToolProcess.RunShell(folder.Path, "$digestgen export . --format jsonl | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}"));
    }

    [ProgramFact("bash")]
    public void A_full_disk_is_one_line_and_no_file()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using var folder = new TempFolder();
        folder.Write("2024-04-03.cs.IR.md", s_sound);
        ToolResult result = ToolProcess.RunShell(folder.Path, "$digestgen export . --format jsonl > /dev/full; echo $?");

        Assert.Equal("3\n", result.Output);
        Assert.StartsWith("digestgen: ", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        folder.Write("d/2024-04-03.cs.IR.md", s_sound);
        folder.Write("file", "");
        ToolResult result = ToolProcess.Run(folder.Path, "export", "d", "--format", "bibtex", "-o", "file/out.bib");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("digestgen: 'file/out.bib' can't be written: ", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["d", "file"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [ProgramTheory("bash")]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void A_signal_ends_with_one_line_and_no_output_file(string signal, int exitCode)
    {
        // The tool waits for standard input, which never ends, and has told that it runs by the file that it writes. A shell that
        // runs the tests in the background has them ignore a signal; 'env' undoes that.
        using var folder = new TempFolder();
        folder.Write("broken.md", "# 摘要\n");
        using Process process = ToolProcess.Start("bash", folder.Path, ["-c", $"exec env --default-signal={signal} dotnet {ToolProcess.Assembly} check broken.md - -o report.txt"]);
        while (!Directory.EnumerateFiles(folder.Path, ".digestgen-*.tmp").Any())
        {
            Assert.False(process.HasExited);
            Thread.Sleep(1);
        }

        using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal("digestgen: canceled\n", process.StandardError.ReadToEnd());
        Assert.Equal(["broken.md"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }
}
