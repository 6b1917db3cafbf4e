namespace DigestGen.Queries.Tests;

/// <summary>Each list has what LINQ over the issues and their entries finds.</summary>
public sealed class QueryTests
{
    private static readonly DigestFile[] s_files = RandomArchive.Draw(11, 70);
    private static readonly DigestCatalog s_catalog = MemoryCatalogs.Of(s_files);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 6)];

    [Fact]
    public void Issues_are_found_by_name()
    {
        foreach (Issue issue in s_catalog.Issues)
        {
            Assert.True(s_catalog.TryGetIssue(issue.Name, out Issue found));
            Assert.Equal(s_catalog.Issues.First(other => other.Name == issue.Name), found);
        }

        Assert.True(s_catalog.Issues.Select(static issue => issue.Name).Distinct().Count() < s_catalog.Issues.Count);
        string name = s_catalog.Issues[0].Name;
        string?[] others = [null, "", name + "x", name[..^1], name.ToUpperInvariant() + "!", "\uD835", "\uFFFD", "𝒟", "ZZZ"];
        Assert.All(others, other => Assert.False(s_catalog.TryGetIssue(other, out Issue issue) || issue != default));
    }

    [Fact]
    public void Names_sort_as_strings_do_and_not_as_their_bytes()
    {
        // In UTF-16 the surrogates of U+1D49F come before U+FF21, in UTF-8 its bytes come after.
        string[] names = ["\uFF21", "𝒟", "a", "é", "\uFF21b", "𝒟𝒟", "\uE000"];
        DigestCatalog catalog = MemoryCatalogs.Of(names.Select(static name => new DigestFile(name + ".md", TestEntry.EmptyDigest)));

        Assert.Equal(names.Order(StringComparer.Ordinal), catalog.Issues.Select(static issue => issue.Name));
        Assert.All(names, name => Assert.Equal(name, catalog.TryGetIssue(name, out Issue issue) ? issue.Name : null));
        DigestCatalog combined = DigestCatalog.Combine([.. names.Select(static name => MemoryCatalogs.Of([new DigestFile(name + ".md", TestEntry.EmptyDigest)]))]);
        Assert.All(names, name => Assert.Equal(name, combined.TryGetIssue(name, out Issue issue) ? issue.Name : null));
    }

    [Fact]
    public void Channels_and_categories_have_their_issues_and_papers()
    {
        Assert.Equal(
            s_catalog.Issues.Select(static issue => issue.Channel).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            s_catalog.Channels.Select(static channel => channel.Name));
        Assert.Equal(
            s_catalog.Papers.Select(static paper => paper.PrimaryCategory).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            s_catalog.Categories.Select(static category => category.Name));
        foreach (Channel channel in s_catalog.Channels)
        {
            Issue[] issues = [.. s_catalog.Issues.Where(issue => issue.Channel == channel.Name)];
            Assert.Equal(issues, channel.Issues);
            Assert.Equal(issues, s_catalog.Issues.In(channel.Name));
            Assert.Equal(s_catalog.Papers.Where(paper => paper.Entries.Any(entry => issues.Contains(entry.Issue))), channel.Papers);
        }

        foreach (Category category in s_catalog.Categories)
        {
            Paper[] papers = [.. s_catalog.Papers.Where(paper => paper.PrimaryCategory == category.Name)];
            Assert.Equal(papers, category.Papers);
            Assert.Equal(papers, s_catalog.Papers.In(category.Name));
        }

        Assert.Empty(s_catalog.Issues.In("CS.LG"));
        Assert.Empty(s_catalog.Papers.In("CS.LG"));
        Assert.Throws<ArgumentNullException>("channel", static () => s_catalog.Issues.In(null!));
        Assert.Throws<ArgumentNullException>("category", static () => s_catalog.Papers.In(null!));
    }

    [Fact]
    public void A_paper_tells_its_history()
    {
        foreach (Paper paper in s_catalog.Papers)
        {
            DateOnly[] days = [.. paper.Entries.Select(static entry => entry.Issue.Date).OfType<DateOnly>()];
            Assert.Equal(days.Length > 0 ? days.Min() : null, paper.FirstSeen);
            Assert.Equal(days.Length > 0 ? days.Max() : null, paper.LastSeen);
            Assert.Equal(paper.Entries.Select(static entry => entry.Version).OfType<int>().Distinct().Order(), paper.Versions);
        }

        Assert.Contains(s_catalog.Papers, static paper => paper.FirstSeen is null);
        Assert.Contains(s_catalog.Papers, static paper => paper.FirstSeen < paper.LastSeen);
        Assert.Contains(s_catalog.Papers, static paper => paper.Versions.Count == 0);
        Paper paperOfThree = s_catalog.Papers.First(static paper => paper.Versions.Count == 3);
        Assert.Equal("Count = 3", paperOfThree.Versions.DebuggerDisplay);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Slices_and_chains_have_what_a_filter_finds(int seed)
    {
        var random = new Random(seed);
        string[] names = ["cs.LG", "cs.IR", "math.GT", "none"];
        for (int i = 0; i < 40; i++)
        {
            (DateOnly first, DateOnly last) = QueryText.Days(random);
            (DateOnly otherFirst, DateOnly otherLast) = QueryText.Days(random);
            string name = names[random.Next(names.Length)];
            Assert.Equal(s_catalog.Issues.Where(InDays), s_catalog.Issues.Between(first, last));
            Assert.Equal(s_catalog.Issues.Where(InDays).Where(IsOf), s_catalog.Issues.Between(first, last).In(name));
            Assert.Equal(s_catalog.Issues.Where(InDays).Where(IsOf), s_catalog.Issues.In(name).Between(first, last).In(name));
            Assert.Equal(s_catalog.Papers.Where(Seen), s_catalog.Papers.Between(first, last));
            Assert.Equal(s_catalog.Papers.Where(IsNew), s_catalog.Papers.NewBetween(first, last));
            Assert.Equal(s_catalog.Papers.Where(Seen).Where(Is), s_catalog.Papers.Between(first, last).In(name));
            Assert.Equal(s_catalog.Papers.Where(IsNew).Where(IsNewThen), s_catalog.Papers.NewBetween(first, last).NewBetween(otherFirst, otherLast));
            Assert.Equal(s_catalog.Papers.Where(IsNew).Where(Is), s_catalog.Papers.In(name).NewBetween(first, last).In(name));
            Assert.Equal(s_catalog.Papers.Where(Seen).Where(SeenThen), s_catalog.Papers.Between(first, last).Between(otherFirst, otherLast));
            Assert.Equal(
                s_catalog.Papers.Where(Seen).Where(SeenThen),
                s_catalog.Papers.Between(first, last).Between(otherFirst, otherLast).Between(first, last));
            foreach (Channel channel in s_catalog.Channels)
            {
                Assert.Equal(channel.Papers.ToArray().Where(Seen).Where(Is), channel.Papers.Between(first, last).In(name));
                Assert.Equal(channel.Papers.ToArray().Where(IsNew), channel.Papers.NewBetween(first, last));
            }

            bool InDays(Issue issue) => issue.Date >= first && issue.Date <= last;
            bool IsOf(Issue issue) => issue.Channel == name;
            bool Is(Paper paper) => paper.PrimaryCategory == name;
            bool Seen(Paper paper) => paper.Entries.Any(entry => InDays(entry.Issue));
            bool SeenThen(Paper paper) => paper.Entries.Any(entry => entry.Issue.Date >= otherFirst && entry.Issue.Date <= otherLast);
            bool IsNew(Paper paper) => paper.FirstSeen >= first && paper.FirstSeen <= last;
            bool IsNewThen(Paper paper) => paper.FirstSeen >= otherFirst && paper.FirstSeen <= otherLast;
        }
    }

    [Fact]
    public void Categories_of_one_paper_exclude_each_other()
    {
        Assert.NotEmpty(s_catalog.Papers.In("cs.LG"));
        Assert.Empty(s_catalog.Papers.In("cs.LG").In("cs.IR"));
        Assert.Empty(s_catalog.Papers.In("none").In("cs.LG"));
        Assert.Empty(s_catalog.Issues.In("cs.LG").In("cs.IR"));
        Assert.Empty(s_catalog.Issues.In("none").In("cs.LG"));
        Assert.Empty(s_catalog.Channels[0].Papers.In("cs.LG").In("cs.IR"));
    }

    [Theory]
    [InlineData("2402.10758", 2024, 2, "2402.10758")]
    [InlineData("0704.0001v3", 2007, 4, "0704.0001")]
    [InlineData("9012.00001", 2090, 12, "9012.00001")]
    [InlineData("math.GT/0309136", 2003, 9, "math/0309136")]
    [InlineData("hep-th/9901001", 1999, 1, "hep-th/9901001")]
    [InlineData("hep-th/9107001", 1991, 7, "hep-th/9107001")]
    [InlineData("supr-con/0003001", 2000, 3, "supr-con/0003001")]
    public void An_identifier_tells_when_it_was_given_and_where_the_paper_is(string text, int year, int month, string canonical)
    {
        ArxivId id = ArxivId.Parse(text);

        Assert.Equal((year, month), (id.Year, id.Month));
        Assert.Equal(
            ("https://arxiv.org/abs/" + canonical, "https://arxiv.org/pdf/" + canonical, "10.48550/arXiv." + canonical),
            (id.AbstractUrl, id.PdfUrl, id.Doi));
        ArxivId none = default;
        Assert.Equal((0, 0, "", "", ""), (none.Year, none.Month, none.AbstractUrl, none.PdfUrl, none.Doi));
    }

    [Fact]
    public void Handles_of_groups_are_compared_and_shown_by_name()
    {
        Channel channel = s_catalog.Channels[1];

        Assert.True(channel == s_catalog.Channels[1] && channel != s_catalog.Channels[0] && channel != default);
        Assert.False(channel != s_catalog.Channels.ElementAt(1) || channel.Equals((object)"cs.IR") || channel == MemoryCatalogs.Of(s_files).Channels[1]);
        Assert.Equal(channel.GetHashCode(), s_catalog.Channels[1].GetHashCode());
        Assert.Equal((channel.Name, ""), (channel.ToString(), default(Channel).ToString()));
        Category category = s_catalog.Categories[1];
        Assert.True(category == s_catalog.Categories[1] && category != s_catalog.Categories[0] && category != default);
        Assert.False(category.Equals((object)"cs.IR"));
        Assert.Equal((category.Name, ""), (category.ToString(), default(Category).ToString()));
        Assert.Equal($"{channel.Name}: {channel.Papers.Count} papers", channel.DebuggerDisplay);
    }
}
