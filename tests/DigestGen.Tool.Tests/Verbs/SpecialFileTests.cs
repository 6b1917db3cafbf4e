using System.Globalization;
using System.Text.Json;

namespace DigestGen.Tool.Tests.Verbs;

/// <summary>Pipes, devices, sockets, closed descriptors and control characters, where a file or a text is expected.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private static readonly string s_sound = TestEntry.Digest("2402.10758", "2402.10759");
    private static readonly string s_broken = s_sound.Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal);

    private readonly TempFolder _folder = new();

    public SpecialFileTests() => _folder.Write("d/2024-04-03.cs.IR.md", s_sound);

    public void Dispose() => _folder.Dispose();

    [ProgramTheory("mkfifo")]
    [InlineData("check", 1)]
    [InlineData("fix", 2)]
    [InlineData("list", 2)]
    [InlineData("stats", 2)]
    [InlineData("export --format bibtex", 2)]
    public void What_is_no_file_in_a_folder_is_named_and_never_opened(string verb, int exitCode)
    {
        ToolResult result = ToolProcess.RunShell(
            _folder.Path,
            $"mkfifo d/a.md; ln -s /dev/zero d/b.md; ln -s a.md d/c.md; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"d/e.md\")'; timeout 60 $digestgen {verb} d");

        Assert.Equal(exitCode, result.ExitCode);
        string[] named = [.. (result.Output + result.Error).Split('\n').Where(static line => line.Contains("it is a pipe, a socket or a device, and no file", StringComparison.Ordinal))];
        Assert.Equal(
            ["d/a.md", "d/b.md", "d/c.md", "d/e.md"],
            named.Select(static line => line[line.IndexOf("d/", StringComparison.Ordinal)..][..6]));
    }

    [ProgramFact("bash")]
    public void A_pipe_that_is_named_is_read()
    {
        Assert.Equal("-\t-\t-\t63\t2\n", ToolProcess.RunShell(_folder.Path, "$digestgen list <(cat d/*.md)").Output.Replace("62", "63", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", 1)]
    [InlineData("fix", 2)]
    [InlineData("list", 2)]
    public void A_file_without_end_costs_little(string verb, int exitCode)
    {
        using (FileStream large = File.Create(Path.Combine(_folder.Path, "large.md")))
        {
            large.SetLength(1L << 30);
        }

        ToolResult result = ToolProcess.Run(_folder.Path, verb, "large.md");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("it has 1,073,741,824 bytes, and a digest may have 134,217,728 bytes", result.Output + result.Error, StringComparison.Ordinal);
        if (File.Exists("/dev/zero"))
        {
            result = ToolProcess.Run(_folder.Path, verb, "/dev/zero");
            Assert.Equal(exitCode, result.ExitCode);
            Assert.Contains("it has more, and a digest may have 134,217,728 bytes", result.Output + result.Error, StringComparison.Ordinal);
        }
    }

    [ProgramFact("setpriv")]
    public void A_folder_that_can_not_be_listed_is_named()
    {
        _folder.Write("d/closed/2024-04-04.cs.IR.md", s_broken);
        string asNobody = Environment.UserName == "root" ? "setpriv --reuid=65534 --clear-groups " : "";
        ToolResult result = ToolProcess.RunShell(
            _folder.Path, $"chmod 755 .; chmod 000 d/closed; {asNobody}env DOTNET_CLI_HOME=/tmp $digestgen check d; code=$?; chmod 755 d/closed; exit $code");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("d/closed(1,1): error DG0044: The file can't be read: Access to the path", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [ProgramFact("mkfifo")]
    public void Output_goes_into_a_pipe_and_the_pipe_stays()
    {
        ToolResult result = ToolProcess.RunShell(
            _folder.Path, "mkfifo pipe; (cat pipe > read.bib) & $digestgen export d --format bibtex -o pipe; code=$?; wait; [ -p pipe ] && exit $code");

        Assert.Equal(new ToolResult(0, "", ""), result);
        Assert.StartsWith("@misc{2402.10758,", _folder.Read("read.bib"), StringComparison.Ordinal);
    }

    [ProgramTheory("bash")]
    [InlineData("-o -")]
    [InlineData("-o /dev/stdout")]
    [InlineData("-o >(cat)")]
    [InlineData("-o dangling && cat target")]
    public void Output_goes_where_it_is_sent(string output)
    {
        ToolResult result = ToolProcess.RunShell(
            _folder.Path, $"ln -s target dangling; (echo first; $digestgen export d --format bibtex {output}) >> out; sleep 0.2; cat out");

        Assert.StartsWith("first\n@misc{2402.10758,", result.Output, StringComparison.Ordinal);
        Assert.False(_folder.Has("-"));
        Assert.Equal("target", new FileInfo(Path.Combine(_folder.Path, "dangling")).LinkTarget);
    }

    [ProgramFact("bash")]
    public void A_device_stays_a_device()
    {
        ToolResult result = ToolProcess.RunShell(_folder.Path, "$digestgen check d -o /dev/null && $digestgen export d --format ris -o /dev/null && [ -c /dev/null ]");

        Assert.Equal(new ToolResult(0, "", ""), result);
    }

    [Fact]
    public void A_read_only_file_is_not_replaced_as_output()
    {
        string path = _folder.Write("papers.bib", "mine");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        ToolResult result = ToolProcess.Run(_folder.Path, "export", "d", "--format", "bibtex", "-o", "papers.bib");
        File.SetAttributes(path, FileAttributes.Normal);

        Assert.Equal(new ToolResult(3, "", "digestgen: 'papers.bib' can't be written: it is read-only\n"), result);
        Assert.Equal("mine", _folder.Read("papers.bib"));
    }

    [ProgramTheory("bash")]
    [InlineData("chekc 2>&-", 2)]
    [InlineData("check d/broken.md 2>&-", 1)]
    [InlineData("check d/broken.md 2>/dev/full", 1)]
    [InlineData("check d/broken.md >&- 2>&-", 3)]
    [InlineData("list d >&-", 3)]
    [InlineData("search x --limit 0 >&- 2>&- <&-", 2)]
    public void A_closed_descriptor_is_no_crash(string line, int exitCode)
    {
        _folder.Write("d/broken.md", s_broken);

        Assert.Equal(exitCode.ToString(CultureInfo.InvariantCulture), ToolProcess.RunShell(_folder.Path, $"($digestgen {line}) 2>/dev/null; echo $?").Lines[^1]);
    }

    [Fact]
    public void Reports_name_files_from_the_root_of_the_repository()
    {
        _folder.Write(".git", "gitdir: elsewhere");
        _folder.Write("site/digests/论文 1.md", s_broken);
        string site = Path.Combine(_folder.Path, "site");
        foreach (string path in (string[])["digests", "./digests", ".", Path.Combine(site, "digests"), "../site/digests/论文 1.md"])
        {
            string line = Assert.Single(ToolProcess.Run(site, "check", path, "--format", "github").Lines);
            Assert.StartsWith("::error file=site/digests/论文 1.md,line=4,", line, StringComparison.Ordinal);
            Assert.Equal("site/digests/%E8%AE%BA%E6%96%87%201.md", SarifAddress(ToolProcess.Run(site, "check", path, "--format", "sarif")));
        }

        using var outside = new TempFolder();
        string broken = outside.Write("b.md", s_broken);
        Assert.StartsWith($"::error file={broken},", ToolProcess.Run(site, "check", broken, "--format", "github").Output, StringComparison.Ordinal);
        Assert.Equal(new Uri(broken).AbsoluteUri, SarifAddress(ToolProcess.Run(site, "check", broken, "--format", "sarif")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_report_holds_a_control_character(string format)
    {
        const string Evil = "\u001B]0;owned\u0007\u009B31m\u202E\r";
        _folder.Write($"d/x{Evil}.md", TestEntry.Digest(new TestEntry("2402.10758") { Title = $"Row {Evil} x", RawTitle = $"Block {Evil}" }, new TestEntry("2413.10758")));
        ToolResult result = ToolProcess.Run(_folder.Path, "check", "d", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(result.Output + result.Error, static c => char.IsControl(c) && c != '\n');
    }

    [ProgramTheory("script")]
    [InlineData("fix d --dry-run")]
    [InlineData("fix d")]
    [InlineData("check d")]
    [InlineData("list d")]
    [InlineData("show 2402.10758 d")]
    [InlineData("search row d")]
    [InlineData("export d --format markdown")]
    [InlineData("export d --format csv")]
    public void No_escape_sequence_of_a_text_reaches_a_terminal(string line)
    {
        File.Delete(Path.Combine(_folder.Path, "d", "2024-04-03.cs.IR.md"));
        const string Evil = "\u001B]0;owned\u0007\u009B31m";
        _folder.Write("d/a.md", TestEntry.Digest(new TestEntry("2402.10758") { Title = $"Row {Evil}x" }).Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal));
        ToolResult result = ToolProcess.RunShell(_folder.Path, $"TERM=xterm COLUMNS=120 script -qec \"$digestgen {line}\" /dev/null </dev/null");

        Assert.DoesNotContain("\u001B]0;", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u009B", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0007", result.Output, StringComparison.Ordinal);
    }

    private static string? SarifAddress(ToolResult result) =>
        JsonDocument.Parse(result.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
}
