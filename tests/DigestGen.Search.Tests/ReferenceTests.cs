using DigestGen.Search.Tests.Reference;

namespace DigestGen.Search.Tests;

/// <summary>Searches find what a plain comparison of every paper finds.</summary>
[Trait("Matrix", "Storage")]
public sealed class ReferenceTests
{
    private static readonly int s_queryCount = SlowTests.AreOn ? 600 : 120;

    private static readonly TestFile[] s_files = new RandomTexts(1).Files(issues: 6, papers: 30);
    private static readonly DigestCatalog s_catalog = SearchCatalog.Of(s_files);

    [Theory]
    [InlineData(SearchFields.Titles)]
    [InlineData(SearchFields.Summaries)]
    [InlineData(SearchFields.All)]
    public void Random_queries_find_what_the_reference_finds(SearchFields fields)
    {
        var texts = new RandomTexts(100 + (int)fields);
        int found = 0;
        for (int i = 0; i < s_queryCount; i++)
        {
            Clause[] clauses = texts.Clauses(most: 3);
            string query = string.Join(' ', clauses.Select(static clause => clause.ToString()));
            string[] expected = ReferenceSearch.Find(s_catalog, clauses, fields);
            SearchResults results = s_catalog.FindAll(query, fields);

            Assert.True(
                expected.Order(StringComparer.Ordinal).SequenceEqual(results.Ids().Order(StringComparer.Ordinal)),
                $"{query}: expected {string.Join(' ', expected)}, got {string.Join(' ', results.Ids())}");
            Assert.Equal(expected.Length, results.TotalCount);
            found += expected.Length > 0 ? 1 : 0;
        }

        Assert.InRange(found, s_queryCount / 4, s_queryCount);
    }

    [Fact]
    public void Results_are_ordered_by_score_and_then_newest_first()
    {
        var texts = new RandomTexts(7);
        for (int i = 0; i < 600; i++)
        {
            string query = $"{texts.Term()} {string.Join(' ', (object[])texts.Clauses(most: 2))}";
            SearchResults results = s_catalog.Search(query, int.MaxValue);
            foreach ((SearchHit better, SearchHit worse) in results.Zip(results.Skip(1)))
            {
                Assert.True(
                    better.Score > worse.Score || (better.Score == worse.Score && (better.Score == 0 || IsNewer(better.Paper.Id, worse.Paper.Id))),
                    $"{query}: {better.Paper.Id} {better.Score}, {worse.Paper.Id} {worse.Score}");
            }
        }
    }

    [Fact]
    public void A_limit_keeps_the_best_and_counts_all()
    {
        var texts = new RandomTexts(8);
        for (int i = 0; i < s_queryCount / 5; i++)
        {
            string query = string.Join(' ', (object[])texts.Clauses(most: 1));
            SearchResults all = s_catalog.Search(query, int.MaxValue);
            foreach (int limit in (int[])[0, 1, 2, 7, 70, 100_000])
            {
                SearchResults best = s_catalog.Search(query, new SearchOptions { Limit = limit });
                Assert.Equal(all.Ids().Take(limit), best.Ids());
                Assert.Equal(all.Ids().Skip(limit).Take(3), s_catalog.Search(query, new SearchOptions { Skip = limit, Limit = 3 }).Ids());
                Assert.Equal(all.Count, best.TotalCount);
                Assert.Equal(all.Channels, best.Channels);
                Assert.Equal(all.Categories, best.Categories);
                Assert.Equal(all.Months, best.Months);
            }
        }
    }

    // Papers recur in the parts, which so have other frequencies than one catalog.
    [Fact]
    public void A_combined_catalog_finds_what_one_catalog_of_all_files_finds()
    {
        var texts = new RandomTexts(9);
        DigestCatalog combined = DigestCatalog.Combine(
            SearchCatalog.Of(s_files.Where(static (_, index) => index % 3 == 0)),
            SearchCatalog.Of(s_files.Where(static (_, index) => index % 3 == 1)),
            SearchCatalog.Of(s_files.Where(static (_, index) => index % 3 == 2)));
        for (int i = 0; i < s_queryCount; i++)
        {
            string query = string.Join(' ', (object[])texts.Clauses(most: 2));
            SearchResults expected = s_catalog.FindAll(query, (SearchFields)(i % 3));
            SearchResults actual = combined.FindAll(query, (SearchFields)(i % 3));
            Assert.Equal(expected.Ids().Order(), actual.Ids().Order());
            Assert.Equal(expected.TotalCount, actual.TotalCount);
            Assert.Equal(expected.Channels, actual.Channels);
            Assert.Equal(expected.Categories, actual.Categories);
            Assert.Equal(expected.Months, actual.Months);
        }
    }

    [Fact]
    public void Snippets_show_what_matched()
    {
        var texts = new RandomTexts(10);
        int ranges = 0;
        for (int i = 0; i < s_queryCount / 3; i++)
        {
            Clause clause = texts.Clauses(most: 1)[0];
            if (clause.Operator.Length > 0 || clause.IsExcluding)
            {
                continue;
            }

            string[] pieces = ReferenceSearch.Pieces(clause);
            foreach (SearchHit hit in s_catalog.FindAll(clause.ToString(), SearchFields.All).Take(10))
            {
                SearchSnippet snippet = hit.GetSnippet();
                Assert.NotEmpty(snippet.Ranges);
                int end = -1;
                foreach (Range range in snippet.Ranges)
                {
                    Assert.True(range.Start.Value > end && !range.End.IsFromEnd);
                    string marked = ReferenceFolding.Fold(snippet.Text[range]);
                    Assert.True(pieces.Any(piece => IsPartOf(marked, piece) || IsPartOf(piece, marked)), $"{clause}: '{marked}'");
                    end = range.End.Value;
                    ranges++;
                }
            }
        }

        Assert.InRange(ranges, s_queryCount * 5 / 8, int.MaxValue);
    }

    private static bool IsPartOf(string part, string whole) =>
        whole.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Contains(part.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static bool IsNewer(ArxivId left, ArxivId right)
    {
        bool isLeftOld = left.ToString().Contains('/', StringComparison.Ordinal);
        bool isRightOld = right.ToString().Contains('/', StringComparison.Ordinal);
        return isLeftOld == isRightOld ? left > right : isRightOld;
    }
}
