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
        Assert.Equal([], catalog.Search("-").Ids());
        Assert.Equal([], catalog.Search("，").Ids());
    }

    // Each row of texts as a title; what a query finds of them.
    [Theory]
    [InlineData("retrieval-augmented", "retrieval-augmented x|retrieval augmented x|retrievalaugmented x|augmented retrieval", "1 2 3")]
    [InlineData("retrievalaugmented", "retrieval-augmented x|retrieval augmented x|retrievalaugmented x", "1 3")]
    [InlineData("\"retrieval augmented\"", "retrieval-augmented x|retrieval augmented x|retrievalaugmented x", "2")]
    [InlineData("\"retrieval-augmented\"", "retrieval-augmented x|retrieval augmented x|retrievalaugmented x", "1")]
    [InlineData("unet", "A U-Net for all|Nets", "1")]
    [InlineData("u-net", "A U-Net for all|Unets|U net|Net U", "1 2 3")]
    [InlineData("state-of-the-art", "State-of-the-art|state of the art|the state of art", "1 2")]
    [InlineData("models", "A model|Models|modelling", "1 2")]
    [InlineData("policies", "A policy|Policies|police", "1 2")]
    [InlineData("boxes", "A box|Boxes|boxe", "1 2 3")]
    [InlineData("\"models\"", "A model|Models", "2")]
    [InlineData("models -models", "A model|Models", "1")]
    [InlineData("class analysis", "class analysis|clas analysi", "1")]
    [InlineData("LLM, watermarks", "Watermarks for LLM output|Watermarks", "1")]
    [InlineData("watermarks for LLM.", "Watermarks for LLM output", "1")]
    [InlineData("（LLM）", "Watermarks for LLM output", "1")]
    [InlineData("水印，生成", "大语言模型的水印生成方法|水印", "1")]
    [InlineData("水印、语言模型", "大语言模型的水印生成方法", "1")]
    [InlineData("「水印」", "大语言模型的水印生成方法", "1")]
    [InlineData("什么是水印？", "什么是水印|水印", "1")]
    [InlineData("C++", "Attention in C++|Vitamin C", "1")]
    [InlineData("c#", "C# code|C code", "1")]
    [InlineData("R++", "An R package", "1")]
    [InlineData("++", "Attention in C++|Vitamin C", "1")]
    [InlineData("$\\epsilon$-greedy", "On $\\epsilon$-greedy search|epsilon greedy", "1")]
    [InlineData("Alzheimer’s", "Detecting Alzheimer's disease", "1")]
    [InlineData("don't", "Don’t stop pretraining", "1")]
    [InlineData("Kolmogorov–Arnold", "A Kolmogorov-Arnold network", "1")]
    [InlineData("GPT‑4", "Scaling GPT-4|GPT 4|GPT4|GPT", "1 2 3")]
    [InlineData("深度學習", "深度学习", "1")]
    [InlineData("深度学习", "深度學習", "1")]
    [InlineData("diffu\u00ADsion", "diff\u200Busion", "1")]
    [InlineData("😀", "A 😀 title|A title", "1")]
    public void Terms_of_titles(string query, string titles, string expected)
    {
        DigestCatalog catalog = SearchCatalog.Of(titles.Split('|').Select(static (title, index) => SearchCatalog.Entry(index + 1) with { Title = title }));

        Assert.Equal(expected, string.Join(' ', catalog.FindAll(query).Select(static hit => hit.Paper.Id.ToString()[^1]).Order()));
    }

    [Theory]
    [InlineData("lora OR knots", "2312.00009 2402.00002 math/0309136")]
    [InlineData("gpt lora OR exploration", "2402.00002 2402.00003")]
    [InlineData("lora OR exploration OR schrodinger", "2402.00002 2402.00003 2402.00004")]
    [InlineData("lora OR \"state spaces\"", "2402.00002 2402.00003")]
    [InlineData("lora OR title:水印", "2402.00001 2402.00002")]
    [InlineData("lora or knots", "")]
    [InlineData("OR lora", "")]
    [InlineData("lora OR", "")]
    [InlineData("lora OR -gpt", "")]
    [InlineData("seen:2024-03-02", "2312.00009 2402.00001 math/0309136")]
    [InlineData("diffusion seen:2024-03-02", "2402.00001")]
    [InlineData("seen:2024-03", "2312.00009 2402.00001 2402.00002 2402.00003 2402.00004 2402.00005 math/0309136")]
    [InlineData("seen:2024-02-01..2024-03-01", "2402.00001 2402.00002 2402.00003 2402.00004 2402.00005")]
    [InlineData("seen:2024-03-02..", "2312.00009 2402.00001 math/0309136")]
    [InlineData("seen:..2024-02", "")]
    [InlineData("-seen:2024-03-02 gpt", "2402.00002 2402.00003")]
    [InlineData("2402.00003", "2402.00003")]
    [InlineData("arXiv:2402.00003v2", "2402.00003")]
    [InlineData("https://arxiv.org/abs/2402.00003v1", "2402.00003")]
    [InlineData("arxiv.org/pdf/2402.00003.pdf", "2402.00003")]
    [InlineData("http://arxiv.org/abs/math/0309136", "math/0309136")]
    public void Alternatives_days_and_identifiers(string query, string expected) => AssertFinds(query, expected);

    [Theory]
    [InlineData("since:2024-13", "'since:2024-13' is no month: searched as text.")]
    [InlineData("seen:tomorrow gpt", "'seen:tomorrow' is no day, month or range of them: searched as text.")]
    [InlineData("announced:old", "'announced:old' is not 'new', 'cross', 'replace' or 'replace-cross': searched as text.")]
    [InlineData("id:banana", "'id:banana' is no identifier: searched as text.")]
    [InlineData("author:Li", "'author:' is unknown: searched as text.")]
    [InlineData("-gpt", "The query only excludes, and so finds nothing.")]
    [InlineData("lora OR -gpt", "'OR' stands between two terms, and '-gpt' is none: searched as text.")]
    [InlineData("gpt ，", "'，' has no letters: ignored.")]
    public void What_is_not_understood_is_said(string query, string note) => Assert.Equal([note], s_catalog.Search(query).Notes);

    [Theory]
    [InlineData("gpt since:2024-01 -category:cs OR")]
    [InlineData("https://example.org/a title:x \"a phrase\"")]
    [InlineData("Method: how to do it")]
    [InlineData("")]
    public void What_is_understood_gives_no_note(string query) => Assert.Empty(s_catalog.Search(query).Notes);

    [Fact]
    public void Appearances_meet_all_their_filters_at_once()
    {
        TestEntry Announced(int number, string kind) => SearchCatalog.Entry(number) with { Abstract = $"arXiv:2402.0000{number}v1 Announce Type: {kind}  Abstract: Text." };
        DigestCatalog catalog = SearchCatalog.Of(
            new TestFile("cs.LG/2024-03-01.md", TestEntry.Digest(Announced(1, "new"), Announced(2, "cross"))),
            new TestFile("cs.LG/2024-03-05.md", TestEntry.Digest(Announced(1, "replace"), Announced(3, "new"))));

        Assert.Equal(["2402.00003", "2402.00001"], catalog.Search("announced:new").Ids());
        Assert.Equal(["2402.00001"], catalog.Search("announced:new seen:2024-03-01").Ids());
        Assert.Equal(["2402.00003"], catalog.Search("announced:new seen:2024-03-05").Ids());
        Assert.Equal(["2402.00003", "2402.00002"], catalog.Search("seen:2024 -announced:replace").Ids());
    }

    [Fact]
    public void A_question_is_answered_in_part_and_says_so()
    {
        SearchResults partial = s_catalog.Search("how do diffusion models get a watermark in videos?");

        Assert.True(partial.IsPartial);
        Assert.Equal("2402.00001", partial[0].Paper.Id.ToString());
        Assert.False(s_catalog.Search("diffusion models").IsPartial);
        Assert.Empty(s_catalog.FindAll("diffusion lora"));
        Assert.Equal(["2402.00002", "2402.00001"], s_catalog.Search("diffusion lora").Ids());
        Assert.True(s_catalog.Search("diffusion lora").IsPartial);
        Assert.Empty(s_catalog.Search("zzz yyy"));
        Assert.Equal(["2402.00001"], s_catalog.Search("diffusion lora -gpt").Ids());
    }

    [Fact]
    public void A_list_of_papers_is_searched_alone()
    {
        PaperList list = s_catalog.Papers.Between(new DateOnly(2024, 3, 2), new DateOnly(2024, 3, 2));

        Assert.Equal(["2402.00001"], list.Search("diffusion", 5).Ids());
        Assert.Empty(list.Search("lora"));
        SearchResults partial = list.Search("diffusion lora");
        Assert.True(partial.IsPartial);
        Assert.Equal(1, partial.TotalCount);
        Assert.Equal(["2402.00001"], s_catalog.Papers.In("cs.LG").Search("since:2024").Ids());
        Assert.Equal([new SearchFacet("cs.LG", 1)], s_catalog.Papers.In("cs.LG").Search("since:2024").Categories);
        Assert.Throws<InvalidOperationException>(() => default(PaperList).Search("a"));
    }

    [Fact]
    public void Newest_orders_by_the_last_day_and_pages_go_on()
    {
        var newest = new SearchOptions { Order = SearchOrder.Newest, Limit = 3 };
        string[] all = s_catalog.Search("since:2000", int.MaxValue).Ids();

        Assert.Equal(["2402.00001", "2312.00009", "math/0309136", "2402.00005", "2402.00004", "2402.00003", "2402.00002"], all);
        Assert.Equal(all[..3], s_catalog.Search("since:2000", newest).Ids());
        Assert.Equal(all[3..6], s_catalog.Search("since:2000", new SearchOptions { Skip = 3, Limit = 3 }).Ids());
        Assert.Empty(s_catalog.Search("since:2000", new SearchOptions { Skip = 100, Limit = 3 }));
        Assert.Equal(["2402.00001", "2402.00003", "2402.00002"], s_catalog.Search("模型", newest).Ids());
    }

    [Fact]
    public void Related_papers_share_rare_terms()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Title = "Watermarks for language models", Summary = "为语言模型加水印。" },
            SearchCatalog.Entry(2) with { Title = "Robust watermarks", Summary = "水印很稳健。" },
            SearchCatalog.Entry(3) with { Title = "Graphs", Summary = "图。" },
            SearchCatalog.Entry(4) with { Title = "Language", Summary = "语言。" });
        SearchResults related = catalog["2402.00001"].GetRelated(10);

        Assert.Equal(["2402.00002", "2402.00004"], related.Ids().Order());
        Assert.Equal(related.Ids().Take(1), catalog["2402.00001"].GetRelated(1).Ids());
        Assert.NotEmpty(related[0].GetSnippet().Ranges);
        Assert.Empty(catalog["2402.00001"].GetRelated(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => catalog["2402.00001"].GetRelated(-1));
        Assert.Throws<InvalidOperationException>(() => default(Paper).GetRelated(1));
    }

    [Fact]
    public void A_snippet_can_be_marked_up_and_a_hit_says_which_paper_it_is()
    {
        DigestCatalog catalog = SearchCatalog.Of(SearchCatalog.Entry(1) with { Title = "If a < b & \"c\" then diffusion" });
        SearchHit hit = Assert.Single(catalog.Search("diffusion"));

        Assert.Equal("If a &lt; b &amp; &quot;c&quot; then <mark>diffusion</mark>", hit.GetSnippet().ToHtml());
        Assert.Equal("If a < b & \"c\" then [diffusion]", hit.GetSnippet().Highlight("[", "]"));
        Assert.StartsWith("2402.00001 If a < b", hit.ToString());
        Assert.Equal("", default(SearchHit).ToString());
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
