namespace DigestGen.Search.Tests;

/// <summary>An index gives what a scan gives: the same papers with the same scores in the same order, and the same counts.</summary>
public sealed class IndexTests
{
    private static readonly int s_queryCount = SlowTests.AreOn ? 1500 : 120;

    private static readonly TestFile[] s_files = new RandomTexts(1).Files(issues: 6, papers: 30);
    private static readonly DigestCatalog s_scanned = SearchCatalog.Of(s_files);
    private static readonly DigestCatalog s_summaries = SearchCatalog.Indexed("summaries", s_files);
    private static readonly DigestCatalog s_all = SearchCatalog.Indexed("all", s_files);

    [Theory]
    [InlineData(SearchFields.Titles)]
    [InlineData(SearchFields.Summaries)]
    [InlineData(SearchFields.All)]
    public void Random_queries_give_what_a_scan_gives(SearchFields fields)
    {
        var texts = new RandomTexts(200 + (int)fields);
        int found = 0;
        for (int i = 0; i < s_queryCount; i++)
        {
            string query = string.Join(' ', (object[])texts.Clauses(most: 4));
            found += AssertSame(query, fields, s_scanned, s_summaries, s_all);
        }

        Assert.InRange(found, s_queryCount / 2, s_queryCount);
    }

    [Fact]
    public void Every_character_and_every_word_of_the_texts_is_found()
    {
        foreach (string query in s_scanned.Papers.Take(SlowTests.AreOn ? 20 : 3).SelectMany(static paper => QueriesOf($"{paper.Title} {paper.Summary}")).Distinct())
        {
            AssertSame(query, SearchFields.Summaries, s_scanned, s_summaries, s_all);
        }
    }

    [Fact]
    public void Combined_catalogs_give_it_too_whether_their_parts_have_an_index_or_not()
    {
        // Each part has papers of its own.
        TestFile[][] parts = [.. Enumerable.Range(0, 3).Select(part => new RandomTexts(30 + part, 100 * part).Files(issues: 3, papers: 20, $"{part}/"))];
        TestFile[] Part(int number) => parts[number];
        DigestCatalog one = SearchCatalog.Of(parts.SelectMany(static part => part));
        DigestCatalog combined = DigestCatalog.Combine(
            SearchCatalog.Indexed("summaries", Part(0)), SearchCatalog.Of(Part(1)), SearchCatalog.Indexed("all", Part(2)));
        var texts = new RandomTexts(9);
        for (int i = 0; i < s_queryCount; i++)
        {
            AssertSame(string.Join(' ', (object[])texts.Clauses(most: 3)), (SearchFields)(i % 3), one, combined);
        }
    }

    [Fact, Trait("Matrix", "Storage")]
    public void Groups_of_a_result_are_the_same()
    {
        var texts = new RandomTexts(11);
        for (int i = 0; i < s_queryCount / 5; i++)
        {
            string query = string.Join(' ', (object[])texts.Clauses(most: 1));
            SearchResults expected = s_scanned.Search(query, 3);
            SearchResults actual = s_summaries.Search(query, 3);

            Assert.Equal(expected.Channels, actual.Channels);
            Assert.Equal(expected.Categories, actual.Categories);
            Assert.Equal(expected.Months, actual.Months);
            Assert.Equal(expected.Select(static hit => hit.GetSnippet().Text), actual.Select(static hit => hit.GetSnippet().Text));
        }
    }

    [Fact]
    public void Long_words_and_long_runs_are_found()
    {
        string word = new('w', 300);
        string run = string.Concat(Enumerable.Repeat("长文", 200));
        TestFile file = new("cs.LG/2024-03-01.md", TestEntry.Digest(
            SearchCatalog.Entry(1) with { Summary = word },
            SearchCatalog.Entry(2) with { Summary = word + "x" },
            SearchCatalog.Entry(3) with { Summary = run + "尾" },
            SearchCatalog.Entry(4) with { Summary = run }));
        DigestCatalog scanned = SearchCatalog.Of([file]);
        DigestCatalog indexed = SearchCatalog.Indexed("summaries", file);
        foreach (string query in (string[])[word, word + "x", word[..48], word[..47], word[..49], run, run + "尾", "文尾", "尾", "文长", "长长", $"{word} {run}"])
        {
            AssertSame(query, SearchFields.Summaries, scanned, indexed);
        }

        Assert.Equal(["2402.00002"], indexed.Search(word + "x").Ids());
        Assert.Equal(["2402.00003"], indexed.Search("尾").Ids());
    }

