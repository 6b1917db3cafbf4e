using DigestGen.Compiling.Search;

namespace DigestGen.Queries.Tests;

/// <summary>Queries that are drawn from real texts in both languages: an index gives what a scan gives.</summary>
public sealed class RealTextIndexTests
{
    private const int Kinds = 12;

    [Fact]
    public void Queries_from_the_samples_digests_give_what_a_scan_gives() => AssertSame(RepositoryFiles.Seeds, Kinds * (SlowTests.AreOn ? 200 : 40));

    [CorpusFact]
    public void Queries_from_the_corpus_give_what_a_scan_gives() => AssertSame(Corpus.Digests, Kinds * (SlowTests.AreOn ? 40 : 2));

    private static void AssertSame(IReadOnlyList<string> paths, int count)
    {
        DigestFile[] files = [.. paths.Select(static path => new DigestFile(path.Replace('\\', '/'), File.ReadAllText(path)))];
        CatalogImage image = MemoryCatalogs.Compile(files, SearchCoverage.All);
        DigestCatalog scanned = MemoryCatalogs.Of(image with { SearchIndex = [] });
        DigestCatalog all = MemoryCatalogs.Of(image);
        DigestCatalog summaries = MemoryCatalogs.Of(MemoryCatalogs.Compile(files, SearchCoverage.Summaries));
        DigestCatalog[] parts =
        [
            MemoryCatalogs.Of(MemoryCatalogs.Compile(files.Where(static (_, number) => number % 2 == 0), SearchCoverage.Summaries)),
            MemoryCatalogs.Of(MemoryCatalogs.Compile(files.Where(static (_, number) => number % 2 == 1))),
        ];
        DigestCatalog combined = DigestCatalog.Combine(parts);
        bool sharesPapers = parts[0].Papers.Count + parts[1].Papers.Count > combined.Papers.Count;
        var random = new Random(20261126);
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            string query = Draw(scanned, random, i % Kinds);
            foreach (SearchFields fields in Enum.GetValues<SearchFields>())
            {
                foreach (int limit in (int[])[10, int.MaxValue, 0])
                {
                    var options = new SearchOptions { Fields = fields, Limit = limit };
                    SearchResults expected = scanned.Search(query, options);
                    found += expected.Count > 0 ? 1 : 0;
                    foreach (DigestCatalog catalog in (DigestCatalog[])[all, summaries, combined])
                    {
                        SearchResults actual = catalog.Search(query, options);
                        Assert.True(
                            catalog == combined && sharesPapers ? IsSameButForScores(expected, actual) : IsSame(expected, actual),
                            $"{query} ({fields}, {limit}): expected {expected.TotalCount}, got {actual.TotalCount}");
                    }
                }
            }
        }

        Assert.InRange(found, count, int.MaxValue);
    }

    private static IEnumerable<(ArxivId Id, double Score)> HitsOf(SearchResults results) =>
        results.Select(static hit => (hit.Paper.Id, hit.Score));

    private static bool IsSame(SearchResults expected, SearchResults actual) =>
        expected.TotalCount == actual.TotalCount && HitsOf(expected).SequenceEqual(HitsOf(actual));

    // A paper of both parts counts twice in the frequencies. So scores may differ, and what counts as common in a partial answer;
    // the papers that have all terms may not.
    private static bool IsSameButForScores(SearchResults expected, SearchResults actual) =>
        expected.IsPartial == actual.IsPartial
        && (expected.IsPartial
            || (expected.TotalCount == actual.TotalCount
                && expected.Count == actual.Count
                && (expected.Count < expected.TotalCount || PapersOf(expected).SetEquals(PapersOf(actual)))));

    private static HashSet<ArxivId> PapersOf(SearchResults results) => [.. results.Select(static hit => hit.Paper.Id)];

    // A query of each kind that a paper answers, or nearly.
    private static string Draw(DigestCatalog catalog, Random random, int kind)
    {
        Paper paper = catalog.Papers[random.Next(catalog.Papers.Count)];
        string[] words = paper.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string word = words.Length > 0 ? words[random.Next(words.Length)] : "model";
        string han = Cut(paper.Summary, random, 2);
        return kind switch
        {
            0 => Cut(paper.Summary, random, 1),
            1 => han,
            2 => Cut(paper.Summary, random, 4),
            3 => Cut(paper.TranslatedAbstract, random, 8),
            4 => word,
            5 => word[..Math.Min(3, word.Length)].ToUpperInvariant(),
            6 => $"{word} {han}",
            7 => $"\"{string.Join(' ', words.Skip(random.Next(words.Length + 1)).Take(3))}\"",
            8 => $"title:{word} -{Cut(paper.Summary, random, 2)}",
            9 => $"{han} -\"{word} x\" since:{paper.Id.Year - 1}",
            10 => $"{Cut(paper.Abstract, random, 12)} category:{paper.PrimaryCategory ?? "cs"}",
            _ => $"{Cut(paper.Summary, random, 3)} channel:{paper.Entries[0].Issue.Channel ?? "cs"} until:{paper.Id.Year}-{paper.Id.Month:00} {word}",
        };
    }

    private static string Cut(string text, Random random, int length) =>
        text.Length <= length ? text : text.Substring(random.Next(text.Length - length), length);
}
