using System.Text.Json;

namespace DigestGen.Tests;

public sealed class JsonTests
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_paper_is_written_with_its_entries_and_no_cycle()
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(Digests.Papers.Arxiv_math_0309136, s_options);
        JsonElement paper = json.RootElement;
        JsonElement entry = Assert.Single(paper.GetProperty("entries").EnumerateArray());

        Assert.Equal("math/0309136", paper.GetProperty("id").GetString());
        Assert.Equal("Knots and links.", paper.GetProperty("title").GetString());
        Assert.Equal(3, entry.GetProperty("reference").GetInt32());
        Assert.Equal("math/0309136", entry.GetProperty("id").GetString());
        Assert.Equal("math.GT", entry.GetProperty("primaryCategory").GetString());
        Assert.False(entry.TryGetProperty("paper", out _));
        Assert.False(entry.TryGetProperty("issue", out _));
    }

    [Fact]
    public void A_catalog_is_written_whole()
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(Digests.Catalog, s_options);

        Assert.Equal(
            Digests.Catalog.Issues.Select(issue => $"{issue.Name} {issue.Date:yyyy-MM-dd} {issue.Entries.Count}"),
            json.RootElement.GetProperty("issues").EnumerateArray().Select(issue =>
                $"{issue.GetProperty("name")} {issue.GetProperty("date")} {issue.GetProperty("entries").GetArrayLength()}"));
        Assert.Equal(8, json.RootElement.GetProperty("papers").GetArrayLength());
    }

    [Fact]
    public void An_identifier_is_its_canonical_form()
    {
        ArxivId id = ArxivId.Parse("2402.10758");

        Assert.Equal("\"2402.10758\"", JsonSerializer.Serialize(id));
        Assert.Equal("{\"2402.10758\":1}", JsonSerializer.Serialize(new Dictionary<ArxivId, int> { [id] = 1 }));
        Assert.Equal(id, JsonSerializer.Deserialize<ArxivId>("\"arXiv:2402.10758v2\""));
        Assert.Equal(id, Assert.Single(JsonSerializer.Deserialize<Dictionary<ArxivId, int>>("{\"2402.10758\":1}")!).Key);
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(ArxivId)));
        Assert.Equal(default, JsonSerializer.Deserialize<ArxivId>("\"\""));
    }

    [Theory]
    [InlineData("\"garbage\"", "'garbage' is not an arXiv id: an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007.")]
    [InlineData("2402.10758", "An arXiv id is a string.")]
    [InlineData("null", "An arXiv id is a string.")]
    public void What_is_no_identifier_is_refused(string json, string message)
    {
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArxivId>(json)).Message);
    }
}
