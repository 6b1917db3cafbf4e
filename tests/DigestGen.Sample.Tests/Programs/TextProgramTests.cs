using System.Globalization;
using System.Xml.Linq;
using DigestGen.Testing;

namespace DigestGen.Sample.Tests.Programs;

/// <summary>The programs that write files: the newsletter, and the trends.</summary>
public sealed class TextProgramTests : IDisposable
{
    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("digestgen-sample-");

    [Theory]
    [InlineData("newsletter")]
    [InlineData("api")]
    [InlineData("trends")]
    [InlineData("mcp")]
    public void A_program_has_at_most_60_lines_and_starts_with_how_to_start_it(string name)
    {
        string[] lines = File.ReadAllLines(FileProgram.SourceOf(name));

        Assert.InRange(lines.Length, 10, 60);
        Assert.Contains(lines[..6], line => line.Contains($"dotnet run sample/{name}.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_newsletter_has_the_weeks_new_papers_on_a_topic_in_Markdown_and_HTML()
    {
        Paper[] expected = [.. s_catalog.Papers.NewBetween(new DateOnly(2024, 3, 29), new DateOnly(2024, 4, 4)).Search("网络", limit: 20).Select(static hit => hit.Paper)];
        string output = FileProgram.Build("newsletter").RunIn(_folder.FullName, "网络", "2024-04-04");
        string markdown = Read("newsletter.md");
        string html = Read("newsletter.html");

        Assert.Equal($"{expected.Length} papers: newsletter.md, newsletter.html\n", output);
        Assert.StartsWith("# “网络”: papers of 29 March to 4 April 2024\n", markdown, StringComparison.Ordinal);
        Assert.True(expected.Length > 5);
        Assert.DoesNotContain("2310.01770", markdown, StringComparison.Ordinal);
        Assert.Equal(
            expected.Select(static paper => $"({paper.Id.AbstractUrl})"),
            markdown.Split('\n').Where(static line => line.StartsWith("## [", StringComparison.Ordinal)).Select(static line => line[line.LastIndexOf('(')..]));
        Assert.Equal(expected.Length, html.Split("<h2>").Length - 1);
        Assert.All(expected, paper => Assert.Contains(paper.Summary, html, StringComparison.Ordinal));
        Assert.Contains("<mark>网络</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newsletter_of_hostile_titles_has_no_markup_of_theirs()
    {
        string digests = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Sample.Tests", "digests");
        FileProgram.Build("newsletter", $"-p:DigestFolder={digests}").RunIn(_folder.FullName, "bold OR red");

        Assert.Contains(@"\[31mink", Read("newsletter.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Read("newsletter.md").Replace(@"\<script", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Read("newsletter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Trends_are_counted_by_month_and_plotted()
    {
        string[] topics = ["网络", "learning <b>"];
        string[] lines = FileProgram.Build("trends").RunIn(_folder.FullName, topics).Split('\n');
        XElement plot = XElement.Parse(Read("trends.svg"));

        Assert.Equal("month\t网络\tlearning <b>", lines[0]);
        foreach (SearchFacet month in s_catalog.Search(topics[0]).Months)
        {
            Assert.Contains(lines, line => line.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{month.Name}\t{month.Count}\t"), StringComparison.Ordinal));
        }

        Assert.Equal(2, plot.Descendants().Count(static element => element.Name.LocalName == "polyline"));
        Assert.Equal("learning <b>", plot.Descendants().Last().Value);
    }

    [Theory]
    [InlineData("newsletter")]
    [InlineData("api")]
    [InlineData("trends")]
    [InlineData("mcp")]
    public void Digests_of_ones_own_build_with_warnings(string name)
    {
        FileProgram program = FileProgram.Build(name, $"-p:DigestFolder={Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Sample.Tests", "digests")}", "--no-incremental");

        Assert.Contains("warning DG0024", program.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("error", program.Log.Replace("0 Error(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name)).ReplaceLineEndings("\n");
}
