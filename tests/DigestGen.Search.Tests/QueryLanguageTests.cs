namespace DigestGen.Search.Tests;

/// <summary>What each part of the query language finds.</summary>
public sealed class QueryLanguageTests
{
    private static readonly DigestCatalog s_catalog = SearchCatalog.Of(
        new TestFile("cs.LG/2024-03-01.md", TestEntry.Digest(
            SearchCatalog.Entry(1) with { Title = "Watermarking diffusion models", TranslatedTitle = "扩散模型的水印", RawTitle = "Watermarking diffusion models. (arXiv:2402.00001v1 [cs.LG])" },
            SearchCatalog.Entry(2) with { Title = "LoRA fine-tuning", Summary = "用GPT-4模型做采样，效果好。", RawTitle = "LoRA fine-tuning. (arXiv:2402.00002v1 [cs.CL])" },
            SearchCatalog.Entry(3) with { Title = "Exploration of state spaces", Summary = "GPT的模型；扩散 模型。" },
            SearchCatalog.Entry(4) with { Title = "Schrödinger bridges", Abstract = "We sample by diffusion.", TranslatedAbstract = "我们采样。" },
            SearchCatalog.Entry(5) with { Title = "The Kurdyka-Łojasiewicz property", EnglishSummary = "Video of 3D scenes" })),
        new TestFile("econ/2024-03-02.md", TestEntry.Digest(
            SearchCatalog.Entry(1) with { Title = "Watermarking diffusion models", TranslatedTitle = "扩散模型的水印", RawTitle = "Watermarking diffusion models. (arXiv:2402.00001v1 [cs.LG])" },
            new TestEntry("math/0309136") with { Title = "Knots" },
            new TestEntry("2312.00009") with { Title = "Knots" })));

    [Theory]
    [InlineData("扩散模型", "2402.00001")]
    [InlineData("扩", "2402.00001 2402.00003")]
    [InlineData("散模", "2402.00001")]
    [InlineData("water", "2402.00001")]
    [InlineData("WATER", "2402.00001")]
    [InlineData("marking", "")]
    [InlineData("lora", "2402.00002")]
    [InlineData("tuning", "2402.00002")]
    [InlineData("fine-tun", "2402.00002")]
    [InlineData("ＬｏＲＡ", "2402.00002")]
    [InlineData("GPT模型", "")]
    [InlineData("GPT-4模型", "2402.00002")]
    [InlineData("gpt", "2402.00002 2402.00003")]
    [InlineData("GPT的模型", "2402.00003")]
    [InlineData("采样,效果", "2402.00002")]
    [InlineData("schrodinger", "2402.00004")]
    [InlineData("Schro\u0308dinger", "2402.00004")]
    [InlineData("lojasiewicz", "2402.00005")]
    [InlineData("3d video", "2402.00005")]
    [InlineData("diffusion 扩散", "2402.00001")]
    [InlineData("diffusion lora", "")]
    public void Terms(string query, string expected) => AssertFinds(query, expected);

    [Theory]
    [InlineData("\"diffusion models\"", "2402.00001")]
    [InlineData("\"diffusion  mod\"", "2402.00001")]
    [InlineData("\"models diffusion\"", "")]
    [InlineData("“diffusion models”", "2402.00001")]
    [InlineData("\"扩散 模型\"", "2402.00003")]
    [InlineData("\"diffusion models", "2402.00001")]
    [InlineData("title:\"state spaces\"", "2402.00003")]
    public void Phrases(string query, string expected) => AssertFinds(query, expected);

