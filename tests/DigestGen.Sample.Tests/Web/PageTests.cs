using System.Net;
using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

public sealed class PageTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task The_first_page_lists_all_issues()
    {
        XElement page = await site.GetPageAsync("/");

        Assert.Equal("Issues · Digests", page.Descendants("title").Single().Value);
        Assert.Equal(["Undated"], page.Descendants("h2").Select(static heading => heading.Value));
        Assert.Equal(
            [
                "/issues/000_fa066885c8a98e0c", "/issues/001_5963e4f1848dc452", "/issues/002_0fe8d72c394693c3",
                "/issues/003_e20ef718eb7e8a3b", "/issues/004_fdcc37b6cab91fd7",
            ],
            page.Descendants("main").Descendants("a").Select(static link => (string?)link.Attribute("href")));
        Assert.Equal(
            ["undated · 2 entries", "undated · 13 entries", "undated · 7 entries", "undated · 2 entries", "undated · 23 entries"],
            page.Descendants("main").Descendants("p").Select(static fact => fact.Value));
    }

    [Fact]
    public async Task An_issue_lists_its_entries_in_the_order_of_the_digest()
    {
        XElement page = await site.GetPageAsync("/issues/001_5963e4f1848dc452");

        Assert.Equal("001_5963e4f1848dc452", page.Descendants("h1").Single().Value);
        XElement[] entries = [.. page.Descendants("li")];
        Assert.Equal(Enumerable.Range(1, 13), entries.Select(static entry => (int)entry.Attribute("value")!));
        Assert.Equal("/papers/2309.01219", (string?)entries[6].Descendants("a").Single().Attribute("href"));
        Assert.Equal("Siren's Song in the AI Ocean: A Survey on Hallucination in Large Language Models.", entries[6].Element("h2")?.Value);
        Assert.Equal("AI海洋中的妖怪之歌：大型语言模型中的幻觉调查", TextIn("zh-Hans", entries[6])[0]);
        Assert.Equal("arXiv:2309.01219v2 · replace · cs.CL", entries[6].Elements("p").Last().Value);
    }

    [Fact]
    public async Task All_papers_are_listed_by_id()
    {
        XElement page = await site.GetPageAsync("/papers");

        string[] links = [.. page.Descendants("li").Descendants("a").Select(static link => (string)link.Attribute("href")!)];
        Assert.Equal(45, links.Length);
        Assert.Equal(links.Order(StringComparer.Ordinal), links);
        Assert.Equal("/papers/2205.13104", links[0]);
    }

    [Fact]
    public async Task A_paper_is_shown_in_full_with_all_its_appearances()
    {
        XElement page = await site.GetPageAsync("/papers/2401.10791");
        Paper paper = Sample.Web.Digests.Papers.Arxiv_2401_10791;

        Assert.Equal(paper.Title, page.Descendants("h1").Single().Value);
        Assert.Equal([paper.TranslatedTitle, paper.Summary, paper.TranslatedAbstract], TextIn("zh-Hans", page));
        Assert.Equal([paper.Abstract], TextIn("en", page.Descendants("main").Single()));
        Assert.Equal(
            ["/issues/001_5963e4f1848dc452", "/issues/003_e20ef718eb7e8a3b"],
            page.Descendants("li").Descendants("a").Select(static link => (string?)link.Attribute("href")));
        Assert.Contains("https://arxiv.org/abs/2401.10791", page.Descendants("a").Select(static link => (string?)link.Attribute("href")));
    }

    [Theory]
    [InlineData("%E7%BD%91%E7%BB%9C", 12)]
    [InlineData("SLIPS", 1)]
    [InlineData("slips", 1)]
    [InlineData("neural", 5)]
    public async Task A_search_finds_titles_and_summaries_in_both_languages(string query, int count)
    {
        XElement page = await site.GetPageAsync($"/search?q={query}");

        Assert.Equal(count, page.Descendants("li").Count());
        Assert.StartsWith($"{count} paper", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.Equal(Uri.UnescapeDataString(query), (string?)page.Descendants("input").Single().Attribute("value"));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20")]
    public async Task A_search_for_nothing_asks_what_to_search_for(string path)
    {
        XElement page = await site.GetPageAsync(path);

        Assert.Equal("Search", page.Descendants("h1").Single().Value);
        Assert.Empty(page.Descendants("li"));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/issues/nonesuch")]
    [InlineData("/issues/")]
    [InlineData("/papers/2402.99999")]
    [InlineData("/papers/math/0309136")]
    [InlineData("/papers/nonsense")]
    [InlineData("/nowhere.html")]
    [InlineData("/../../etc/passwd")]
    public async Task An_address_that_leads_nowhere_has_a_page_that_says_so(string path)
    {
        XElement page = await site.GetPageAsync(path, HttpStatusCode.NotFound);

        Assert.Equal("Not found", page.Descendants("h1").Single().Value);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/issues/004_fdcc37b6cab91fd7")]
    [InlineData("/papers")]
    [InlineData("/papers/2402.10758")]
    [InlineData("/search?q=slips")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_its_landmarks_and_one_main_heading(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);
        XElement page = await site.GetPageAsync(path, response.StatusCode);

        Assert.Equal("en", (string?)page.Attribute("lang"));
        foreach (string landmark in (string[])["header", "nav", "main", "footer", "h1", "form", "title"])
        {
            Assert.Single(page.Descendants(landmark));
        }

        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("style"));
        Assert.All(page.Descendants().Attributes("src"), static source => Assert.StartsWith("/", source.Value, StringComparison.Ordinal));
        Assert.Equal(
            page.Descendants().Attributes("id").Select(static id => id.Value).Distinct(),
            page.Descendants().Attributes("id").Select(static id => id.Value));
    }

    private static string[] TextIn(string language, XElement element) =>
        [.. element.Descendants("p").Where(text => (string?)text.Attribute("lang") == language).Select(static text => text.Value)];
}
