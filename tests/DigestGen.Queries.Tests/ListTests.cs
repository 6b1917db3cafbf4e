using System.Collections;

namespace DigestGen.Queries.Tests;

/// <summary>The lists are lists: LINQ counts, copies and picks items by their places, and nothing is allocated for an answer.</summary>
public sealed class ListTests
{
    private static readonly DateOnly s_first = new(2023, 12, 25);
    private static readonly DateOnly s_last = new(2024, 1, 15);
    private static readonly DigestFile[] s_files = RandomArchive.Draw(23, 60);
    private static readonly DigestCatalog s_catalog = MemoryCatalogs.Of(s_files);
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(MemoryCatalogs.Of(s_files[..30]), MemoryCatalogs.Of(s_files[30..]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_list_is_what_its_items_are(bool isCombined)
    {
        DigestCatalog catalog = isCombined ? s_combined : s_catalog;
        AssertList<Issue, IssueList>(catalog.Issues);
        AssertList<Issue, IssueList>(catalog.Issues.In("cs.LG"));
        AssertList<Issue, IssueList>(catalog.Issues.In("cs.LG").Between(s_first, s_last));
        AssertList<Issue, IssueList>(catalog.Issues.In("none"));
        AssertList<Paper, PaperList>(catalog.Papers);
        AssertList<Paper, PaperList>(catalog.Papers.In("cs.LG"));
        AssertList<Paper, PaperList>(catalog.Papers.Between(s_first, s_last));
        AssertList<Paper, PaperList>(catalog.Papers.NewBetween(s_first, s_last));
        AssertList<Paper, PaperList>(catalog.Channels[0].Papers.In("cs.LG").Between(s_first, s_last));
        AssertList<Channel, ChannelList>(catalog.Channels);
        AssertList<Category, CategoryList>(catalog.Categories);
        AssertList<Entry, EntryList>(catalog.Issues.First(static issue => issue.Entries.Count > 2).Entries);
        AssertList<Entry, EntryList>(catalog.Papers.First(static paper => paper.Entries.Count > 2).Entries);
        AssertList<int, VersionList>(catalog.Papers.First(static paper => paper.Versions.Count > 1).Versions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Asking_allocates_nothing(bool isCombined)
    {
        DigestCatalog catalog = isCombined ? s_combined : s_catalog;
        string name = catalog.Issues[3].Name;
        Paper seenInOnePart = catalog.Papers.First(static paper => paper.Entries.Count == 1);
        long sum = 0;

        long bytes = Allocations.Least(() =>
        {
            sum += catalog.TryGetIssue(name, out Issue issue) ? issue.Entries.Count : 0;
            sum += catalog.TryGetIssue("none", out _) ? 1 : 0;
            foreach (Channel channel in catalog.Channels)
            {
                sum += channel.GetNameUtf8().Length + channel.Issues.Count + channel.Papers.Count;
                foreach (Paper paper in channel.Papers.In("cs.LG").Between(s_first, s_last))
                {
                    sum += paper.GetTitleUtf8().Length + (paper.FirstSeen?.Day ?? 0) + (paper.LastSeen?.Day ?? 0);
                }
            }

            foreach (Category category in catalog.Categories)
            {
                sum += category.GetNameUtf8().Length + category.Papers.Count;
            }

            foreach (Issue found in catalog.Issues.In("cs.LG").Between(s_first, s_last))
            {
                sum += found.GetNameUtf8().Length;
            }

            foreach (int version in seenInOnePart.Versions)
            {
                sum += version;
            }

            PaperList fresh = catalog.Papers.NewBetween(s_first, s_last);
            sum += fresh.Count + fresh[fresh.Count / 2].Id.Month + seenInOnePart.Entries[0].Reference + fresh[^1].Id.Year;
            sum += catalog.TryGetPaper("2310.00001"u8, out _) ? 1 : 0;
        }, 40);

        Assert.Equal(0, bytes);
        Assert.True(sum > 1_000);
    }

    [Fact]
    public void A_default_list_belongs_to_no_catalog()
    {
        Action[] uses =
        [
            static () => _ = default(ChannelList).Count, static () => _ = default(ChannelList)[0], static () => default(ChannelList).GetEnumerator(),
            static () => _ = default(CategoryList).Count, static () => _ = default(CategoryList)[0], static () => default(CategoryList).GetEnumerator(),
            static () => _ = default(VersionList).Count, static () => _ = default(VersionList)[0], static () => default(VersionList).GetEnumerator(),
            static () => default(IssueList).Between(s_first, s_last), static () => default(IssueList).In("cs.LG"),
            static () => default(PaperList).Between(s_first, s_last), static () => default(PaperList).NewBetween(s_first, s_last), static () => default(PaperList).In("cs.LG"),
            static () => _ = default(Channel).Name, static () => _ = default(Channel).Issues, static () => _ = default(Channel).Papers,
            static () => _ = default(Category).Name, static () => _ = default(Category).Papers,
            static () => _ = default(Paper).Versions, static () => _ = default(Paper).FirstSeen, static () => _ = default(Paper).LastSeen,
        ];

        Assert.All(uses, use => Assert.Contains(
            "is the default value and belongs to no catalog", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
        Assert.Equal(
            ["default", "default", "default", "default", "default"],
            [default(ChannelList).DebuggerDisplay, default(CategoryList).DebuggerDisplay, default(VersionList).DebuggerDisplay, default(Channel).DebuggerDisplay, default(Category).DebuggerDisplay]);
    }

    private static void AssertList<T, TList>(TList list)
        where TList : struct, IList<T>, IReadOnlyList<T>
    {
        var items = new List<T>();
        foreach (T item in (IEnumerable)list)
        {
            items.Add(item);
        }

        IList<T> asList = list;
        IReadOnlyList<T> asReadOnly = list;
        Assert.Equal((items.Count, items.Count), (asList.Count, asReadOnly.Count));
        Assert.True(list.TryGetNonEnumeratedCount(out int count) && count == items.Count);
        Assert.Equal(items, Enumerable.Range(0, items.Count).Select(i => asReadOnly[i]));
        Assert.Equal(items, Enumerable.Range(0, items.Count).Select(i => asList[i]));
        Assert.Equal(items, list.ToArray());
        Assert.Equal(items, list.ToList());
        Assert.Equal(items.Skip(1).Take(2), list.Skip(1).Take(2));
        Assert.Equal(Enumerable.Reverse(items), list.Reverse());
        Assert.Equal((items.FirstOrDefault(), items.LastOrDefault()), (list.FirstOrDefault(), list.LastOrDefault()));
        Assert.Equal(Enumerable.Range(0, items.Count), items.Select(asList.IndexOf));
        Assert.All(items, item => Assert.True(asList.Contains(item)));
        Assert.Equal((-1, false), (asList.IndexOf(default!), asList.Contains(default!)));

        T[] array = new T[items.Count + 2];
        asList.CopyTo(array, 1);
        Assert.Equal(items, array[1..^1]);
        Assert.Throws<ArgumentException>("array", () => asList.CopyTo(array, 3));
        Assert.Throws<ArgumentOutOfRangeException>("arrayIndex", () => asList.CopyTo(array, -1));
        Assert.Throws<ArgumentNullException>("array", () => asList.CopyTo(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => asReadOnly[-1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => asReadOnly[items.Count]);

        Assert.True(asList.IsReadOnly);
        Action[] changes =
        [
            () => asList.Add(default!), asList.Clear, () => asList.Remove(default!), () => asList.Insert(0, default!), () => asList.RemoveAt(0),
            () => asList[0] = default!,
        ];
        Assert.All(changes, change => Assert.Throws<NotSupportedException>(change));

        using IEnumerator<T> enumerator = asReadOnly.GetEnumerator();
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
        Assert.Equal(items.Count > 0, enumerator.MoveNext());
        enumerator.Reset();
        while (enumerator.MoveNext())
        {
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
    }
}
