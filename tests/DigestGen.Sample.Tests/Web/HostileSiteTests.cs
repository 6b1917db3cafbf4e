using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

/// <summary>The site over digests with markup, control characters, old ids and two issues of one name.</summary>
public sealed class HostileSiteTests(HostileSite site) : IClassFixture<HostileSite>
{
    private const string MarkupTitle = "[bold]Bold[/] and [/] & <script>alert(1)</script> \"double\" 'single' ]]> {{0}}";

    // TAB is a character of XML; U+202E is one too, and isolated by the style.
    private const string ControlTitle = "Red \uFFFD[31mink, bell \uFFFD, back\uFFFDspace, C1 \uFFFD2J, turned \u202Eround, "
        + "\u2066isolated, zero\u200Bwidth, \ttab, non\uFFFD, wide 😀 end";

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/")]
    [InlineData("/calendar")]
    [InlineData("/days/2024-04-03")]
    [InlineData("/issues/2024-04-03-0906.cs.LG")]
    [InlineData("/statistics")]
    [InlineData("/papers")]
    [InlineData("/papers/math/0309136")]
    [InlineData("/papers/2404.00001")]
    [InlineData("/search?q=%3Cscript%3Ealert(5)%3C/script%3E%22%27%00%1B")]
    public async Task No_text_becomes_markup(string path)
    {
        XElement page = await site.GetPageAsync(path);

        Assert.Empty(page.Descendants("script"));
        Assert.Equal("/icon.svg", (string?)page.Descendants("img").Single().Attribute("src"));
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("main"));
        Assert.DoesNotContain(page.Descendants().Attributes(), static attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_reads_as_it_stands_and_what_markup_cannot_hold_is_replaced()
    {
        XElement page = await site.GetPageAsync("/issues/2024-04-03-0906.cs.LG");

        Assert.Equal([MarkupTitle, ControlTitle], page.Descendants("h3").Select(static title => title.Value));
        Assert.All(page.Descendants("time"), static day => Assert.Equal("2024-04-03", (string?)day.Attribute("datetime")));
    }

    [Fact]
    public async Task Json_holds_every_character()
    {
        JsonElement json = await site.GetJsonAsync("/api/papers/2404.00001");

        Assert.Equal(HostileDigests.Catalog["2404.00001"].Title, json.GetProperty("title").GetString());
        Assert.Contains("\u001b[31m", json.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await site.Client.GetStringAsync("/api/issues"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_well_formed_and_newest_first()
    {
        XElement[] entries = [.. (await site.GetFeedAsync()).Elements(s_atom + "entry")];

        Assert.Equal(
            ["A later title", ControlTitle],
            entries.Select(static entry => entry.Element(s_atom + "title")?.Value));
        Assert.Equal(
            ["2024-04-04T09:06:00Z", "2024-04-03T09:06:00Z"],
            entries.Select(static entry => entry.Element(s_atom + "updated")?.Value));
    }

    [Fact]
    public async Task Issues_without_a_date_are_on_the_calendar_and_have_a_page_each()
    {
        XElement page = await site.GetPageAsync("/calendar");
        string[] addresses = [.. page.Descendants("li").Elements("a").Select(static issue => (string)issue.Attribute("href")!)];

        Assert.Equal(["/issues/same%20name", "/issues/same%20name~2"], addresses);
        foreach (string address in addresses)
        {
            Assert.Equal("same name", (await site.GetPageAsync(address)).Descendants("h1").Single().Value);
        }
    }

    [Fact]
    public async Task An_id_of_the_old_scheme_has_a_slash_in_its_address()
    {
        XElement page = await site.GetPageAsync("/papers/math/0309136");

        Assert.Equal("A later title", page.Descendants("h1").Single().Value);
        Assert.Equal(
            ["/issues/2024-04-03-0906.cs.LG", "/issues/2024-04-04-0906.cs.LG"],
            page.Descendants("article").Descendants("li").Elements("a").Select(static link => (string?)link.Attribute("href")));
        Assert.Contains("changed: title", page.Descendants("article").Descendants("li").Last().Value, StringComparison.Ordinal);
        Assert.Equal("math/0309136", (await site.GetJsonAsync("/api/papers/math%2F0309136")).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/papers/math.GT/0309136v1")]
    [InlineData("/papers/math%2F0309136")]
    public async Task Other_spellings_of_an_old_id_lead_to_the_papers_page(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/papers/math/0309136", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("%C3%A9tude", 1)]
    [InlineData("%C3%9CN%C3%8FCODE", 1)]
    [InlineData("LATER%20title", 1)]
    public async Task A_search_ignores_the_case_of_every_alphabet(string query, int count)
    {
        Assert.Equal(count, (await site.GetJsonAsync($"/api/search?q={query}")).GetProperty("total").GetInt32());
    }
}
