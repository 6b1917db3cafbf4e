using System.Net;
using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

public sealed class PageTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    [Fact]
    public async Task The_first_page_lists_all_issues()
    {
        XElement page = await site.GetPageAsync("/");

        Assert.Equal("Issues · Digests", page.Descendants("title").Single().Value);
        Assert.Equal(
            ["2024-04", "2024-02", "2024-01", "2023-10"], page.Descendants("h2").Select(static heading => heading.Value));
        Assert.Equal(
            [
                "/issues/2024-04-04-0906.cs.LG", "/issues/2024-04-03-0906.cs.LG", "/issues/2024-02-19-0906.cs.LG",
                "/issues/2024-01-23-0412.stat.ML", "/issues/2023-10-17-0412.stat.ML",
            ],
            page.Descendants("li").Select(static issue => (string?)issue.Element("a")!.Attribute("href")));
        Assert.Equal(
            ["/channels/cs.LG", "/channels/stat.ML"],
            page.Descendants("main").Elements("nav").Elements("a").Select(static link => (string?)link.Attribute("href")));
        Assert.Equal(
            [
                "2024-04-04 09:06 · cs.LG · 13 entries", "2024-04-03 09:06 · cs.LG · 23 entries", "2024-02-19 09:06 · cs.LG · 2 entries",
                "2024-01-23 04:12 · stat.ML · 2 entries", "2023-10-17 04:12 · stat.ML · 7 entries",
            ],
            page.Descendants("li").Elements("p").Select(static fact => fact.Value));
    }

    [Fact]
    public async Task An_issue_lists_its_entries_in_the_order_of_the_digest()
    {
        XElement page = await site.GetPageAsync("/issues/2024-04-04-0906.cs.LG");

        Assert.Equal("2024-04-04-0906.cs.LG", page.Descendants("h1").Single().Value);
        XElement[] entries = [.. page.Descendants("li")];
        Assert.Equal(Enumerable.Range(1, 13), entries.Select(static entry => (int)entry.Attribute("value")!));
        Assert.Equal("/papers/2309.01219", (string?)entries[6].Descendants("a").Single().Attribute("href"));
        Assert.Equal("Siren's Song in the AI Ocean: A Survey on Hallucination in Large Language Models.", entries[6].Element("h2")?.Value);
        Assert.Equal("AI海洋中的妖怪之歌：大型语言模型中的幻觉调查", TextIn("zh-Hans", entries[6])[0]);
        Assert.Equal("arXiv:2309.01219v2 · replace · cs.CL", entries[6].Elements("p").Last().Value);
    }

    [Fact]
    public async Task Papers_are_listed_newest_first_on_pages_that_lead_to_each_other()
    {
        XElement[] pages = [await site.GetPageAsync("/papers"), await site.GetPageAsync("/papers?page=2"), await site.GetPageAsync("/papers?page=3")];

        string[] links = [.. pages.Descendants("li").Descendants("a").Select(static link => (string)link.Attribute("href")!)];
        Assert.Equal([20, 20, 5], pages.Select(static page => page.Descendants("li").Count()));
        Assert.Equal(45, links.Distinct().Count());
        Assert.Equal(links.OrderDescending(StringComparer.Ordinal), links);
        Assert.Equal("/papers/2404.02353", links[0]);
        Assert.Equal((null, "/papers?page=2"), (Link(pages[0], "prev"), Link(pages[0], "next")));
        Assert.Equal(("/papers?page=1", "/papers?page=3"), (Link(pages[1], "prev"), Link(pages[1], "next")));
        Assert.Equal(("/papers?page=2", null), (Link(pages[2], "prev"), Link(pages[2], "next")));
    }

    [Theory]
    [InlineData("/channels/cs.AI")]
    [InlineData("/channels/cs.LG?page=2")]
    [InlineData("/months/2024-03")]
    [InlineData("/months/2024-13")]
    [InlineData("/months/0000-01")]
    [InlineData("/months/April")]
    [InlineData("/papers?page=4")]
    [InlineData("/papers?page=0")]
    [InlineData("/papers?page=-1")]
    [InlineData("/papers?page=two")]
    [InlineData("/papers?page=99999999999")]
    [InlineData("/?page=2")]
    [InlineData("/issues/2024-04-03-0906.cs.LG?page=2")]
    [InlineData("/search?q=%E7%BD%91%E7%BB%9C&page=2")]
    public async Task A_page_or_a_group_that_is_not_there_is_not_found(string path)
    {
        XElement page = await site.GetPageAsync(path, HttpStatusCode.NotFound);

        Assert.Equal("Not found", page.Descendants("h1").Single().Value);
    }

    [Theory]
    [InlineData("/issues/2024-02-19-0906.cs.LG", null, "/issues/2024-04-03-0906.cs.LG")]
    [InlineData("/issues/2024-04-03-0906.cs.LG", "/issues/2024-02-19-0906.cs.LG", "/issues/2024-04-04-0906.cs.LG")]
    [InlineData("/issues/2024-01-23-0412.stat.ML", "/issues/2023-10-17-0412.stat.ML", null)]
    public async Task An_issue_leads_to_those_before_and_after_it_in_its_channel(string path, string? earlier, string? later)
    {
        XElement page = await site.GetPageAsync(path);

        Assert.Equal((earlier, later), (Link(page, "prev"), Link(page, "next")));
    }

    [Theory]
    [InlineData("/channels/stat.ML", "stat.ML", new[] { "/issues/2024-01-23-0412.stat.ML", "/issues/2023-10-17-0412.stat.ML" })]
    [InlineData("/months/2024-04", "2024-04", new[] { "/issues/2024-04-04-0906.cs.LG", "/issues/2024-04-03-0906.cs.LG" })]
    public async Task Channels_and_months_have_a_page_each(string path, string heading, string[] issues)
    {
        XElement page = await site.GetPageAsync(path);

        Assert.Equal(heading, page.Descendants("h1").Single().Value);
        Assert.Equal(issues, page.Descendants("li").Select(static issue => (string?)issue.Element("a")!.Attribute("href")));
    }

    [Fact]
    public async Task Formulas_are_MathML_and_keep_their_text()
    {
        XElement page = await site.GetPageAsync("/papers/2403.02107");

        XElement heading = page.Descendants("h1").Single();
        Assert.Equal("Iterated Q-Network: Beyond the One-Step Bellman Operator", heading.Value);
        Assert.Equal("Q", (string?)heading.Element("math")?.Attribute("alttext"));
        Assert.Equal("Iterated $Q$-Network: Beyond the One-Step Bellman Operator · Digests", page.Descendants("title").Single().Value);
    }

    [Theory]
    [InlineData("2401.10791", true)]
    [InlineData("2403.02107", false)]
    public async Task An_abstract_that_the_producer_cut_has_a_note(string id, bool isCut)
    {
        XElement page = await site.GetPageAsync($"/papers/{id}");

        XElement[] notes = [.. page.Descendants("p").Where(static text => (string?)text.Attribute("class") == "note")];
        Assert.Equal(isCut ? 1 : 0, notes.Length);
        Assert.All(notes, note => Assert.Equal($"https://arxiv.org/abs/{id}", (string?)note.Element("a")?.Attribute("href")));
        Assert.All(notes, static note => Assert.Contains("1,000 characters", note.Value, StringComparison.Ordinal));
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
            ["/issues/2024-01-23-0412.stat.ML", "/issues/2024-04-04-0906.cs.LG"],
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

    [Fact]
    public async Task A_search_marks_its_matches_and_can_be_narrowed()
    {
        XElement page = await site.GetPageAsync("/search?q=%E7%BD%91%E7%BB%9C");
        XElement channels = page.Descendants("main").Elements("nav").First();
        string stat = (string)channels.Elements("a").Single(static link => link.Value == "stat.ML").Attribute("href")!;
        XElement narrowed = await site.GetPageAsync(stat);

        Assert.All(page.Descendants("li"), static hit => Assert.NotEmpty(hit.Descendants("mark")));
        Assert.All(page.Descendants("mark"), static mark => Assert.Equal("网络", mark.Value));
        Assert.Equal("/search?q=%E7%BD%91%E7%BB%9C%20channel%3Astat.ML", stat);
        Assert.Equal(
            s_catalog.Search("网络 channel:stat.ML").Select(static hit => $"/papers/{hit.Paper.Id}"),
            narrowed.Descendants("li").Descendants("a").Select(static link => (string?)link.Attribute("href")));
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
    [InlineData("/issues/2024-04-03-0906.cs.LG")]
    [InlineData("/papers")]
    [InlineData("/papers/2402.10758")]
    [InlineData("/search?q=slips")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_its_landmarks_and_one_main_heading(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);
        XElement page = await site.GetPageAsync(path, response.StatusCode);

        Assert.Equal("en", (string?)page.Attribute("lang"));
        foreach (string landmark in (string[])["header", "main", "footer", "h1", "form", "title"])
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

    private static string? Link(XElement page, string relation) => (string?)page.Descendants("a")
        .SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");

    private static string[] TextIn(string language, XElement element) =>
        [.. element.Descendants("p").Where(text => (string?)text.Attribute("lang") == language).Select(static text => text.Value)];
}
