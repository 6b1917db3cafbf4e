using System.Text;

namespace DigestGen.Search.Tests;

/// <summary>No query is expensive, whatever it and the texts hold: the postings and bytes that are read are counted.</summary>
public sealed class BoundTests
{
    private static readonly TestFile[] s_files = new RandomTexts(3).Files(issues: 6, papers: 30);
    private static readonly DigestCatalog s_catalog = SearchCatalog.Of(s_files);
    private static readonly long s_length = s_catalog.Papers.Sum(static paper => (long)paper.GetTitleUtf8().Length
        + paper.GetTranslatedTitleUtf8().Length + paper.GetSummaryUtf8().Length + paper.GetEnglishSummaryUtf8().Length);

    public static TheoryData<string> Queries { get; } =
    [
        new string('a', 8_000),
        "a",
        "的",
        "+",
        string.Join(' ', "abcdefghijklmnopqrstuvwxyz0123456789".Select(static letter => letter.ToString())),
        string.Concat(Enumerable.Repeat("的学", 4_000)),
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"-{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}")) + " 模型",
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"-\"文 {i}\"")) + " 文",
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"\"文 {i}\"")),
        string.Join(' ', Enumerable.Range(1, 60).Select(static i => new string('a', i))),
        string.Concat(Enumerable.Range(0, 250_000).Select(static i => (char)('a' + (i % 26)) + "的，")),
        new string('\uD800', 1_000_000),
        string.Join(' ', Enumerable.Repeat("模型", 300_000)),
    ];

    // Each text once for what the index can't tell, and each posting at most once for a term: both of the text's length.
    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_reads_the_texts_a_bounded_number_of_times(string query)
    {
        foreach (SearchMatch match in Enum.GetValues<SearchMatch>())
        {
            SearchResults results = s_catalog.Search(query, new SearchOptions { Match = match });
            Assert.InRange(results.TotalCount, 0, s_catalog.Papers.Count);
            Assert.InRange(results.Work, 0, 40 * s_length);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(2_000)]
    [InlineData(7_900)]
    public void A_run_of_one_letter_is_compared_once(int length)
    {
        string text = "x b" + new string('a', 100_000);
        DigestCatalog catalog = SearchCatalog.Of(SearchCatalog.Entry(1) with { Summary = text }, SearchCatalog.Entry(2) with { Summary = "小" });
        foreach (string query in (string[])[new string('a', length), new string('a', length) + " b", $"({new string('a', length - 1)} b)", $"\"{new string('a', length)}\""])
        {
            SearchResults results = catalog.Search(query);
            Assert.InRange(results.TotalCount, 0, 1);
            Assert.InRange(results.Work, 0, 2 * text.Length);
        }
    }

    [Fact]
    public void A_snippet_with_many_matches_reads_its_text_a_few_times()
    {
        string text = string.Concat(Enumerable.Repeat("图，", 150_000));
        DigestCatalog catalog = SearchCatalog.Of(SearchCatalog.Entry(1) with { Summary = text });
        SearchResults results = catalog.Search("图 OR \"图，图\" OR \"图，图，图\"");
        SearchSnippet snippet = results[0].GetSnippet();

        Assert.Equal(SearchField.Summary, snippet.Field);
        Assert.InRange(snippet.Ranges.Count, 1, snippet.Text.Length);
        Assert.InRange(results.Work, 0, 6 * Encoding.UTF8.GetByteCount(text));
    }

    [Fact]
    public void Of_many_phrases_eight_are_compared_and_a_note_says_so()
    {
        string[] right = [.. Enumerable.Range(0, 9).Select(static i => $"p{i}x q{i}x")];
        string[] wrong = [.. Enumerable.Range(0, 9).Select(static i => $"q{i}x p{i}x")];
        DigestCatalog catalog = SearchCatalog.Of(
            SearchCatalog.Entry(1) with { Summary = string.Join(". ", right) },
            SearchCatalog.Entry(2) with { Summary = string.Join(". ", [.. right[..8], wrong[8]]) },
            SearchCatalog.Entry(3) with { Summary = string.Join(". ", [wrong[0], .. right[1..]]) });
        string[] phrases = Array.ConvertAll(right, static phrase => $"\"{phrase}\"");

        SearchResults eight = catalog.Search(string.Join(' ', phrases[..8]));
        Assert.Equal(["2402.00002", "2402.00001"], eight.Ids());
        Assert.Empty(eight.Notes);

        SearchResults nine = catalog.Search(string.Join(' ', phrases));
        Assert.Equal(2, nine.TotalCount);
        Assert.StartsWith("Only 8 phrases are compared", Assert.Single(nine.Notes), StringComparison.Ordinal);

        SearchResults excluded = catalog.Search("p0x " + string.Join(' ', phrases.Select(static phrase => "-" + phrase)));
        Assert.Equal(0, excluded.TotalCount);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(20_000, false)]
    [InlineData(300_000, false)]
    public void Related_papers_of_a_text_that_is_longer_than_any_summary_are_those_of_its_start(int length, bool isRead)
    {
        DigestCatalog catalog = SearchCatalog.Of(
            [SearchCatalog.Entry(1) with { Summary = new string('图', length / 3) + " zygomorphic" },
            SearchCatalog.Entry(2) with { Summary = "zygomorphic" },
            .. Enumerable.Range(3, 8).Select(SearchCatalog.Entry)]);

        Assert.Equal(isRead ? ["2402.00002"] : [], catalog["2402.00001"].GetRelated(5).Ids());
    }

    [Fact]
    public void An_excerpt_never_cuts_a_character_as_readers_see_it()
    {
        string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467";
        string accents = "e" + new string('\u0301', 12);
        for (int shift = 0; shift < 12; shift++)
        {
            string text = new string('x', shift) + string.Concat(Enumerable.Repeat(family + accents, 40)) + "模型" + string.Concat(Enumerable.Repeat(accents + family, 40));
            DigestCatalog catalog = SearchCatalog.Of(SearchCatalog.Entry(1) with { Summary = text });
            SearchSnippet snippet = catalog.Search("模型")[0].GetSnippet();

            Assert.Equal("模型", snippet.Text[Assert.Single(snippet.Ranges)]);
            Assert.StartsWith("…", snippet.Text);
            Assert.EndsWith("…", snippet.Text);
            string[] whole = [family, accents, "模", "型", "x", "…"];
            var elements = System.Globalization.StringInfo.GetTextElementEnumerator(snippet.Text);
            while (elements.MoveNext())
            {
                Assert.Contains(elements.GetTextElement(), whole);
            }
        }
    }
}
