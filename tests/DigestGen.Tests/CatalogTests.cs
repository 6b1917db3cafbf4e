namespace DigestGen.Tests;

/// <summary>What the catalog says of the digests in this project, by value.</summary>
public sealed class CatalogTests
{
    private static readonly DigestCatalog s_catalog = Digests.Catalog;

    [Fact]
    public void Issues_are_ordered_by_date_time_channel_and_name_and_undated_ones_come_last()
    {
        (string, string?, DateOnly?, TimeOnly?, int)[] expected =
        [
            ("2023-10-05-0100.cs.LG", "cs.LG", new DateOnly(2023, 10, 5), new TimeOnly(1, 0), 4),
            ("2024-02-10.cs.LG", "cs.LG", new DateOnly(2024, 2, 10), null, 2),
            ("2024-02-20.cs.LG", "cs.LG", new DateOnly(2024, 2, 20), null, 1),
            ("2024-02-20-0412.cs.LG", "cs.LG", new DateOnly(2024, 2, 20), new TimeOnly(4, 12), 1),
            ("2024-02-20-0906", "cs.AI", new DateOnly(2024, 2, 20), new TimeOnly(9, 6), 1),
            ("2024-02-20-0906.cs.LG", "cs.LG", new DateOnly(2024, 2, 20), new TimeOnly(9, 6), 3),
            ("2024-02-24.cs.LG", "cs.LG", new DateOnly(2024, 2, 24), null, 0),
            ("undated", null, null, null, 1),
            ("zz undated", null, null, null, 1),
        ];

        Assert.Equal(expected, s_catalog.Issues.Select(issue => (issue.Name, issue.Channel, issue.Date, issue.Time, issue.Entries.Count)));
    }

    [Fact]
    public void Papers_are_ordered_by_identifier()
    {
        string[] expected =
        [
            "0704.0001", "2310.01770", "2402.03300", "2402.10758", "2402.12345", "cs/9901001", "math-ph/0309001", "math/0309136",
        ];

        Assert.Equal(expected, s_catalog.Papers.Select(paper => paper.Id.ToString()));
    }

    [Fact]
    public void Entries_keep_the_numbers_of_the_file()
    {
        Assert.Equal([1, 3, 7, 8], s_catalog.Issues[0].Entries.Select(entry => entry.Reference));
        Assert.Equal([1, 2, 3], Digests.Issues.CsLg_2024_02_20_0906.Entries.Select(entry => entry.Reference));
    }

    [Fact]
    public void An_entry_of_the_first_era_carries_in_its_title()
    {
        Entry entry = s_catalog.Issues[0].Entries[1];

        Assert.Equal(3, entry.Reference);
        Assert.Equal("math/0309136", entry.Id.ToString());
        Assert.Equal(s_catalog.Issues[0], entry.Issue);
        Assert.Equal(s_catalog["math.GT/0309136v2"], entry.Paper);
        Assert.Equal("http://arxiv.org/abs/math/0309136", entry.Url);
        Assert.Equal("Knots and links.", entry.Title);
        Assert.Equal("Knots and links. (arXiv:math/0309136v2 [math.GT] UPDATED)", entry.RawTitle);
        Assert.Equal("结与链", entry.TranslatedTitle);
        Assert.Equal("关于结。", entry.Summary);
        Assert.Equal("", entry.EnglishSummary);
        Assert.Equal("We study knots.", entry.Abstract);
        Assert.Equal("We study knots.", entry.RawAbstract);
        Assert.Equal("我们研究了结。", entry.TranslatedAbstract);
        Assert.Equal("我们研究了结。", entry.RawTranslatedAbstract);
        Assert.Equal(2, entry.Version);
        Assert.Equal(Announcement.Replace, entry.Announcement);
        Assert.Equal("math.GT", entry.PrimaryCategory);
    }

    [Fact]
    public void An_entry_of_the_third_era_carries_in_its_abstract()
    {
        Entry entry = Digests.Issues.CsLg_2024_02_20_0906.Entries[0];

        Assert.Equal("2402.10758", entry.Id.ToString());
        Assert.Equal("https://arxiv.org/abs/2402.10758", entry.Url);
        Assert.Equal("Stochastic | localization \U0001D4AE [draft]", entry.Title);
        Assert.Equal(entry.Title, entry.RawTitle);
        Assert.Equal("随机定位", entry.TranslatedTitle);
        Assert.Equal("关于采样 | 以及 \U0001F600。", entry.Summary);
        Assert.Equal("On sampling.", entry.EnglishSummary);
        Assert.Equal("Building upon score-based learning.", entry.Abstract);
        Assert.Equal("arXiv:2402.10758v1 Announce Type: cross  Abstract: Building upon score-based learning.", entry.RawAbstract);
        Assert.Equal("建立在得分学习之上。", entry.TranslatedAbstract);
        Assert.Equal("arXiv:2402.10758v1 公告类型：跨越 摘要：建立在得分学习之上。", entry.RawTranslatedAbstract);
        Assert.Equal(1, entry.Version);
        Assert.Equal(Announcement.Cross, entry.Announcement);
        Assert.Null(entry.PrimaryCategory);
    }

