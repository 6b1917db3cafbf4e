using System.Collections;

namespace DigestGen.Tests;

public sealed class ListTests
{
    private static readonly DigestCatalog s_catalog = Digests.Catalog;
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(Digests.Catalog, Second.SecondDigests.Catalog);

    public static TheoryData<string> Catalogs => ["one", "combined"];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Lists_behave_as_lists(string which)
    {
        DigestCatalog catalog = which == "one" ? s_catalog : s_combined;
        AssertIsList(catalog.Issues);
        AssertIsList(catalog.Papers);
        foreach (Issue issue in catalog.Issues)
        {
            AssertIsList(issue.Entries);
        }

        foreach (Paper paper in catalog.Papers)
        {
            AssertIsList(paper.Entries);
        }
    }

    [Fact]
    public void Foreach_gives_what_the_indexer_gives()
    {
        var issues = new List<Issue>();
        foreach (Issue issue in s_combined.Issues)
        {
            issues.Add(issue);
        }

        var papers = new List<Paper>();
        foreach (Paper paper in s_combined.Papers)
        {
            papers.Add(paper);
        }

        var entries = new List<Entry>();
        foreach (Entry entry in s_combined["2310.01770"].Entries)
        {
            entries.Add(entry);
        }

        Assert.Equal(Enumerable.Range(0, s_combined.Issues.Count).Select(i => s_combined.Issues[i]), issues);
        Assert.Equal(Enumerable.Range(0, s_combined.Papers.Count).Select(i => s_combined.Papers[i]), papers);
        Assert.Equal(Enumerable.Range(0, entries.Count).Select(i => s_combined["2310.01770"].Entries[i]), entries);
    }

    [Fact]
    public void Index_and_range_expressions_count_from_the_end()
    {
        Assert.Equal("zz undated", s_catalog.Issues[^1].Name);
        Assert.Equal("math/0309136", s_catalog.Papers[^1].Id.ToString());
        Assert.Equal(8, s_catalog.Issues[0].Entries[^1].Reference);
    }

    private static void AssertIsList<T>(IReadOnlyList<T> list)
        where T : IEquatable<T>
    {
        T[] items = [.. Enumerable.Range(0, list.Count).Select(i => list[i])];
        Assert.Equal(items, list.ToArray());
        Assert.Equal(items, ((IEnumerable)list).Cast<T>());
        Assert.Equal(items.Length, items.Distinct().Count());
        Assert.Equal(items.Reverse(), list.Reverse());
        foreach (int index in new[] { -1, list.Count, int.MinValue, int.MaxValue })
        {
            Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => list[index]).ParamName);
        }

        using IEnumerator<T> enumerator = list.GetEnumerator();
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (T item in items)
            {
                Assert.True(enumerator.MoveNext());
                Assert.Equal(item, enumerator.Current);
                Assert.Equal(item, ((IEnumerator)enumerator).Current);
            }

            Assert.False(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
    }
}
