using System.Net;
using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

/// <summary>The site over the repository's five digests.</summary>
public sealed class PageTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    [Fact]
    public async Task The_first_page_has_the_newest_days_papers_in_their_order_and_a_calendar()
    {
        XElement page = await site.GetPageAsync("/");
        Issue newest = s_catalog.Issues[^1];

        Assert.Equal("New arXiv papers · Daybook", page.Descendants("title").Single().Value);
        Assert.Equal("New arXiv papers, day by day", page.Descendants("h1").Single().Value);
        Assert.Equal(["Thursday, 4 April 2024", "cs.LG", "Earlier days"], page.Descendants("h2").Select(static heading => heading.Value));
        Assert.Equal(newest.Entries.Select(static entry => entry.Title), Items(page).Select(static item => item.Element("h3")!.Value));
        Assert.Equal(newest.Entries.Select(static entry => $"/papers/{entry.Id}"), Papers(page));
        Assert.Equal(["AI海洋中的妖怪之歌：大型语言模型中的幻觉调查", s_catalog["2309.01219"].Summary], TextIn("zh-Hans", Items(page)[6]));
        Assert.Equal("4 April 2024 · replacement · cs.CL · arXiv:2309.01219 · PDF · Cite", Items(page)[6].Elements("p").Last().Value);
        Assert.Equal(
            ["https://arxiv.org/abs/2309.01219", "https://arxiv.org/pdf/2309.01219", "/papers/2309.01219#cite"],
            Items(page)[6].Elements("p").Last().Elements("a").Select(static link => (string?)link.Attribute("href")));
        Assert.Equal(["April 2024", "February 2024", "January 2024"], page.Descendants("caption").Select(static month => month.Value));
        Assert.Equal(
            ["Wednesday, 3 April 2024: 23 papers", "Thursday, 4 April 2024: 13 papers", "Monday, 19 February 2024: 2 papers", "Tuesday, 23 January 2024: 2 papers"],
            page.Descendants("td").Elements("a").Select(static day => (string?)day.Attribute("aria-label")));
        Assert.Equal(
            ["shade4", "shade4", "shade2", "shade2"],
            page.Descendants("td").Elements("a").Select(static day => (string?)day.Attribute("class")));
    }

    [Fact]
    public async Task A_day_leads_to_the_days_before_and_after_it()
    {
        XElement page = await site.GetPageAsync("/days/2024-04-03");

        Assert.Equal("Wednesday, 3 April 2024", page.Descendants("h1").Single().Value);
        Assert.Equal(23, Items(page).Length);
        Assert.Equal(("/days/2024-02-19", "/days/2024-04-04"), (Link(page, "prev"), Link(page, "next")));
    }

    [Theory]
    [InlineData("/calendar", "Calendar of 2024", 3)]
    [InlineData("/calendar/2023", "Calendar of 2023", 1)]
    public async Task The_calendar_has_the_months_of_a_year(string path, string heading, int months)
    {
        XElement page = await site.GetPageAsync(path);

        Assert.Equal(heading, page.Descendants("h1").Single().Value);
        Assert.Equal(months, page.Descendants("table").Count());
        Assert.Equal(["/calendar/2024", "/calendar/2023"], NavigationTo(page, "Years"));
    }

    [Fact]
    public async Task An_issue_lists_its_entries_in_the_order_of_the_digest()
    {
        XElement page = await site.GetPageAsync("/issues/2024-04-04-0906.cs.LG");

        Assert.Equal("cs.LG, Thursday, 4 April 2024", page.Descendants("h1").Single().Value);
        Assert.Equal(Enumerable.Range(1, 13), Items(page).Select(static entry => (int)entry.Attribute("value")!));
        Assert.Equal("/papers/2309.01219", Papers(page)[6]);
        Assert.Equal(("/issues/2024-04-03-0906.cs.LG", null), (Link(page, "prev"), Link(page, "next")));
    }

    [Fact]
    public async Task Papers_are_listed_newest_first_on_pages_that_lead_to_each_other()
    {
        XElement[] pages = [await site.GetPageAsync("/papers"), await site.GetPageAsync("/papers?page=2")];
        string[] links = [.. pages.SelectMany(Papers)];

        Assert.Equal([25, 20], pages.Select(static page => Items(page).Length));
        Assert.Equal(s_catalog.Papers.Reverse().Select(static paper => $"/papers/{paper.Id}"), links);
        Assert.Equal((null, "/papers?page=2"), (Link(pages[0], "prev"), Link(pages[0], "next")));
        Assert.Equal(("/papers?page=1", null), (Link(pages[1], "prev"), Link(pages[1], "next")));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/issues/nonesuch")]
    [InlineData("/issues/")]
    [InlineData("/issues/2024-04-03-0906.cs.LG?page=2")]
    [InlineData("/days/2024-04-05")]
    [InlineData("/days/April")]
    [InlineData("/calendar/2022")]
    [InlineData("/calendar/0")]
    [InlineData("/papers/2402.99999")]
    [InlineData("/papers/math/0309136")]
    [InlineData("/papers/nonsense")]
    [InlineData("/papers?page=3")]
    [InlineData("/papers?page=0")]
    [InlineData("/papers?page=-1")]
    [InlineData("/papers?page=two")]
    [InlineData("/papers?page=99999999999")]
    [InlineData("/search?q=%E7%BD%91%E7%BB%9C&page=2")]
    [InlineData("/cite/doc/2402.10758")]
    [InlineData("/cite/bib/2402.99999")]
    [InlineData("/../../etc/passwd")]
    public async Task An_address_that_leads_nowhere_has_a_page_that_says_so(string path)
    {
        XElement page = await site.GetPageAsync(path, HttpStatusCode.NotFound);

        Assert.Equal("Not found", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public async Task A_paper_is_shown_in_full_with_its_appearances_and_what_is_like_it()
    {
        XElement page = await site.GetPageAsync("/papers/2401.10791");
        Paper paper = Sample.Web.Digests.Papers.Arxiv_2401_10791;
        XElement article = page.Descendants("article").Single();

        Assert.Equal(paper.Title, page.Descendants("h1").Single().Value);
        Assert.Equal([paper.TranslatedTitle, paper.Summary, paper.TranslatedAbstract], TextIn("zh-Hans", article));
        Assert.Equal([paper.Abstract], TextIn("en", article));
        Assert.Equal("new · cs.LG · arXiv:2401.10791v1 · PDF · Cite · JSON", article.Elements("p").Single(IsFacts).Value);
        Assert.Equal(
            ["Tuesday, 23 January 2024 stat.ML · first · new · version 1 · entry 1", "Thursday, 4 April 2024 cs.LG · new · version 1 · entry 4"],
            List(article, "Appearances").Select(static line => line.Value));
        Assert.Equal(
            paper.GetRelated(5).Select(static hit => $"/papers/{hit.Paper.Id}"),
            List(page, "Related papers").Elements("a").Select(static link => (string?)link.Attribute("href")));
    }

    [Theory]
    [InlineData("/papers/2401.10791?lang=en", true, false)]
    [InlineData("/papers/2401.10791?lang=zh", false, true)]
    [InlineData("/?lang=en", true, false)]
    [InlineData("/?lang=zh", false, true)]
    [InlineData("/?lang=nonsense", true, true)]
    public async Task A_reader_chooses_languages_and_every_link_keeps_them(string path, bool hasEnglish, bool hasChinese)
    {
        XElement page = await site.GetPageAsync(path);
        XElement main = page.Descendants("main").Single();
        string[] links = [.. main.Descendants("a").Attributes("href").Select(static link => link.Value)
            .Where(static link => link.StartsWith("/papers/", StringComparison.Ordinal) || link.StartsWith("/days/", StringComparison.Ordinal))];

        Assert.Equal(hasEnglish, main.Descendants().Attributes("lang").Any(static language => language.Value == "en"));
        Assert.Equal(hasChinese, main.Descendants().Attributes("lang").Any(static language => language.Value == "zh-Hans"));
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(!hasEnglish || !hasChinese, link.Contains($"lang={(hasEnglish ? "en" : "zh")}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_paper_can_be_cited_in_three_formats_as_text_and_as_a_file()
    {
        XElement page = await site.GetPageAsync("/papers/2402.10758");
        XElement[] formats = [.. page.Descendants("details")];

        Assert.Equal(["BibTeX", "RIS", "CSL-JSON"], formats.Select(static format => format.Element("summary")!.Value));
        foreach (XElement format in formats)
        {
            string path = (string)format.Descendants("a").Single().Attribute("href")!;
            using HttpResponseMessage file = await site.Client.GetAsync(path);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal(format.Element("pre")!.Value.Trim(), (await file.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Trim());
        }

        Assert.StartsWith("@misc{", formats[0].Element("pre")!.Value, StringComparison.Ordinal);
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
    }

    [Fact]
    public async Task Formulas_are_MathML_and_keep_their_text()
    {
        XElement page = await site.GetPageAsync("/papers/2403.02107");
        XElement heading = page.Descendants("h1").Single();

        Assert.Equal("Iterated Q-Network: Beyond the One-Step Bellman Operator", heading.Value);
        Assert.Equal("Q", (string?)heading.Element("math")?.Attribute("alttext"));
        Assert.Equal("Iterated $Q$-Network: Beyond the One-Step Bellman Operator · Daybook", page.Descendants("title").Single().Value);
    }

    [Theory]
    [InlineData("%E7%BD%91%E7%BB%9C", 12)]
    [InlineData("SLIPS", 1)]
    [InlineData("slips", 1)]
    public async Task A_search_finds_titles_and_summaries_in_both_languages(string query, int count)
    {
        XElement page = await site.GetPageAsync($"/search?q={query}");

        Assert.Equal(count, Items(page).Length);
        Assert.StartsWith($"{count} paper", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.Equal(Uri.UnescapeDataString(query), (string?)page.Descendants("input").Single().Attribute("value"));
        Assert.Equal($"/atom.xml?q={query}", (string?)page.Descendants("link").Single(static link => (string?)link.Attribute("type") == "application/atom+xml").Attribute("href"));
    }

    [Fact]
    public async Task A_search_marks_its_matches_in_every_field_that_is_shown()
    {
        XElement page = await site.GetPageAsync("/search?q=%E7%BD%91%E7%BB%9C%20OR%20network");

        Assert.All(Items(page), static hit =>
        {
            Assert.NotEmpty(hit.Descendants("mark"));
            foreach (XElement text in hit.Elements().Where(static element => element.Attribute("lang") is not null))
            {
                int expected = (text.Value.Length - text.Value.Replace("网络", "", StringComparison.Ordinal).Length) / 2;
                Assert.Equal(expected, text.Descendants("mark").Count(static mark => mark.Value == "网络"));
            }
        });
        Assert.Contains(page.Descendants("h3").Descendants("mark"), static mark => mark.Value.StartsWith("Network", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_search_can_be_narrowed_and_ordered()
    {
        XElement page = await site.GetPageAsync("/search?q=%E7%BD%91%E7%BB%9C");
        XElement[] groups = [.. page.Descendants("details").Elements("section")];
        string stat = (string)groups[0].Descendants("a").Single(static link => link.Value == "stat.ML").Attribute("href")!;
        XElement narrowed = await site.GetPageAsync(stat);
        string newestFirst = (string)page.Descendants("a").Single(static link => link.Value == "Newest first").Attribute("href")!;

        Assert.Equal(["Channels", "Months", "Categories"], groups.Select(static group => group.Element("h2")!.Value));
        Assert.Equal(
            s_catalog.Search("网络 channel:stat.ML").Select(static hit => $"/papers/{hit.Paper.Id}"), Papers(narrowed));
        Assert.Equal(
            s_catalog.Search("网络", new SearchOptions { Order = SearchOrder.Newest }).Select(static hit => $"/papers/{hit.Paper.Id}"),
            Papers(await site.GetPageAsync(newestFirst)));
        foreach (XElement facet in groups.Descendants("li"))
        {
            XElement found = await site.GetPageAsync((string)facet.Element("a")!.Attribute("href")!);
            Assert.Equal(int.Parse(facet.Element("span")!.Value, null), Items(found).Length);
        }
    }

    [Fact]
    public async Task A_partial_answer_says_so_and_has_no_total()
    {
        XElement page = await site.GetPageAsync("/search?q=how%20to%20train%20a%20network%20with%20zebras");

        Assert.StartsWith("The best matches for", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("p"), static note => note.Value.StartsWith("No paper has all of these terms", StringComparison.Ordinal));
        Assert.NotEmpty(Items(page));
    }

    [Fact]
    public async Task A_search_without_a_hit_says_what_was_not_understood_and_what_to_try()
    {
        XElement page = await site.GetPageAsync("/search?q=qqzzqq%20since:2024-13");
        string[] notes = [.. page.Descendants("p").Where(static text => (string?)text.Attribute("class") == "note").Select(static text => text.Value)];

        Assert.StartsWith("No paper for", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.Equal(s_catalog.Search("qqzzqq since:2024-13").Notes, notes);
        Assert.NotEmpty(notes);
        foreach (XElement example in page.Descendants("dt").Elements("a"))
        {
            Assert.NotEmpty(Items(await site.GetPageAsync((string)example.Attribute("href")!)));
        }
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

    [Fact]
    public async Task Statistics_are_a_plot_with_a_text_and_a_table()
    {
        XElement page = await site.GetPageAsync("/statistics");
        XElement[] plots = [.. page.Descendants("figure").Elements("svg")];

        Assert.Equal(
            ["Papers in 2023. October 2023: 7.", "Papers in 2024. January 2024: 2; February 2024: 2; April 2024: 36."],
            plots.Select(static plot => (string?)plot.Attribute("aria-label")));
        Assert.All(plots, static plot => Assert.Equal("img", (string?)plot.Attribute("role")));
        Assert.Equal([1, 3], plots.Select(static plot => plot.Descendants("rect").Count()));
        Assert.Equal(
            ["April 2024|36|0|36", "February 2024|2|0|2", "January 2024|0|2|2", "October 2023|0|7|7"],
            page.Descendants("tbody").Elements("tr").Select(static row => string.Join('|', row.Elements().Select(static cell => cell.Value))));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/days/2024-04-03")]
    [InlineData("/calendar")]
    [InlineData("/issues/2024-04-03-0906.cs.LG")]
    [InlineData("/papers")]
    [InlineData("/papers/2402.10758")]
    [InlineData("/search?q=slips")]
    [InlineData("/statistics")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_its_landmarks_and_one_main_heading(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);
        XElement page = await site.GetPageAsync(path, response.StatusCode);

        Assert.Equal("en", (string?)page.Attribute("lang"));
        foreach (string landmark in (string[])["header", "main", "footer", "h1", "form"])
        {
            Assert.Single(page.Descendants(landmark));
        }

        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("style"));
        Assert.Empty(page.Descendants().Attributes("style"));
        Assert.All(page.Descendants().Attributes("src"), static source => Assert.StartsWith("/", source.Value, StringComparison.Ordinal));
        Assert.All(page.Descendants("nav"), static navigation => Assert.NotNull(navigation.Attribute("aria-label")));
        Assert.Equal(
            page.Descendants().Attributes("id").Select(static id => id.Value).Distinct(),
            page.Descendants().Attributes("id").Select(static id => id.Value));
    }

    private static XElement[] Items(XElement page) =>
        [.. page.Descendants("ol").Where(static list => (string?)list.Attribute("class") == "items").Elements("li")];

    private static string[] Papers(XElement page) =>
        [.. Items(page).Elements("h3").Elements("a").Select(static link => (string)link.Attribute("href")!)];

    private static IEnumerable<XElement> List(XElement page, string heading) =>
        page.Descendants("section").Single(section => section.Element("h2")?.Value == heading).Descendants("li");

    private static IEnumerable<string> NavigationTo(XElement page, string label) =>
        page.Descendants("nav").Single(navigation => (string?)navigation.Attribute("aria-label") == label).Elements("a").Select(static link => (string)link.Attribute("href")!);

    private static bool IsFacts(XElement text) => (string?)text.Attribute("class") == "facts";

    private static string? Link(XElement page, string relation) => (string?)page.Descendants("a")
        .SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");

    private static string[] TextIn(string language, XElement element) =>
        [.. element.Descendants("p").Where(text => (string?)text.Attribute("lang") == language).Select(static text => text.Value)];
}
