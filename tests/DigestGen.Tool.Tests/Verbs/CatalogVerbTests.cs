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
    public void Stats_count_by_month_channel_and_announcement()
    {
        _folder.Write("d/2024-05-01.cs.LG.md", TestEntry.Digest(
            new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v2 Announce Type: replace-cross  Abstract: " + new string('x', 1000) },
            new TestEntry("2405.00001") { Abstract = "arXiv:2405.00001v1 Announce Type: new  Abstract: Text.", RawTitle = "On 2405.00001. (arXiv:2405.00001v1 [cs.LG])", Title = "On 2405.00001." }));

        Assert.Equal(
            [
                "group\tname\tissues\tentries\tpapers\tnew\tduplicates\tcut abstracts\twithout category\tfirst\tlast",
                "month\t-\t1\t1\t1\t0\t0\t0\t1\t-\t-",
                "month\t2024-04\t2\t3\t2\t2\t1\t0\t2\t2024-04-02\t2024-04-03",
                "month\t2024-05\t1\t2\t2\t1\t0\t1\t1\t2024-05-01\t2024-05-01",
                "channel\t-\t1\t1\t1\t0\t0\t0\t1\t-\t-",
                "channel\tcs.IR\t1\t2\t2\t1\t0\t0\t2\t2024-04-03\t2024-04-03",
                "channel\tcs.LG\t2\t3\t2\t2\t1\t0\t1\t2024-04-02\t2024-05-01",
                "announcement\tnew\t1\t1\t1\t1\t0\t0\t0\t2024-05-01\t2024-05-01",
                "announcement\treplace-cross\t1\t1\t1\t0\t0\t1\t1\t2024-05-01\t2024-05-01",
                "announcement\tunknown\t3\t4\t3\t2\t1\t0\t3\t2024-04-02\t2024-04-03",
                "all\tall\t4\t6\t4\t3\t2\t0\t3\t2024-04-02\t2024-05-01",
            ],
            ToolProcess.Run(_folder.Path, "stats", "d").Lines);
        JsonElement[] json = [.. ToolProcess.Run(_folder.Path, "stats", "d", "--format", "json").Lines.Select(static line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("""{"group":"month","name":"2024-05","issues":1,"entries":2,"papers":2,"new":1,"duplicates":0,"cutAbstracts":1,"withoutCategory":1,"first":"2024-05-01","last":"2024-05-01"}""", json[2].GetRawText());
        Assert.Equal(10, json.Length);
    }

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
        Assert.Equal(new ToolResult(2, "", "digestgen: --limit is at least 1, and --skip at least 0\n"), ToolProcess.Run(_folder.Path, "search", "on", "d", "--limit", "0"));
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
    public void Without_a_path_the_current_folder_is_read()
    {
        string folder = Path.Combine(_folder.Path, "d");

        Assert.Equal(3, ToolProcess.Run(folder, "list").Lines.Length);
        Assert.Equal(new ToolResult(0, "", ""), ToolProcess.Run(folder, "check"));
        Assert.Equal("0 of 3 digests fixed\n", ToolProcess.Run(folder, "fix").Error);
        Assert.Equal("2402.10759", ToolProcess.Run(folder, "search", "id:2402.10759").Lines.Single().Split('\t')[1]);
        Assert.Equal("d/cs.IR/2024-04-03.md", JsonDocument.Parse(ToolProcess.Run(_folder.Path, "list", "--format", "json").Lines[1]).RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public void Json_is_a_line_for_each_issue_paper_and_hit()
    {
        Assert.Equal(
            """{"name":"2024-04-02-0906.cs.LG","channel":"cs.LG","date":"2024-04-02","time":"09:06:00","entries":1,"path":"d/2024-04-02-0906.cs.LG.md"}""",
            ToolProcess.Run(_folder.Path, "list", "d", "--format", "json").Lines[0]);
        JsonElement paper = JsonDocument.Parse(Assert.Single(ToolProcess.Run(_folder.Path, "show", "2402.10758", "d", "--format", "json").Lines)).RootElement;
        Assert.Equal(("2402.10758", 2), (paper.GetProperty("id").GetString(), paper.GetProperty("entries").GetArrayLength()));

        JsonElement hit = JsonDocument.Parse(Assert.Single(ToolProcess.Run(_folder.Path, "search", "摘要 id:2402.10759", "d", "--format", "json").Lines)).RootElement;
        Assert.Equal("2402.10759", hit.GetProperty("paper").GetProperty("id").GetString());
        Assert.InRange(hit.GetProperty("score").GetDouble(), 0.01, 1);
        JsonElement snippet = hit.GetProperty("snippet");
        JsonElement range = snippet.GetProperty("ranges")[0];
        Assert.Equal("summary", snippet.GetProperty("field").GetString());
        Assert.Equal("摘要", snippet.GetProperty("text").GetString()!.Substring(range.GetProperty("start").GetInt32(), range.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void A_query_that_is_partly_understood_or_partly_met_says_so()
    {
        ToolResult result = ToolProcess.Run(_folder.Path, "search", "摘要 nowhere since:2024-13", "d");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["digestgen: 'since:2024-13' is no month", "digestgen: no paper has all terms"], result.Error.Split('\n')[..2].Select(static line => line.Split(':').Length > 2 ? string.Join(':', line.Split(':')[..(line.Contains("since", StringComparison.Ordinal) ? 3 : 2)]) : line));
        Assert.Equal(new ToolResult(1, "", ""), ToolProcess.Run(_folder.Path, "search", "摘要 nowhere", "d", "--match", "all"));
        Assert.Equal("", ToolProcess.Run(_folder.Path, "search", "摘要 nowhere", "d", "--match", "any").Error);
    }

    [Theory]
    [InlineData("bibtex", "@misc{2402.10759,")]
    [InlineData("markdown", "# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n| [^1] | [On 2402.10759](")]
    public void Search_writes_a_bibliography_or_a_digest(string format, string start) =>
        Assert.StartsWith(start, ToolProcess.Run(_folder.Path, "search", "id:2402.10759", "d", "--format", format).Output, StringComparison.Ordinal);

    [Fact]
    public void Export_takes_a_query_days_channels_and_a_limit()
    {
        Assert.Equal(["2402.10759"], Ids("--query", "10759"));
        Assert.Equal([], Ids("--query", "10759 nowhere"));
        Assert.Equal(["2402.10759"], Ids("--query", "10759 nowhere", "--match", "any"));
        Assert.Equal(["2402.10758"], Ids("--until", "2024-04-02"));
        Assert.Equal(["2402.10758", "2402.10759"], Ids("--since", "2024-04-03"));
        Assert.Equal(["2402.10758"], Ids("--channel", "CS.lg"));
        Assert.Equal(["2402.10758", "2402.10759"], Ids("--channel", "cs.IR", "--channel", "cs.LG"));
        Assert.Equal(["2402.10758"], Ids("--limit", "1"));
        Assert.Equal(["2402.10758"], Ids("--query", "摘要", "--until", "2024-04-02"));
        Assert.Equal("digestgen: nothing was found, and so the export is empty\n", ToolProcess.Run(_folder.Path, "export", "d", "--format", "bibtex", "--since", "2025").Error);
        Assert.Equal(2, ToolProcess.Run(_folder.Path, "export", "d", "--format", "bibtex", "--since", "soon").ExitCode);

        // Where a format has entries, those of the issues, and the latest of a paper that a query found.
        Assert.Equal(2, Lines("--since", "2024-04-03").Length);
        Assert.Equal("2024-04-03", JsonDocument.Parse(Assert.Single(Lines("--query", "id:2402.10758"))).RootElement.GetProperty("date").GetString());
        Assert.StartsWith("# 摘要\n", ToolProcess.Run(_folder.Path, "export", "d", "--format", "markdown", "--query", "摘要").Output, StringComparison.Ordinal);
        Assert.Equal(_folder.Read("d/cs.IR/2024-04-03.md"), ToolProcess.Run(_folder.Path, "export", "d", "--format", "markdown", "--channel", "cs.IR").Output);
        using JsonDocument feed = JsonDocument.Parse(ToolProcess.Run(_folder.Path, "export", "d", "--format", "json-feed", "--query", "10759").Output);
        Assert.Equal(1, feed.RootElement.GetProperty("items").GetArrayLength());

        string[] Ids(params string[] options) =>
            [.. ToolProcess.Run(_folder.Path, ["export", "d", "--format", "bibtex", .. options]).Lines.Where(static line => line.StartsWith('@')).Select(static line => line[6..^1])];

        string[] Lines(params string[] options) => ToolProcess.Run(_folder.Path, ["export", "d", "--format", "jsonl", .. options]).Lines;
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
