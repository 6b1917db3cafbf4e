using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>Names that are nearly those of digests, and files that have such a name and are none.</summary>
public sealed class FileNameTests
{
    private static readonly string s_digest = TestEntry.Digest("2402.10758");

    [Theory]
    [InlineData("2024-02-30.cs.IR.md", "2024-02-30", "date", "cs.IR")]
    [InlineData("2024-13-03.cs.IR.md", "2024-13-03", "date", "cs.IR")]
    [InlineData("0000-00-00.cs.IR.md", "0000-00-00", "date", "cs.IR")]
    [InlineData("20240410.cs.CV.md", "20240410", "date", "cs.CV")]
    [InlineData("2024-2-19.cs.IR.md", "2024-2-19", "date", "cs.IR")]
    [InlineData("2024-02-9.md", "2024-02-9", "date", null)]
    [InlineData("2024.02.19.cs.IR.md", "2024.02.19", "date", "cs.IR")]
    [InlineData("2024_02_19.md", "2024_02_19", "date", null)]
    [InlineData("19-02-2024.cs.IR.md", "19-02-2024", "date", "cs.IR")]
    [InlineData("24-02-19.md", "24-02-19", "date", null)]
    [InlineData("2024-04-09-2561.cs.AI.md", "2561", "time", "cs.AI")]
    [InlineData("2024-04-09-2460.md", "2460", "time", null)]
    [InlineData("2024-04-09-906.cs.AI.md", "906", "time", "cs.AI")]
    [InlineData("2024-04-09-090630.cs.AI.md", "090630", "time", "cs.AI")]
    [InlineData("2024-04-09_0906.cs.AI.md", "0906", "time", "cs.AI")]
    [InlineData("2024-04-09T0906.cs.AI.md", "0906", "time", "cs.AI")]
    public void A_name_that_looks_dated_and_is_not_is_a_warning(string name, string value, string part, string? channel)
    {
        GeneratorRun run = TestProject.Of(new TestFile("/project/digests/" + name, s_digest)).Run();

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal(("DG0046", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal("/project/digests/" + name, found.Location.GetLineSpan().Path);
        Assert.StartsWith($"'{value}' in the file's name is not a {part}", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using LoadedCatalog loaded = run.Load();
        Issue issue = Assert.Single(loaded.Catalog.Issues);
        Assert.Equal(channel, issue.Channel);
        Assert.Null(issue.Time);
        Assert.Equal(part == "date", issue.Date is null);
    }

    [Fact]
    public void Seconds_tell_two_issues_of_a_minute_apart()
    {
        string[] names = ["2024-04-09-0906.cs.AI", "2024-04-09-0906-07.cs.AI", "2024-04-09-0906-59.cs.AI"];
        GeneratorRun run = TestProject.Of([.. names.Select(static (name, number) => new TestFile($"/project/{name}.md", TestEntry.Digest($"2402.1075{number}")))]).Run();

        run.WithoutFindings();
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(names, loaded.Catalog.Issues.Select(static issue => issue.Name));
        Assert.All(loaded.Catalog.Issues, static issue => Assert.Equal("cs.AI", issue.Channel));
        Assert.Equal(
            [new TimeOnly(9, 6), new TimeOnly(9, 6, 7), new TimeOnly(9, 6, 59)], loaded.Catalog.Issues.Select(static issue => issue.Time!.Value));
    }

    [Theory]
    [InlineData("2024-04-09-0906-60.cs.AI.md")]
    [InlineData("2024-04-09-0906-7.cs.AI.md")]
    [InlineData("2024-04-09-0906-007.cs.AI.md")]
    public void What_is_no_seconds_is_no_part_of_the_time(string name)
    {
        using LoadedCatalog loaded = TestProject.Of(new TestFile("/project/" + name, s_digest)).Run().Load();

        Issue issue = Assert.Single(loaded.Catalog.Issues);
        Assert.Equal((new TimeOnly(9, 6), null), (issue.Time!.Value, issue.Channel));
    }

    [Theory]
    [InlineData("20240410.cs.CV.md", "Date", "2024-04-10")]
    [InlineData("2024-04-09-2561.cs.AI.md", "Time", "23:01")]
    public void The_items_metadata_settles_it(string name, string metadata, string value) =>
        TestProject.Of(new TestFile("/project/" + name, s_digest).With(metadata, value)).Run().WithoutFindings();

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("\uFEFF \r\n", "it is empty")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "Git LFS pointer")]
    [InlineData("\n<!DOCTYPE html>\n<html><body># 摘要</body></html>\n", "web page")]
    [InlineData("<html lang=\"en\"></html>", "web page")]
    [InlineData("# Summary\n\n| Nr | Titel | Text |\n|---|---|---|\n| [^1] | [A](https://arxiv.org/abs/2402.10758) | B |\n\n# Details\n\n[^1]: A\n", "its headings are neither")]
    [InlineData("{\"message\": \"Not Found\"}", "it has neither the heading")]
    public void A_file_with_the_name_of_a_digest_that_is_none_is_a_warning(string content, string reason)
    {
        foreach (string path in (string[])["/project/2024-04-03-0906.cs.IR.md", "/project/cs.IR/2024-04-03.txt", "/project/econ/2024-04-03.markdown"])
        {
            GeneratorRun run = TestProject.Of(new TestFile(path, content), new TestFile("/project/2024-04-04.cs.IR.md", s_digest)).Run();

            Diagnostic found = Assert.Single(run.Diagnostics);
            Assert.Equal(("DG0047", DiagnosticSeverity.Warning), (found.Id, found.Severity));
            Assert.Equal(path, found.Location.GetLineSpan().Path);
            Assert.Contains(reason, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            using LoadedCatalog loaded = run.Load();
            Assert.Equal("2024-04-04.cs.IR", Assert.Single(loaded.Catalog.Issues).Name);
        }
    }

    [Theory]
    [InlineData("/project/notes/2024-04-03.md")]
    [InlineData("/project/2024-04-03-a-post.md")]
    [InlineData("/project/2024-02-30.cs.IR.md")]
    [InlineData("/project/math.md")]
    [InlineData("/project/cs.IR/README.md")]
    public void Another_file_is_left_alone(string path) =>
        TestProject.Of(new TestFile(path, "# Notes\n"), new TestFile("/project/2024-04-04.cs.IR.md", s_digest)).Run().WithoutFindings();

    [Fact]
    public void An_issue_in_two_files_is_a_warning_that_tells_their_paths_apart()
    {
        GeneratorRun run = TestProject.Of(
            new TestFile("/project/digests/morning/2024-05-01.cs.LG.md", s_digest),
            new TestFile("/project/digests/evening/2024-05-01.cs.LG.md", TestEntry.Digest("2402.10759"))).Run();

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal("DG0027", found.Id);
        Assert.Equal("/project/digests/morning/2024-05-01.cs.LG.md", found.Location.GetLineSpan().Path);
        Assert.Equal(
            "Another file is the issue of cs.LG 2024-05-01 too: 'evening/2024-05-01.cs.LG.md'", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/project/2024-05-01.cs.LG.md", "/project/2024-05-01.cs.LG (1).md", "2024-05-01.cs.LG.md", "2024-05-01.cs.LG (1).md")]
    [InlineData("/project/a/2024-05-01.cs.LG.md", "/project/b/2024-05-01.cs.LG.md", "b/2024-05-01.cs.LG.md", "a/2024-05-01.cs.LG.md")]
    [InlineData("/project/2024-05-01.cs.LG.md", "/project/old/copy.md", "copy.md", "2024-05-01.cs.LG.md")]
    [InlineData("/project/2024-05-01.cs.LG.md", "/project/2024-05-02.cs.LG.md", "2024-05-02.cs.LG.md", "2024-05-01.cs.LG.md")]
    public void The_same_content_under_two_names_is_one_warning_that_names_both(string first, string second, string path, string other)
    {
        foreach (TestFile[] files in (TestFile[][])[[new(first, s_digest), new(second, s_digest)], [new(second, s_digest), new(first, s_digest)]])
        {
            GeneratorRun run = TestProject.Of(files).Run();

            Diagnostic found = Assert.Single(run.Diagnostics);
            Assert.Equal("DG0048", found.Id);
            string message = found.GetMessage(CultureInfo.InvariantCulture);
            Assert.Contains($"'{path}'", message, StringComparison.Ordinal);
            Assert.Contains($"'{other}'", message, StringComparison.Ordinal);
            using LoadedCatalog loaded = run.Load();
            Assert.Equal(2, loaded.Catalog.Issues.Count);
        }
    }
}
