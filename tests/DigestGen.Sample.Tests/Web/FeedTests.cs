using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

public sealed class FeedTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_has_what_Atom_requires()
    {
        XElement feed = await site.GetFeedAsync();

        Assert.Equal(s_atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", feed.Element(s_atom + "id")?.Value, StringComparison.Ordinal);
        Assert.Equal("Daybook: new arXiv papers", feed.Element(s_atom + "title")?.Value);
        Assert.Equal("2024-04-04T09:06:00Z", feed.Element(s_atom + "updated")?.Value);
        Assert.NotNull(feed.Element(s_atom + "author")?.Element(s_atom + "name"));
        Assert.Equal(RunningSite.BaseAddress + "atom.xml", LinkOf(feed, "self"));
    }

    [Fact]
    public async Task Each_paper_is_in_the_feed_once()
    {
        XElement[] entries = [.. (await site.GetFeedAsync()).Elements(s_atom + "entry")];

        Assert.Equal(45, entries.Length);
        Assert.Equal(45, entries.Select(static entry => entry.Element(s_atom + "id")?.Value).Distinct().Count());
        Assert.Equal("https://arxiv.org/abs/2404.02353", entries[0].Element(s_atom + "id")?.Value);
        XElement entry = entries.Single(static entry => entry.Element(s_atom + "id")?.Value == "https://arxiv.org/abs/2402.10758");
        Assert.Equal("Stochastic Localization via Iterative Posterior Sampling", entry.Element(s_atom + "title")?.Value);
        Assert.Equal(RunningSite.BaseAddress + "papers/2402.10758", LinkOf(entry, "alternate"));
        Assert.Equal("2024-02-19T09:06:00Z", entry.Element(s_atom + "updated")?.Value);
        XElement? summary = entry.Element(s_atom + "summary");
        Assert.Equal("zh-Hans", (string?)summary?.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal(Sample.Web.Digests.Papers.Arxiv_2402_10758.Summary, summary?.Value);
        Assert.Equal(Sample.Web.Digests.Papers.Arxiv_2402_10758.Abstract, entry.Element(s_atom + "content")?.Value);
        Assert.Equal("cs.LG", (string?)entries.Single(static entry => entry.Element(s_atom + "id")?.Value == "https://arxiv.org/abs/2310.01770").Element(s_atom + "category")?.Attribute("term"));
    }

    [Fact]
    public async Task A_search_has_a_feed_of_its_newest_papers()
    {
        XElement feed = await site.GetFeedAsync("/atom.xml?q=%E7%BD%91%E7%BB%9C");
        string[] ids = [.. feed.Elements(s_atom + "entry").Select(static entry => entry.Element(s_atom + "id")!.Value)];

        Assert.Equal("Daybook: 网络", feed.Element(s_atom + "title")?.Value);
        Assert.Equal(RunningSite.BaseAddress + "atom.xml?q=%E7%BD%91%E7%BB%9C", LinkOf(feed, "self"));
        Assert.Equal(
            Sample.Web.Digests.Catalog.Search("网络", new SearchOptions { Order = SearchOrder.Newest }).Select(static hit => hit.Paper.Id.AbstractUrl),
            ids);
        Assert.Equal(12, ids.Length);
    }

    [Fact]
    public async Task No_address_in_a_feed_comes_from_the_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/atom.xml");
        request.Headers.Host = "attacker.example";
        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.DoesNotContain("attacker", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string? LinkOf(XElement element, string relation) => (string?)element.Elements(s_atom + "link")
        .Single(link => (string?)link.Attribute("rel") == relation).Attribute("href");
}