    [Theory]
    [InlineData("gpt -采样", "2402.00003")]
    [InlineData("gpt -\"扩散 模型\"", "2402.00002")]
    [InlineData("扩散 -title:水印", "2402.00003")]
    [InlineData("-gpt", "")]
    [InlineData("-category:cs.LG", "")]
    [InlineData("扩 -category:cs.LG", "2402.00003")]
    [InlineData("title:gpt", "")]
    [InlineData("title:扩散", "2402.00001")]
    [InlineData("category:cs.LG", "2402.00001")]
    [InlineData("CATEGORY:cs", "2402.00001 2402.00002")]
    [InlineData("category:c", "")]
    [InlineData("扩 category:none", "2402.00003")]
    [InlineData("扩 -category:none", "2402.00001")]
    [InlineData("channel:econ", "2312.00009 2402.00001 math/0309136")]
    [InlineData("channel:econ channel:cs.LG", "2402.00001")]
    [InlineData("id:2402.00003", "2402.00003")]
    [InlineData("id:2402.00003v2", "2402.00003")]
    [InlineData("id:math.GT/0309136", "math/0309136")]
    [InlineData("id:2312", "2312.00009")]
    [InlineData("knots since:2024", "")]
    [InlineData("knots since:2023-12", "2312.00009")]
    [InlineData("knots since:2003-09-30", "2312.00009 math/0309136")]
    [InlineData("knots until:2003", "math/0309136")]
    [InlineData("knots -until:2003", "2312.00009")]
    [InlineData("until:2023-12 since:2003-10", "2312.00009")]
    public void Exclusions_and_filters(string query, string expected) => AssertFinds(query, expected);

    [Theory]
    [InlineData("")]
    [InlineData("   \u3000 ")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("-\"\"")]
    [InlineData("title:\"\"")]
    [InlineData("since:banana")]
    [InlineData("since:2024-13")]
    [InlineData("since:")]
    [InlineData("id:")]
    [InlineData("id:banana")]
    [InlineData("category:")]
    [InlineData("title:")]
    [InlineData("unknown:gpt")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    [InlineData("::::")]
    [InlineData("--gpt")]
    public void What_is_odd_is_text_that_no_paper_has(string query) => AssertFinds(query, "");

    [Fact]
    public void Odd_texts_are_found_where_they_are()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Title = "Since:banana and -- x" },
            SearchCatalog.Entry(2) with { Title = "C++ and $k$-means" });

        Assert.Equal(["2402.00001"], catalog.Search("since:banana").Ids());
        Assert.Equal(["2402.00002"], catalog.Search("c++").Ids());
        Assert.Equal(["2402.00002"], catalog.Search("$k$-mean").Ids());
        Assert.Equal(["2402.00002"], catalog.Search("++").Ids());
        Assert.Equal(["2402.00002", "2402.00001"], catalog.Search("-").Ids());
    }

    [Fact]
    public void Fields_widen_from_titles_to_abstracts()
    {
        Assert.Equal(["2402.00001"], Find("diffusion", SearchFields.Titles));
        Assert.Equal(["2402.00001"], Find("diffusion", SearchFields.Summaries));
        Assert.Equal(["2402.00001", "2402.00004"], Find("diffusion", SearchFields.All));
        Assert.Equal([], Find("采样", SearchFields.Titles));
        Assert.Equal(["2402.00002", "2402.00004"], Find("采样", SearchFields.All));
    }

    [Fact]
    public void What_a_title_carries_is_not_searched() => AssertFinds("arxiv", "");

    [Fact]
    public void Null_is_refused_and_a_wrong_option_is()
    {
        Assert.Throws<ArgumentNullException>(() => s_catalog.Search(null!));
        Assert.Throws<ArgumentNullException>(() => s_catalog.Search("x", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Limit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Fields = (SearchFields)3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => s_catalog.Search("gpt")[2]);
    }

    [Fact]
    public void Facets_count_all_matches()
    {
        SearchResults results = s_catalog.Search("until:2024-12", 1);

        Assert.Equal((1, 7), (results.Count, results.TotalCount));
        Assert.Equal([new SearchFacet("cs.LG", 5), new SearchFacet("econ", 3)], results.Channels);
        Assert.Equal([new SearchFacet("", 5), new SearchFacet("cs.CL", 1), new SearchFacet("cs.LG", 1)], results.Categories);
        Assert.Equal([new SearchFacet("2024-02", 5), new SearchFacet("2023-12", 1), new SearchFacet("2003-09", 1)], results.Months);
    }

    private static string[] Find(string query, SearchFields fields) =>
        [.. s_catalog.FindAll(query, fields).Ids().Order(StringComparer.Ordinal)];

    private static void AssertFinds(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', s_catalog.FindAll(query).Ids().Order(StringComparer.Ordinal)));
}