    [Fact]
    public void Announcements_and_versions_are_those_of_the_entry()
    {
        (string, int?, Announcement, string?)[] expected =
        [
            ("2310.01770", 1, Announcement.New, "cs.LG"),
            ("math/0309136", 2, Announcement.Replace, "math.GT"),
            ("0704.0001", 1, Announcement.Cross, "hep-ph"),
            ("math-ph/0309001", 1, Announcement.New, "math-ph"),
            ("2402.03300", null, Announcement.Unknown, null),
            ("0704.0001", null, Announcement.Unknown, null),
            ("2402.03300", null, Announcement.Unknown, null),
            ("2402.12345", 10, Announcement.New, null),
            ("2402.10758", 1, Announcement.Cross, null),
            ("2402.10758", 1, Announcement.Cross, null),
            ("2310.01770", 2, Announcement.Replace, null),
            ("2402.12345", 11, Announcement.ReplaceCross, null),
            ("cs/9901001", null, Announcement.Unknown, null),
            ("2402.03300", null, Announcement.Unknown, null),
        ];

        Assert.Equal(
            expected,
            s_catalog.Issues.SelectMany(issue => issue.Entries)
                .Select(entry => (entry.Id.ToString(), entry.Version, entry.Announcement, entry.PrimaryCategory)));
    }

    [Fact]
    public void A_paper_speaks_from_its_latest_appearance()
    {
        Paper paper = Digests.Papers.Arxiv_2310_01770;

        Assert.Equal("2310.01770", paper.Id.ToString());
        Assert.Equal(["2023-10-05-0100.cs.LG", "2024-02-20-0906.cs.LG"], paper.Entries.Select(entry => entry.Issue.Name));
        Assert.Equal("https://arxiv.org/abs/2310.01770", paper.Url);
        Assert.Equal("A simple connection", paper.Title);
        Assert.Equal("一个简单的联系（第二版）", paper.TranslatedTitle);
        Assert.Equal("关于损失平坦性，第二版。", paper.Summary);
        Assert.Equal("", paper.EnglishSummary);
        Assert.Equal("We study flatness anew.", paper.Abstract);
        Assert.Equal("我们再次研究了平坦性。", paper.TranslatedAbstract);
        Assert.Equal(2, paper.Version);
        Assert.Null(paper.PrimaryCategory);
        Assert.Equal("math.GT", s_catalog["math/0309136"].PrimaryCategory);
    }

    [Fact]
    public void An_undated_issue_is_the_latest()
    {
        Paper paper = s_catalog["2402.03300"];

        Assert.Equal(["2024-02-10.cs.LG", "2024-02-20.cs.LG", "zz undated"], paper.Entries.Select(entry => entry.Issue.Name));
        Assert.Equal(("Pushing limits", "", "", "", ""), (paper.Title, paper.TranslatedTitle, paper.Summary, paper.Abstract, paper.TranslatedAbstract));
    }

    [Fact]
    public void Handles_are_equal_if_they_stand_for_the_same()
    {
        Issue issue = s_catalog.Issues[5];
        Entry entry = issue.Entries[1];
        Paper paper = entry.Paper;

        Assert.True(issue == Digests.Issues.CsLg_2024_02_20_0906 && issue.Equals((object)s_catalog.Issues[5]));
        Assert.True(issue != s_catalog.Issues[4] && !issue.Equals(null) && !issue.Equals((object)entry));
        Assert.Equal(issue.GetHashCode(), s_catalog.Issues[5].GetHashCode());
        Assert.True(entry == paper.Entries[1] && entry.Equals((object)paper.Entries[1]));
        Assert.True(entry != paper.Entries[0] && entry != issue.Entries[0] && !entry.Equals((object)paper));
        Assert.Equal(entry.GetHashCode(), paper.Entries[1].GetHashCode());
        Assert.True(paper == Digests.Papers.Arxiv_2310_01770 && paper.Equals((object)s_catalog["2310.01770"]));
        Assert.True(paper != s_catalog["2402.10758"] && !paper.Equals(issue));
        Assert.Equal(paper.GetHashCode(), s_catalog["2310.01770v1"].GetHashCode());
    }

    [Fact]
    public void Handles_print_as_their_titles_and_names()
    {
        Assert.Equal("A simple connection", Digests.Papers.Arxiv_2310_01770.ToString());
        Assert.Equal("A simple connection.", s_catalog.Issues[0].Entries[0].ToString());
        Assert.Equal("2023-10-05-0100.cs.LG", s_catalog.Issues[0].ToString());
    }

    [Fact]
    public void A_debugger_shows_title_and_identifier()
    {
        Assert.Equal("A simple connection (2310.01770)", Digests.Papers.Arxiv_2310_01770.DebuggerDisplay);
        Assert.Equal("Knots and links. (math/0309136)", s_catalog.Issues[0].Entries[1].DebuggerDisplay);
        Assert.Equal("2023-10-05-0100.cs.LG: 4 entries", s_catalog.Issues[0].DebuggerDisplay);
        Assert.Equal("Count = 9", s_catalog.Issues.DebuggerDisplay);
        Assert.Equal("Count = 8", s_catalog.Papers.DebuggerDisplay);
        Assert.Equal("Count = 4", s_catalog.Issues[0].Entries.DebuggerDisplay);
    }

    [Fact]
    public void Every_entry_of_the_seeds_is_among_those_of_its_paper()
    {
        Issue[] seeds = [.. Second.SecondDigests.Catalog.Issues.Where(issue => issue.Date is null)];

        Assert.Equal([2, 13, 7, 2, 23], seeds.Select(issue => issue.Entries.Count));
        Assert.All(seeds, issue => Assert.Equal("cs.LG", issue.Channel));
        foreach (Entry entry in seeds.SelectMany(issue => issue.Entries))
        {
            Assert.EndsWith("/" + entry.Id, entry.Url, StringComparison.Ordinal);
            Assert.StartsWith(entry.Title, entry.RawTitle, StringComparison.Ordinal);
            Assert.Contains(entry, Second.SecondDigests.Catalog[entry.Id].Entries);
        }
    }
}
