using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestGen.Tests;

/// <summary>The shape of issues, entries and papers in JSON, which programs in other languages read.</summary>
public sealed partial class JsonTests
{
    private const string Knots =
        """
        {"id":"math/0309136","title":"Knots and links.","translatedTitle":"结与链","summary":"关于结。","englishSummary":null,
        "abstract":"We study knots.","translatedAbstract":"我们研究了结。","url":"http://arxiv.org/abs/math/0309136","version":2,
        "primaryCategory":"math.GT","entries":[{"issue":"2023-10-05-0100.cs.LG","channel":"cs.LG","date":"2023-10-05","time":"01:00:00",
        "reference":3,"version":2,"announcement":"replace","primaryCategory":"math.GT"}]}
        """;

    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions s_snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [Fact]
    public void A_paper_has_its_id_and_title_first_and_its_appearances_last()
    {
        Paper paper = Digests.Papers.Arxiv_math_0309136;

        AssertSame(Knots, JsonSerializer.Serialize(paper));
        AssertSame(Knots, JsonSerializer.Serialize(paper, s_web));
        AssertSame(Knots, JsonSerializer.Serialize(paper, Context.Default.Paper));
    }

    [Fact]
    public void An_entry_has_its_issue_and_no_raw_texts()
    {
        Entry entry = Digests.Catalog.Issues.Single(static issue => issue.Name == "undated").Entries[0];
        const string Expected =
            """
            {"id":"cs/9901001","title":"Early computing","translatedTitle":null,"summary":"早期。","englishSummary":null,"abstract":"Old.",
            "translatedAbstract":null,"url":"https://arxiv.org/abs/cs/9901001","version":null,"primaryCategory":null,"announcement":null,
            "issue":"undated","channel":null,"date":null,"time":null,"reference":1}
            """;

        AssertSame(Expected, JsonSerializer.Serialize(entry));
        AssertSame(Expected, JsonSerializer.Serialize(entry, Context.Default.Entry));
    }

    [Fact]
    public void An_issue_says_once_what_its_entries_have_in_common()
    {
        Issue issue = Digests.Catalog.Issues.Single(static issue => issue.Name == "2024-02-20.cs.LG");
        const string Expected =
            """
            {"name":"2024-02-20.cs.LG","channel":"cs.LG","date":"2024-02-20","time":null,"entries":[{"id":"2402.03300","title":"Pushing limits",
            "translatedTitle":"推动极限","summary":"关于数学。","englishSummary":null,"abstract":"We introduce it.","translatedAbstract":"我们介绍了它。",
            "url":"https://arxiv.org/abs/2402.03300","version":null,"primaryCategory":null,"announcement":null,"reference":1}]}
            """;

        AssertSame(Expected, JsonSerializer.Serialize(issue));
        AssertSame(Expected, JsonSerializer.Serialize(issue, Context.Default.Issue));
    }

    [Fact]
    public void A_catalog_has_its_issues_and_its_papers()
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(Digests.Catalog);
        using JsonDocument generated = JsonSerializer.SerializeToDocument(Digests.Catalog, Context.Default.DigestCatalog);

