using System.Text;

namespace DigestGen.Search.Tests;

/// <summary>No query raises an exception, and none does more work than a query of 256 parts.</summary>
public sealed class HostileQueryTests
{
    private static readonly TestFile[] s_files = new RandomTexts(1).Files(issues: 4, papers: 20);
    private static readonly DigestCatalog s_catalog = SearchCatalog.Of(s_files);
    private static readonly DigestCatalog s_indexed = SearchCatalog.Indexed("all", s_files);

    public static TheoryData<string> Queries { get; } =
    [
        string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => "t" + i)),
        string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => "-t" + i)) + " 模型",
        string.Join(' ', Enumerable.Repeat("模型", 10_000)),
        new string('模', 100_000),
        new string('a', 100_000),
        new string('"', 100_000),
        new string('-', 100_000),
        new string(':', 100_000),
        new string('\uD800', 100_000),
        new string('\u0301', 100_000),
        new string('\uFDFA', 100_000),
        string.Concat(Enumerable.Repeat("title:", 20_000)),
        string.Concat(Enumerable.Repeat("-title:\" ", 12_000)),
        "title:" + new string(' ', 100_000) + "\"",
        "since:" + new string('9', 100_000),
        "id:" + new string('9', 100_000),
        "category:" + new string('\uFDFA', 100_000),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Long_queries_end(string query)
    {
        foreach (SearchFields fields in Enum.GetValues<SearchFields>())
        {
            SearchResults results = s_catalog.Search(query, new SearchOptions { Fields = fields });
            Assert.All(results, static hit => Assert.NotNull(hit.GetSnippet()));
            Assert.Equal(results.Ids(), s_indexed.Search(query, new SearchOptions { Fields = fields }).Ids());
        }
    }

    [Fact]
    public void Parts_after_the_256th_different_one_are_ignored()
    {
        string fillers = string.Join(' ', Enumerable.Range(0, 255).Select(static i => "-filler" + i));

        Assert.NotEmpty(s_catalog.FindAll("模型"));
        Assert.Empty(s_catalog.FindAll($"模型 {fillers[..fillers.LastIndexOf(' ')]} nothing"));
        SearchResults results = s_catalog.FindAll($"模型 {fillers} 模型 {fillers} nothing");
        Assert.Equal(s_catalog.FindAll("模型").Ids(), results.Ids());
        Assert.Equal(["The query is long: what follows its first 256 parts was ignored."], results.Notes);
    }

    [Fact]
    public void Random_characters_raise_nothing()
    {
        const string characters = "\"-:“”＂－： \t\u3000模型扩散titlecategorysinceuntilidchannel0123456789.é\u0301\uD83D\uDE00\uFFFF\0ﬁ";
        var random = new Random(21);
        for (int i = 0; i < (SlowTests.AreOn ? 3000 : 600); i++)
        {
            var query = new StringBuilder();
            for (int length = random.Next(30); length > 0; length--)
            {
                query.Append(random.Next(6) == 0 ? Pick(random) : characters[random.Next(characters.Length)].ToString());
            }

            var options = new SearchOptions { Fields = (SearchFields)(i % 3), Match = (SearchMatch)(i / 3 % 3), Limit = int.MaxValue };
            SearchResults results = s_catalog.Search(query.ToString(), options);
            Assert.Equal(results.TotalCount, results.Count);
            Assert.Equal(results.Ids(), s_indexed.Search(query.ToString(), options).Ids());
            Assert.All(results.Take(3), static hit => Assert.NotNull(hit.GetSnippet()));
        }
    }

    private static string Pick(Random random) =>
        ((string[])["title:", "-", "since:2024", "until:", "id:", "category:cs", "\"", "模型", "gpt"])[random.Next(9)];
}
