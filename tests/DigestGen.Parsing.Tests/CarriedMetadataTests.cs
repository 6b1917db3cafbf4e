using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>What raw titles and abstracts carry, in the three eras, with excerpts of real entries.</summary>
public sealed class CarriedMetadataTests
{
    [Theory]
    [InlineData(
        "Exchanging Goods Using Valuable Money. (arXiv:1510.07888v3 [q-fin.EC] UPDATED)", "1510.07888",
        "Exchanging Goods Using Valuable Money.", 3, "Replace", "q-fin.EC")]
    [InlineData(
        "A Theory of (In)attention. (arXiv:2310.01770v1 [cs.LG])", "2310.01770",
        "A Theory of (In)attention.", 1, "New", "cs.LG")]
    [InlineData(
        "Groups [of $p$-order] (arXiv:math/0309136v12 [math-ph] CROSS LISTED)", "math/0309136",
        "Groups [of $p$-order]", 12, "Cross", "math-ph")]
    [InlineData("A comment on (arXiv:2301.00001v1 [cs.LG]). (arXiv:2310.01770v2 [cs.LG] UPDATED)", "2310.01770",
        "A comment on", 2, "Replace", "cs.LG")]
    public void To_January_2024_the_title_carries_them(
        string rawTitle, string id, string title, int version, string announcement, string category)
    {
        ReadEntry entry = ReadSound(new EntryText
        {
            Url = $"http://arxiv.org/abs/{id}",
            RawTitle = rawTitle,
        });

        Assert.Equal((id, title, version, announcement, category), (entry.Id, entry.Title, entry.Version, entry.Announcement, entry.PrimaryCategory));
        Assert.Equal(rawTitle, entry.RawTitle);
        Assert.Equal("We study it.", entry.Abstract);
        Assert.Equal("我们研究了它。", entry.TranslatedAbstract);
    }

    [Fact]
    public void In_February_2024_nothing_carries_them()
    {
        ReadEntry entry = ReadSound(new EntryText { TranslatedAbstract = "摘要：我们研究了它。" });

        Assert.Equal(("A title", 0, "Unknown", ""), (entry.Title, entry.Version, entry.Announcement, entry.PrimaryCategory));
        Assert.Equal("We study it.", entry.Abstract);
        Assert.Equal("摘要：我们研究了它。", entry.TranslatedAbstract);
    }

    [Theory]
    [InlineData("arXiv:2402.10758v1 Announce Type: cross  Abstract: ", 1, "Cross")]
    [InlineData("arXiv:2402.10758v2 Announce Type: replace Abstract: ", 2, "Replace")]
    [InlineData("arXiv:2402.10758v13 Announce Type: replace-cross  Abstract: ", 13, "ReplaceCross")]
    [InlineData("arXiv:2402.10758v1 Announce Type: new  Abstract: ", 1, "New")]
    public void Since_February_2024_the_abstract_carries_them(string prefix, int version, string announcement)
    {
        ReadEntry entry = ReadSound(new EntryText
        {
            Url = "https://rss.arxiv.org/abs/2402.10758",
            Abstract = prefix + "We study Abstract: it. ",
            TranslatedAbstract = $"arXiv:2402.10758v{version} 公告类型：其他 摘要：我们研究了它。",
        });

        Assert.Equal(("A title", version, announcement, ""), (entry.Title, entry.Version, entry.Announcement, entry.PrimaryCategory));
        Assert.Equal("We study Abstract: it. ", entry.Abstract);
        Assert.Equal("我们研究了它。", entry.TranslatedAbstract);
    }

    [Fact]
    public void An_unknown_announcement_is_still_taken_off()
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(new EntryText
        {
            Abstract = "arXiv:2402.10758v4 Announce Type: withdrawn  Abstract: We study it.",
        }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal(("We study it.", 4, "Unknown"), (entry.Abstract, entry.Version, entry.Announcement));
        Assert.Equal(FindingKind.UnknownAnnouncement, Assert.Single(digest.Findings).Kind);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.10758v7", 7)]
    [InlineData("https://arxiv.org/abs/2402.10758", 0)]
    public void The_links_version_counts_where_nothing_else_gives_one(string url, int version)
    {
        Assert.Equal(version, ReadSound(new EntryText { Url = url }).Version);
    }

    [Fact]
    public void On_the_first_day_the_summary_stands_in_the_row_alone()
    {
        ParsedDigest digest = DigestParser.Parse(DigestWriter.OfFirstDay(
            new EntryText { RawTitle = "One. (arXiv:2303.06148v1 [q-fin.RM])", Url = "http://arxiv.org/abs/2303.06148", Summary = "第一。" },
            new EntryText { Url = "http://arxiv.org/abs/math.GT/0309136", Summary = "", TranslatedAbstract = "" }));

        ReadEntry[] entries = ReadEntry.From(digest);
        Assert.Equal(["第一。", ""], entries.Select(static entry => entry.Summary));
        Assert.Equal(["", ""], entries.Select(static entry => entry.EnglishSummary));
        Assert.Equal(["我们研究了它。", ""], entries.Select(static entry => entry.RawTranslatedAbstract));
        Assert.Equal(["We study it.", "We study it."], entries.Select(static entry => entry.RawAbstract));
        Assert.Equal(["2303.06148", "math/0309136"], entries.Select(static entry => entry.Id));
        Assert.All(digest.Findings, static finding => Assert.Equal(FindingKind.EmptyField, finding.Kind));
    }

    private static ReadEntry ReadSound(EntryText entry)
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(entry));
        Assert.Empty(digest.Findings);
        return Assert.Single(ReadEntry.From(digest));
    }

    [Theory]
    [InlineData("cross", "Cross")]
    [InlineData("other", "Unknown")]
    public void The_abstract_decides_before_the_title(string word, string announcement)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText
        {
            RawTitle = "A title (arXiv:2402.10758v1 [cs.LG] UPDATED)",
            Abstract = $"arXiv:2402.10758v1 Announce Type: {word} Abstract: We study it.",
        }));

        Assert.Equal(announcement, Assert.Single(ReadEntry.From(digest)).Announcement);
    }

    [Fact]
    public void The_summary_is_that_of_the_block()
    {
        string text = EntryText.Digest(new EntryText { Summary = "块的总结。" }).Replace("| 块的总结。 |", "| 行的总结。 |", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal("块的总结。", Assert.Single(ReadEntry.From(digest)).Summary);
        Assert.Equal(FindingKind.SummariesDisagree, Assert.Single(digest.Findings).Kind);
    }
}
