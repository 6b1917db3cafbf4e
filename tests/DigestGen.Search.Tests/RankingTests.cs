namespace DigestGen.Search.Tests;

/// <summary>In which order papers are found, and what snippets show of them.</summary>
[Trait("Matrix", "Storage")]
public sealed class RankingTests
{
    private static readonly SearchOptions s_all = new() { Fields = SearchFields.All };

    // Texts of usual lengths: that of a title has the most weight.
    private static readonly string s_title = "，" + new string('题', 25);
    private static readonly string s_summary = "，" + new string('长', 75);

    [Fact]
    public void Titles_stand_above_summaries_and_these_above_abstracts()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { TranslatedTitle = "图" + s_title, Summary = s_summary, TranslatedAbstract = s_summary },
            SearchCatalog.Entry(2) with { TranslatedTitle = s_title, Summary = "图" + s_summary, TranslatedAbstract = s_summary },
            SearchCatalog.Entry(3) with { TranslatedTitle = s_title, Summary = s_summary, TranslatedAbstract = "图，图" + s_summary });

        Assert.Equal(["2402.00001", "2402.00002", "2402.00003"], catalog.Search("图", s_all).Ids());
    }

    [Fact]
    public void Whole_words_stand_above_words_that_they_start()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Title = "A graph" },
            SearchCatalog.Entry(2) with { Title = "A graphical" },
            SearchCatalog.Entry(3) with { Summary = "关于 graph 的" },
            SearchCatalog.Entry(4) with { Summary = "关于 graphical 的" });

        string[] found = catalog.Search("graph").Ids();
        Assert.Equal(["2402.00001", "2402.00002"], found.Where(static id => id[^1] <= '2'));
        Assert.Equal(["2402.00003", "2402.00004"], found.Where(static id => id[^1] >= '3'));
        Assert.Equal("2402.00001", found[0]);
    }

    [Fact]
    public void Shorter_texts_stand_above_and_ties_are_newest_first()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Summary = "图像" },
            SearchCatalog.Entry(2) with { Summary = "图像" },
            SearchCatalog.Entry(3) with { Title = "图像" },
            SearchCatalog.Entry(4) with { Summary = "图像" + new string('长', 200) },
            new TestEntry("math/0309136") { Title = "~", Summary = "图像" },
            new TestEntry("0704.0001") { Title = "~", Summary = "图像" });

        SearchResults results = catalog.Search("图像");

        Assert.Equal(["2402.00003", "2402.00002", "2402.00001", "0704.0001", "math/0309136", "2402.00004"], results.Ids());
        Assert.Equal(results[1].Score, results[4].Score);
        Assert.True(results[0].Score > results[1].Score && results[5].Score < results[4].Score && results[5].Score > 0 && results[0].Score <= 1);
    }

    [Fact]
    public void Rare_terms_weigh_more_and_the_more_of_them_the_better()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            [.. Enumerable.Range(10, 30).Select(static number => SearchCatalog.Entry(number) with { Title = "Common words" }),
            SearchCatalog.Entry(1) with { Title = "Rarely common" },
            SearchCatalog.Entry(2) with { Title = "Rarely seldom" },
            SearchCatalog.Entry(3) with { Title = "Seldom words" }]);

        SearchResults results = catalog.Search("rarely seldom common");

        Assert.True(results.IsPartial);
        Assert.Equal(["2402.00002", "2402.00001", "2402.00003"], results.Ids().Take(3));
        Assert.Equal(3, results.TotalCount);
        Assert.Equal(31, catalog.Search("common").TotalCount);
    }

    // They are as rare as what is asked for, and more of them are there.
    [Theory]
    [InlineData("Can we?", "Hallucination here", "How can we know about hallucination?")]
    [InlineData("请问、如何、什么、论文", "幻觉检测与其他", "请问如何做幻觉检测，有什么论文？")]
    public void Words_of_a_question_weigh_less_than_what_it_asks_for(string words, string subject, string question)
    {
        DigestCatalog catalog = SearchCatalog.Of(
            [.. Enumerable.Range(10, 30).Select(static number => SearchCatalog.Entry(number) with { Title = "Some title" }),
            SearchCatalog.Entry(1) with { Title = "~", Summary = words },
            SearchCatalog.Entry(2) with { Title = "~", Summary = subject }]);

        Assert.Equal(["2402.00002", "2402.00001"], catalog.Search(question).Ids().Take(2));
    }

    [Fact]
    public void Related_papers_do_not_depend_on_earlier_searches()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Title = "Graph networks for molecules" },
            SearchCatalog.Entry(2) with { Title = "Graph networks for traffic" },
            SearchCatalog.Entry(3) with { Title = "Molecules in water" },
            SearchCatalog.Entry(4) with { Title = "Speech in noise" });
        string[] first = catalog["2402.00001"].GetRelated(3).Ids();

        foreach (string query in (string[])["speech noise", "water", "traffic OR speech"])
        {
            _ = catalog.Search(query);
            Assert.Equal(first, catalog["2402.00001"].GetRelated(3).Ids());
        }

        Assert.Equal(["2402.00002", "2402.00003"], first[..2]);
    }

    [Fact]
    public void A_snippet_is_of_the_field_that_matched_best()
    {
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { TranslatedTitle = "水印", Summary = "给ＧＰＴ模型\U0001F600加水印，水印好。" },
            SearchCatalog.Entry(2) with { Abstract = new string('x', 500) + " Erdo\u0308s-R\u00E9nyi graphs " + new string('y', 500) });

        SearchSnippet title = Assert.Single(catalog.Search("水印")).GetSnippet();
        Assert.Equal((SearchField.TranslatedTitle, "水印"), (title.Field, title.Text));
        Assert.Equal([0..2], title.Ranges);

        SearchSnippet summary = Assert.Single(catalog.Search("gpt模 \"加水\"")).GetSnippet();
        Assert.Equal((SearchField.Summary, "给ＧＰＴ模型\U0001F600加水印，水印好。"), (summary.Field, summary.ToString()));
        Assert.Equal([1..5, 8..10], summary.Ranges);

        SearchSnippet cut = Assert.Single(catalog.Search("erdos-renyi", s_all)).GetSnippet();
        Assert.Equal(SearchField.Abstract, cut.Field);
        Assert.Equal(322, cut.Text.Length);
        Assert.True(cut.Text[0] == '…' && cut.Text[^1] == '…');
        Assert.Equal("Erdo\u0308s-R\u00E9nyi", cut.Text[Assert.Single(cut.Ranges)]);

        SearchHit hit = Assert.Single(catalog.Search("gpt模 \"加水\""));
        Assert.Equal([0..2], Assert.Single(catalog.Search("水印 加")).GetSnippet(SearchField.TranslatedTitle).Ranges);
        Assert.Equal(("~", 0), (hit.GetSnippet(SearchField.Title).Text, hit.GetSnippet(SearchField.Title).Ranges.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => hit.GetSnippet((SearchField)6));

        SearchSnippet none = catalog.Search("since:2024")[0].GetSnippet();
        Assert.Equal((SearchField.Title, "~"), (none.Field, none.Text));
        Assert.Empty(none.Ranges);
        Assert.Throws<InvalidOperationException>(() => default(SearchHit).GetSnippet());
    }

    [Theory]
    [InlineData("unet", "A U-Net for nets", "A <mark>U-Net</mark> for nets")]
    [InlineData("netw", "Net-work and nets", "<mark>Net-work</mark> and nets")]
    [InlineData("net", "Net-work and nets", "<mark>Net</mark>-work and <mark>net</mark>s")]
    [InlineData("state", "State-of-the-art", "<mark>State</mark>-of-the-art")]
    public void A_word_that_hyphens_join_is_marked(string query, string title, string expected)
    {
        DigestCatalog catalog = SearchCatalog.Of(SearchCatalog.Entry(1) with { Title = title });
        Assert.Equal(expected, catalog.Search(query)[0].GetSnippet().ToHtml());
    }
}
