using System.Globalization;
using DigestGen.CompilerServices;

namespace DigestGen.Search.Tests;

/// <summary>Compiles catalogs to search in.</summary>
internal static class SearchCatalog
{
    /// <summary>A catalog of some files.</summary>
    public static DigestCatalog Of(params IEnumerable<TestFile> files) => TestProject.Of(files).Run().Load().Catalog;

    /// <summary>A catalog of some files with a search index.</summary>
    /// <param name="coverage">What the index covers, as the property has it.</param>
    /// <param name="files">The files.</param>
    public static DigestCatalog Indexed(string coverage, params IEnumerable<TestFile> files)
    {
        DigestCatalog catalog = TestProject.Of(files).With("DigestGenSearch", coverage).Run().Load().Catalog;
        Assert.False(Assert.IsAssignableFrom<CompiledCatalog>(catalog).ReadSearchIndex(0).IsEmpty);
        return catalog;
    }

    /// <summary>A catalog of one digest of the channel cs.LG.</summary>
    public static DigestCatalog Of(params IEnumerable<TestEntry> entries) =>
        Of(new TestFile("cs.LG/2024-03-01.md", TestEntry.Digest(entries)));

    /// <summary>An entry without texts, but for a title that no query finds.</summary>
    public static TestEntry Entry(int number) => new(string.Create(CultureInfo.InvariantCulture, $"2402.{number:00000}"))
    {
        Title = "~",
        TranslatedTitle = "~",
        Summary = "~",
        Abstract = "~",
        TranslatedAbstract = "~",
    };

    /// <summary>All papers that a query finds with all its terms.</summary>
    public static SearchResults FindAll(this DigestCatalog catalog, string query, SearchFields fields = SearchFields.Summaries) =>
        catalog.Search(query, new SearchOptions { Fields = fields, Match = SearchMatch.All, Limit = int.MaxValue });

    /// <summary>The identifiers of a result's papers, in its order.</summary>
    public static string[] Ids(this SearchResults results) => [.. results.Select(static hit => hit.Paper.Id.ToString())];
}