        Assert.Equal(
            Digests.Catalog.Issues.Select(issue => $"{issue.Name} {issue.Date:yyyy-MM-dd} {issue.Entries.Count}"),
            json.RootElement.GetProperty("issues").EnumerateArray().Select(issue =>
                $"{issue.GetProperty("name")} {issue.GetProperty("date")} {issue.GetProperty("entries").GetArrayLength()}"));
        Assert.Equal(
            Digests.Catalog.Papers.Select(static paper => paper.Id.ToString()),
            json.RootElement.GetProperty("papers").EnumerateArray().Select(static paper => paper.GetProperty("id").GetString()));
        Assert.True(JsonElement.DeepEquals(json.RootElement, generated.RootElement));
    }

    [Fact]
    public void A_list_is_an_array()
    {
        AssertSame($"[{Knots}]", JsonSerializer.Serialize(Digests.Catalog.Papers.Where(static paper => paper.PrimaryCategory == "math.GT")));
        Assert.Equal(
            Digests.Catalog.Papers.Count,
            JsonSerializer.SerializeToElement(Digests.Catalog.Papers, Context.Default.PaperList).GetArrayLength());
        Assert.Equal(4, JsonSerializer.SerializeToElement(Digests.Catalog.Issues[0].Entries, s_web).GetArrayLength());
    }

    [Fact]
    public void The_options_name_properties_and_leave_out_null()
    {
        JsonElement paper = JsonSerializer.SerializeToElement(Digests.Papers.Arxiv_math_0309136, s_snake);

        Assert.Equal("结与链", paper.GetProperty("translated_title").GetString());
        Assert.False(paper.TryGetProperty("english_summary", out _));
        Assert.Equal("math.GT", paper.GetProperty("entries")[0].GetProperty("primary_category").GetString());
    }

    [Theory]
    [InlineData(typeof(Paper))]
    [InlineData(typeof(Entry))]
    [InlineData(typeof(Issue))]
    [InlineData(typeof(DigestCatalog))]
    public void Reading_is_refused_with_the_way_out(Type type)
    {
        string expected =
            $"A {type.Name} can't be read from JSON: it is a handle into a compiled catalog. Read the 'id' as an ArxivId and find the paper with DigestCatalog.TryGetPaper, or read the JSON into a type of your own.";

        Assert.StartsWith(expected, Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message, StringComparison.Ordinal);
        Assert.StartsWith(expected, Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type, Context.Default)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Announcement.New, "\"new\"")]
    [InlineData(Announcement.Cross, "\"cross\"")]
    [InlineData(Announcement.Replace, "\"replace\"")]
    [InlineData(Announcement.ReplaceCross, "\"replace-cross\"")]
    [InlineData(Announcement.Unknown, "null")]
    public void An_announcement_is_a_word(Announcement announcement, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(announcement));
        Assert.Equal(announcement, JsonSerializer.Deserialize<Announcement>(json));
    }

    [Theory]
    [InlineData("\"updated\"")]
    [InlineData("1")]
    [InlineData("true")]
    public void What_is_no_announcement_is_refused(string json) =>
        Assert.Equal(
            "An announcement is 'new', 'cross', 'replace', 'replace-cross' or null.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Announcement>(json)).Message);

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

    [Fact]
    public void Results_have_their_total_their_notes_and_what_matched()
    {
        SearchResults results = Digests.Catalog.Search("knots", limit: 1);
        SearchSnippet snippet = results[0].GetSnippet();
        string score = results[0].Score.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        string hit = $"{{\"paper\":{Knots},\"score\":{score},"
            + """ "snippet":{"field":"title","text":"Knots and links.","ranges":[{"start":0,"length":5}]}}""";
        string expected = $"{{\"total\":1,\"isPartial\":false,\"notes\":[],\"hits\":[{hit}]}}";

        Assert.Equal(("Knots and links.", SearchField.Title), (snippet.Text, snippet.Field));
        AssertSame(expected, JsonSerializer.Serialize(results));
        AssertSame(expected, JsonSerializer.Serialize(results, s_web));
        AssertSame(expected, JsonSerializer.Serialize(results, Context.Default.SearchResults));
        AssertSame(hit, JsonSerializer.Serialize(results[0]));
        Assert.Contains("\"is_partial\":false", JsonSerializer.Serialize(results, s_snake), StringComparison.Ordinal);
        Assert.Contains("A SearchResults can't be read from JSON", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SearchResults>("{}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_have_what_was_not_understood_and_counts_on_request()
    {
        SearchResults results = Digests.Catalog.Search("knots since:2024-13");
        var options = new JsonSerializerOptions { Converters = { new DigestGen.Export.SearchResultsJsonConverter(withCounts: true) } };
        foreach (string json in (string[])[JsonSerializer.Serialize(results, options), JsonSerializer.Serialize(results, new Context(new JsonSerializerOptions(options)).SearchResults)])
        {
            using JsonDocument document = JsonDocument.Parse(json);
            Assert.Equal(results.Notes, document.RootElement.GetProperty("notes").EnumerateArray().Select(static note => note.GetString()!));
            Assert.Equal(results.Channels, FacetsOf("channels"));
            Assert.Equal(results.Categories, FacetsOf("categories"));
            Assert.Equal(results.Months, FacetsOf("months"));

            IEnumerable<SearchFacet> FacetsOf(string name) => document.RootElement.GetProperty(name).EnumerateArray()
                .Select(static group => new SearchFacet(group.GetProperty("name").GetString()!, group.GetProperty("count").GetInt32()));
        }

        Assert.NotEmpty(results.Notes);
        Assert.NotEmpty(results.Channels);
        Assert.DoesNotContain("channels", JsonSerializer.Serialize(results), StringComparison.Ordinal);
    }

    // Properties in their order, too: a reader of text sees the id and the title first.
    private static void AssertSame(string expected, string json) =>
        Assert.Equal(
            JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(expected)),
            JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json)));

    [JsonSerializable(typeof(Paper))]
    [JsonSerializable(typeof(PaperList))]
    [JsonSerializable(typeof(Entry))]
    [JsonSerializable(typeof(Issue))]
    [JsonSerializable(typeof(DigestCatalog))]
    [JsonSerializable(typeof(SearchResults))]
    private sealed partial class Context : JsonSerializerContext;
}
