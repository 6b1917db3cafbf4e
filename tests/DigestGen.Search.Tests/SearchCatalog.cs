using System.Globalization;

namespace DigestGen.Search.Tests;

/// <summary>Compiles catalogs to search in.</summary>
internal static class SearchCatalog
{
    /// <summary>A catalog of some files.</summary>
    public static DigestCatalog Of(params IEnumerable<TestFile> files) => TestProject.Of(files).Run().Load().Catalog;

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

    /// <summary>The identifiers of a result's papers, in its order.</summary>
    public static string[] Ids(this SearchResults results) => [.. results.Select(static hit => hit.Paper.Id.ToString())];
}
