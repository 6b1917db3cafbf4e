using System.Net;
using System.Text.Json;

namespace DigestGen.Sample.Tests.Web;

public sealed class ApiTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    [Fact]
    public async Task All_papers_are_an_array_by_id()
    {
        JsonElement[] papers = [.. (await site.GetJsonAsync("/api/papers")).EnumerateArray()];

        Assert.Equal(s_catalog.Papers.Select(static paper => paper.Id.ToString()), papers.Select(static paper => Text(paper, "id")));
        Assert.Equal(s_catalog.Papers.Select(static paper => paper.Title), papers.Select(static paper => Text(paper, "title")));
        Assert.Equal(s_catalog.Papers.Select(static paper => paper.Summary), papers.Select(static paper => Text(paper, "summary")));
    }

    [Fact]
    public async Task A_paper_has_all_its_texts_and_appearances()
    {
        JsonElement json = await site.GetJsonAsync("/api/papers/2309.01219");
        Paper paper = s_catalog["2309.01219"];

        Assert.Equal("2309.01219", Text(json, "id"));
        Assert.Equal("Siren's Song in the AI Ocean: A Survey on Hallucination in Large Language Models.", Text(json, "title"));
        Assert.Equal("AI海洋中的妖怪之歌：大型语言模型中的幻觉调查", Text(json, "translatedTitle"));
        Assert.Equal(paper.Summary, Text(json, "summary"));
        Assert.Null(Text(json, "englishSummary"));
        Assert.Equal(paper.Abstract, Text(json, "abstract"));
        Assert.Equal(paper.TranslatedAbstract, Text(json, "translatedAbstract"));
        Assert.Equal("http://arxiv.org/abs/2309.01219", Text(json, "url"));
        Assert.Equal(2, json.GetProperty("version").GetInt32());
        Assert.Equal("cs.CL", Text(json, "primaryCategory"));
        JsonElement entry = Assert.Single(json.GetProperty("entries").EnumerateArray());
        Assert.Equal("2024-04-04-0906.cs.LG", Text(entry, "issue"));
        Assert.Equal("cs.LG", Text(entry, "channel"));
        Assert.Equal("2024-04-04", Text(entry, "date"));
        Assert.Equal(7, entry.GetProperty("reference").GetInt32());
        Assert.Equal("replace", Text(entry, "announcement"));
    }

    [Fact]
    public async Task What_a_digest_does_not_tell_is_null()
    {
        JsonElement json = await site.GetJsonAsync("/api/papers/2401.17417");

        Assert.Equal(JsonValueKind.Null, json.GetProperty("version").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("primaryCategory").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("entries")[0].GetProperty("announcement").ValueKind);
    }

    [Fact]
    public async Task Issues_list_their_entries()
    {
        JsonElement[] issues = [.. (await site.GetJsonAsync("/api/issues")).EnumerateArray()];

        Assert.Equal([7, 2, 2, 23, 13], issues.Select(static issue => issue.GetProperty("count").GetInt32()));
        Assert.Equal([7, 2, 2, 23, 13], issues.Select(static issue => issue.GetProperty("entries").GetArrayLength()));
        Assert.Equal("04:12", Text(issues[0], "time"));
        Assert.Equal("2023-10-17-0412.stat.ML", Text(issues[0], "name"));
        Assert.Equal("2023-10-17", Text(issues[0], "date"));
        Assert.Equal("stat.ML", Text(issues[0], "channel"));
        Assert.Equal("2402.10758", Text(issues[2].GetProperty("entries")[0], "id"));
        Assert.Equal("/api/issues/2024-02-19-0906.cs.LG", Text(issues[2], "address"));
        JsonElement first = (await site.GetJsonAsync("/api/issues/2024-02-19-0906.cs.LG"))[0];
        Assert.Equal("cross", Text(first, "announcement"));
    }

    [Theory]
    [InlineData("/api/papers", 45)]
    [InlineData("/api/issues", 5)]
    [InlineData("/api/issues/2024-04-03-0906.cs.LG", 23)]
    [InlineData("/api/search?q=%E7%BD%91%E7%BB%9C", 12)]
    public async Task Pages_lead_to_each_other_and_together_are_the_whole(string path, int count)
    {
        var ids = new List<string>();
        int pages = 0;
        for (string? next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=4"; next is not null; pages++)
        {
            using HttpResponseMessage response = await site.Client.GetAsync(next);
            Assert.Equal(count, int.Parse(response.Headers.GetValues("X-Total-Count").Single(), null));
            using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
            JsonElement items = json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.GetProperty("hits") : json.RootElement;
            ids.AddRange(items.EnumerateArray().Select(static item => item.GetRawText()));
            string[] links = response.Headers.GetValues("Link").Single().Split(", ");
            Assert.Equal(pages > 0, links.Any(static link => link.EndsWith("rel=\"prev\"", StringComparison.Ordinal)));
            next = links.SingleOrDefault(static link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        }

        Assert.Equal(count, ids.Distinct().Count());
        Assert.Equal(count, ids.Count);
        Assert.Equal((count + 3) / 4, pages);
    }

    [Theory]
    [InlineData("%E7%BD%91%E7%BB%9C", 12)]
    [InlineData("SLIPS", 1)]
    [InlineData("qqzzqq", 0)]
    [InlineData("", 0)]
    public async Task A_search_has_its_hits_and_their_number(string query, int count)
    {
        JsonElement json = await site.GetJsonAsync($"/api/search?q={query}");

        Assert.Equal(Uri.UnescapeDataString(query), Text(json, "query"));
        Assert.Equal(count, json.GetProperty("total").GetInt32());
        Assert.Equal(count, json.GetProperty("hits").GetArrayLength());
        Assert.False(json.GetProperty("isPartial").GetBoolean());
    }

    [Fact]
    public async Task A_search_has_scores_matches_notes_and_counts_by_group()
    {
        JsonElement json = await site.GetJsonAsync("/api/search?q=%E7%BD%91%E7%BB%9C");
        JsonElement[] hits = [.. json.GetProperty("hits").EnumerateArray()];
        double[] scores = [.. hits.Select(static hit => hit.GetProperty("score").GetDouble())];
        SearchResults expected = s_catalog.Search("网络");

        Assert.Equal(expected.Select(static hit => hit.Paper.Id.ToString()), hits.Select(static hit => Text(hit.GetProperty("paper"), "id")));
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(hits, static hit =>
        {
            string text = Text(hit.GetProperty("snippet"), "text")!;
            Assert.All(hit.GetProperty("snippet").GetProperty("ranges").EnumerateArray(), match =>
                Assert.Equal("网络", text.Substring(match.GetProperty("start").GetInt32(), match.GetProperty("length").GetInt32())));
        });
        Assert.Equal(
            expected.Channels.Select(static facet => (facet.Name, facet.Count)),
            json.GetProperty("channels").EnumerateObject().Select(static facet => (facet.Name, facet.Value.GetInt32())));
        Assert.NotEmpty((await site.GetJsonAsync("/api/search?q=since:2024-13")).GetProperty("notes").EnumerateArray());
    }

    [Theory]
    [InlineData("/api/papers?skip=100000")]
    [InlineData("/api/papers?skip=45")]
    [InlineData("/api/issues?skip=2147483647&limit=2147483647")]
    public async Task After_the_end_there_is_nothing(string path) =>
        Assert.Equal(0, (await site.GetJsonAsync(path)).GetArrayLength());

    [Fact]
    public async Task Chinese_is_written_as_it_is()
    {
        string json = await site.Client.GetStringAsync("/api/papers/2402.10758");

        Assert.Contains("\"translatedTitle\":\"通过迭代后验抽样实现随机定位\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/papers/2402.99999")]
    [InlineData("/api/papers/math/0309136")]
    [InlineData("/api/nonsense")]
    public async Task What_is_not_there_is_said_in_json(string path)
    {
        JsonElement json = await site.GetJsonAsync(path, HttpStatusCode.NotFound);

        Assert.Equal("No digest has what this address names.", Text(json, "error"));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