    [Fact, Trait("Matrix", "Storage")]
    public void A_catalog_without_digests_has_an_index_that_finds_nothing() =>
        Assert.Empty((new TestProject() with { Files = [] }).With("DigestGenSearch", "all").With("DigestGenIsReferenced", "true").Run().Load().Catalog.Search("a"));

    [Fact, Trait("Matrix", "Storage")]
    public void Papers_speak_from_their_latest_record()
    {
        TestFile[] files =
        [
            new TestFile("cs.LG/2024-03-01.md", TestEntry.Digest(SearchCatalog.Entry(1) with { Title = "Old words" })),
            new TestFile("cs.LG/2024-03-02.md", TestEntry.Digest(SearchCatalog.Entry(1) with { Title = "New words" })),
        ];
        foreach (DigestCatalog catalog in (DigestCatalog[])[SearchCatalog.Of(files), SearchCatalog.Indexed("summaries", files)])
        {
            Assert.Empty(catalog.Search("old"));
            Assert.Equal(["2402.00001"], catalog.Search("new").Ids());
            Assert.Equal(["2402.00001"], catalog.Search("words").Ids());
        }
    }

    [Fact, Trait("Matrix", "Storage")]
    public void Threads_that_search_at_the_same_time_find_the_same()
    {
        var texts = new RandomTexts(12);
        string[] queries = [.. Enumerable.Range(0, 40).Select(_ => string.Join(' ', (object[])texts.Clauses(most: 2)))];
        string[][] expected = [.. queries.Select(static query => s_scanned.Search(query).Ids())];
        DigestCatalog opened = SearchCatalog.Indexed("summaries", s_files);
        ManyThreads.Run(8, _ =>
        {
            for (int i = 0; i < queries.Length; i++)
            {
                Assert.Equal(expected[i], opened.Search(queries[i]).Ids());
            }
        });
    }

    // Han characters and pairs, and beginnings of words.
    private static IEnumerable<string> QueriesOf(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            foreach (int length in (int[])[1, 2, 3, 5])
            {
                if (at + length <= text.Length)
                {
                    yield return text.Substring(at, length);
                }
            }
        }
    }

    private static int AssertSame(string query, SearchFields fields, DigestCatalog scanned, params DigestCatalog[] others)
    {
        int total = 0;
        foreach (SearchMatch match in Enum.GetValues<SearchMatch>())
        {
            total = Math.Max(total, AssertSame(query, fields, match, scanned, others));
        }

        return total > 0 ? 1 : 0;
    }

    private static int AssertSame(string query, SearchFields fields, SearchMatch match, DigestCatalog scanned, DigestCatalog[] others)
    {
        int total = 0;
        foreach (int limit in (int[])[int.MaxValue, 0, 1, 3, 10])
        {
            var options = new SearchOptions { Fields = fields, Limit = limit, Match = match };
            SearchResults expected = scanned.Search(query, options);
            total = expected.TotalCount;
            foreach (DigestCatalog other in others)
            {
                SearchResults actual = other.Search(query, options);
                Assert.True(
                    expected.Select(static hit => (hit.Paper.Id, hit.Score)).SequenceEqual(actual.Select(static hit => (hit.Paper.Id, hit.Score))),
                    $"{query}: expected {string.Join(' ', expected.Ids())}, got {string.Join(' ', actual.Ids())}");
                Assert.True(expected.TotalCount == actual.TotalCount, $"{query}: expected {expected.TotalCount}, got {actual.TotalCount}");
            }
        }

        return total;
    }
}
