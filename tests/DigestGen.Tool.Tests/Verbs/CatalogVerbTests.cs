using System.Text.Json;

namespace DigestGen.Tool.Tests.Verbs;

/// <summary>The verbs that open digests as a catalog.</summary>
public sealed class CatalogVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CatalogVerbTests()
    {
        _folder.Write("d/cs.IR/2024-04-03.md", TestEntry.Digest("2402.10758", "2402.10759"));
        _folder.Write("d/2024-04-02-0906.cs.LG.md", TestEntry.Digest(new TestEntry("2402.10758") { Title = "Earlier" }));
        _folder.Write("d/undated.md", TestEntry.Digest("math/0309136"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_has_the_catalogs_order() =>
        Assert.Equal(
            "2024-04-02\t09:06\tcs.LG\t2024-04-02-0906.cs.LG\t1\n2024-04-03\t-\tcs.IR\t2024-04-03\t2\n-\t-\t-\tundated\t1\n",
            ToolProcess.Run(_folder.Path, "list", "d").Output);

    [Fact]
    public void Stats_count_papers_once() =>
        Assert.Equal(
            "channel\tissues\tentries\tpapers\tfirst\tlast\n-\t1\t1\t1\t-\t-\ncs.IR\t1\t2\t2\t2024-04-03\t2024-04-03\n"
                + "cs.LG\t1\t1\t1\t2024-04-02\t2024-04-02\nall\t3\t4\t3\t2024-04-02\t2024-04-03\n",
            ToolProcess.Run(_folder.Path, "stats", "d").Output);

    [Fact]
    public void Show_has_the_latest_texts_and_all_appearances()
    {
        string output = ToolProcess.Run(_folder.Path, "show", "arXiv:2402.10758v3", "d").Output;

        Assert.Contains("title: On 2402.10758\n", output, StringComparison.Ordinal);
        Assert.EndsWith("issue: 2024-04-02-0906.cs.LG [^1] Unknown\nissue: 2024-04-03 [^1] Unknown\n", output, StringComparison.Ordinal);
        Assert.Equal(new ToolResult(1, "", "digestgen: no digest has the paper '2402.00001'\n"), ToolProcess.Run(_folder.Path, "show", "2402.00001", "d"));
        Assert.Equal(new ToolResult(2, "", "digestgen: '2413.00001' is not an arXiv id: there is no month 13.\n"), ToolProcess.Run(_folder.Path, "show", "2413.00001", "d"));
    }

    [Fact]
    public void Search_finds_what_the_library_finds()
    {
        string[] lines = ToolProcess.Run(_folder.Path, "search", "全文 2402.10759", "d", "--fields", "all").Lines;

        string[] columns = Assert.Single(lines).Split('\t');
        Assert.Equal(("2402.10759", "On 2402.10759"), (columns[1], columns[2]));
        Assert.Equal(new ToolResult(1, "", ""), ToolProcess.Run(_folder.Path, "search", "nothing", "d"));
        Assert.Equal(new ToolResult(2, "", "digestgen: --limit is at least 1\n"), ToolProcess.Run(_folder.Path, "search", "on", "d", "--limit", "0"));
    }

    [Theory]
    [InlineData("bibtex", "@misc{2402.10758,")]
    [InlineData("csl-json", "[{\"id\":\"2402.10758\"")]
    [InlineData("ris", "TY  - UNPB\r\n")]
    [InlineData("jsonl", "{\"id\":\"2402.10758\",\"title\":\"Earlier\"")]
    [InlineData("json-feed", "{\"version\":\"https://jsonfeed.org/version/1.1\"")]
    [InlineData("atom", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("csv", "id,title,")]
    public void Export_writes_to_a_file_what_it_writes_to_standard_output(string format, string start)
    {
        ToolResult result = ToolProcess.Run(_folder.Path, "export", "d", "--format", format);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(start, result.Output, StringComparison.Ordinal);
        Assert.Equal(new ToolResult(0, "", ""), ToolProcess.Run(_folder.Path, "export", "d", "--format", format, "-o", "new/out"));
        Assert.Equal(result.Output, _folder.Read("new/out"));
    }

    [Fact]
    public void Export_of_markdown_fills_a_folder()
    {
        Assert.Equal(0, ToolProcess.Run(_folder.Path, "export", "d", "--format", "markdown", "-o", "out").ExitCode);
        Assert.Equal(
            ["2024-04-02-0906.cs.LG.md", "2024-04-03.md", "undated.md"],
            Directory.GetFiles(Path.Combine(_folder.Path, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(_folder.Read("d/cs.IR/2024-04-03.md"), _folder.Read("out/2024-04-03.md"));
        Assert.Equal(
            new ToolResult(2, "", "digestgen: several issues are several files: give a folder with --output\n"),
            ToolProcess.Run(_folder.Path, "export", "d", "--format", "markdown"));
    }

    [Fact]
    public void Feeds_take_their_texts_from_options()
    {
        using JsonDocument feed = JsonDocument.Parse(ToolProcess.Run(
            _folder.Path, "export", "d", "--format", "json-feed", "--title", "T", "--publisher", "P", "--base-address", "https://example.org/", "--count", "2", "--translated").Output);

        Assert.Equal("T", feed.RootElement.GetProperty("title").GetString());
        Assert.Equal(["关于 2402.10758", "关于 2402.10759"], feed.RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("title").GetString()));
        Assert.Equal(2, ToolProcess.Run(_folder.Path, "export", "d", "--format", "atom", "--base-address", "example").ExitCode);
    }

    [Fact]
    public void Errors_are_counted_beside_what_is_left()
    {
        _folder.Write("d/broken.md", TestEntry.Digest("2413.10758"));
        ToolResult result = ToolProcess.Run(_folder.Path, "stats", "d");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("digestgen: 1 error leaves entries out: run 'digestgen check' on the same files\n", result.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("search")]
    [InlineData("stats")]
    [InlineData("export")]
    public void Each_verb_has_help_with_examples(string verb)
    {
        ToolResult result = ToolProcess.Run(_folder.Path, verb, "--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"  digestgen {verb} ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  digestgen ", result.Output, StringComparison.Ordinal);
    }
}
