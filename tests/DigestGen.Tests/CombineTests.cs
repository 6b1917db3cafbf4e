using DigestGen.Tests.Second;

namespace DigestGen.Tests;

public sealed class CombineTests
{
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(Digests.Catalog, SecondDigests.Catalog);

    [Fact]
    public void Issues_of_all_parts_are_in_one_order()
    {
        string[] expected =
        [
            "2023-10-05-0100.cs.LG", "2024-02-10.cs.LG", "2024-02-15.cs.LG", "2024-02-20.cs.LG", "2024-02-20-0412.cs.LG",
            "2024-02-20-0906", "2024-02-20-0906.cs.LG", "2024-02-24.cs.LG", "2024-03-01.cs.LG",
            "undated", "zz undated",
            "000_fa066885c8a98e0c", "001_5963e4f1848dc452", "002_0fe8d72c394693c3", "003_e20ef718eb7e8a3b", "004_fdcc37b6cab91fd7",
        ];

        Assert.Equal(expected, s_combined.Issues.Select(issue => issue.Name));
    }

    [Fact]
    public void The_order_does_not_depend_on_that_of_the_parts()
    {
        DigestCatalog other = DigestCatalog.Combine(SecondDigests.Catalog, Digests.Catalog);

        Assert.Equal(s_combined.Issues.Select(issue => issue.Name), other.Issues.Select(issue => issue.Name));
        Assert.Equal(s_combined.Papers.Select(Describe), other.Papers.Select(Describe));
    }

    [Fact]
    public void A_paper_in_both_parts_has_the_entries_of_both_and_speaks_from_the_latest()
    {
        Paper paper = s_combined["2310.01770"];

        // The seed that holds it has no date, and so comes after all.
        Assert.Equal(
            ["2023-10-05-0100.cs.LG", "2024-02-20-0906.cs.LG", "2024-03-01.cs.LG", "000_fa066885c8a98e0c"],
            paper.Entries.Select(entry => entry.Issue.Name));
        Assert.Equal([1, 2, 3, 1], paper.Entries.Select(entry => entry.Version));
        Assert.Equal(
            "A simple connection from loss flatness to compressed representations in neural networks.", paper.Title);
        Assert.Equal(paper.Entries[^1].Abstract, paper.Abstract);
        Assert.All(paper.Entries, entry => Assert.Equal(paper, entry.Paper));
    }

    [Fact]
    public void The_latest_appearance_may_be_in_either_part()
    {
        Paper paper = DigestCatalog.Combine(SecondDigests.Catalog, Digests.Catalog)["2402.10758"];

        Assert.Equal(
            ["2024-02-15.cs.LG", "2024-02-20-0906", "2024-02-20-0906.cs.LG", "000_fa066885c8a98e0c"],
            paper.Entries.Select(entry => entry.Issue.Name));
        Assert.Equal("Stochastic Localization via Iterative Posterior Sampling", paper.Title);

        // Of one part alone.
        Assert.Equal("Pushing limits", s_combined["2402.03300"].Title);
        Assert.Equal("Only in the second", s_combined["2402.00001"].Title);
    }

    [Fact]
    public void Papers_are_those_of_all_parts_once_each_by_identifier()
    {
        ArxivId[] expected =
        [
            .. Digests.Catalog.Papers.Concat(SecondDigests.Catalog.Papers).Select(paper => paper.Id).Distinct().Order(),
        ];

        Assert.Equal(expected, s_combined.Papers.Select(paper => paper.Id));
        Assert.Equal(expected.Length, s_combined.Papers.Count);
        Assert.All(s_combined.Papers, paper => Assert.Equal(paper, s_combined[paper.Id]));
        Assert.All(s_combined.Papers, paper => Assert.Equal(Describe(paper), Describe(s_combined[paper.Id])));
    }

    [Fact]
    public void Each_entry_is_what_it_is_in_its_part()
    {
        Entry[] combined = [.. s_combined.Issues.SelectMany(issue => issue.Entries)];
        Entry[] parts = [.. Digests.Catalog.Issues.Concat(SecondDigests.Catalog.Issues).SelectMany(issue => issue.Entries)];

        Assert.Equal(
            parts.Select(Describe).Order(StringComparer.Ordinal),
            combined.Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(combined, entry => Assert.Contains(entry, entry.Paper.Entries));
        Assert.All(combined, entry => Assert.Contains(entry, entry.Issue.Entries));
    }

    [Fact]
    public void Nothing_is_copied()
    {
        Assert.True(s_combined["2402.00001"].GetTitleUtf8() == SecondDigests.Catalog["2402.00001"].GetTitleUtf8());
        Assert.True(s_combined.Issues[0].GetNameUtf8() == Digests.Catalog.Issues[0].GetNameUtf8());
    }

    [Fact]
    public void Handles_of_a_part_are_not_those_of_the_view()
    {
        Assert.NotEqual(Digests.Catalog["2310.01770"], s_combined["2310.01770"]);
        Assert.NotEqual(Digests.Catalog.Issues[0], s_combined.Issues[0]);
    }

    [Fact]
    public void Combining_a_combination_combines_its_parts()
    {
        DigestCatalog nested = DigestCatalog.Combine(s_combined, Digests.Catalog, DigestCatalog.Combine(SecondDigests.Catalog));

        Assert.Equal(s_combined.Issues.Select(issue => issue.Name), nested.Issues.Select(issue => issue.Name));
        Assert.Equal(s_combined.Papers.Select(Describe), nested.Papers.Select(Describe));
    }

    [Fact]
    public void One_catalog_is_itself_however_often_it_is_given()
    {
        Assert.Same(Digests.Catalog, DigestCatalog.Combine(Digests.Catalog));
        Assert.Same(Digests.Catalog, DigestCatalog.Combine(Digests.Catalog, Digests.Catalog));
    }

    [Fact]
    public void No_catalogs_are_an_empty_one()
    {
        DigestCatalog empty = DigestCatalog.Combine();

        Assert.Empty(empty.Issues);
        Assert.Empty(empty.Papers);
        Assert.False(empty.TryGetPaper("2310.01770", out _));
        Assert.Throws<KeyNotFoundException>(() => empty["2310.01770"]);
        Assert.Same(Digests.Catalog, DigestCatalog.Combine(empty, Digests.Catalog));
    }

    [Fact]
    public void Null_is_no_catalog()
    {
        Assert.Throws<ArgumentNullException>("catalogs", () => DigestCatalog.Combine(null!));
        Assert.Throws<ArgumentNullException>("catalogs", () => DigestCatalog.Combine(Digests.Catalog, null!));
    }

    private static string Describe(Paper paper) =>
        $"{paper.Id} {paper.Title} {paper.Version} {string.Join(", ", paper.Entries.Select(entry => entry.Issue.Name))}";

    private static string Describe(Entry entry) =>
        $"{entry.Issue.Name} {entry.Reference} {entry.Id} {entry.RawTitle} {entry.RawAbstract} {entry.Announcement}";
}
