using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;

namespace DigestGen.Parsing.Tests.Arxiv;

/// <summary>What arXiv's feed adds to a title or an abstract, part by part.</summary>
public sealed class ArxivAdditionsTests
{
    [Theory]
    [InlineData("A title. (arXiv:2310.01770v1 [cs.LG])", "A title.", "2310.01770v1", "cs.LG", "")]
    [InlineData("A title. (arXiv:2310.01770v1 [cs.LG] UPDATED)", "A title.", "2310.01770v1", "cs.LG", "UPDATED")]
    [InlineData("A title. (arXiv:2310.01770v1 [cs.LG]   CROSS LISTED )  ", "A title.", "2310.01770v1", "cs.LG", "CROSS LISTED")]
    [InlineData("A \t (arXiv:math/0309136 [math-ph])", "A", "math/0309136", "math-ph", "")]
    [InlineData("(arXiv:2310.01770v1 [cs.LG])", "", "2310.01770v1", "cs.LG", "")]
    [InlineData("A (arXiv:1 [a]) and B (arXiv:2 [b])", "A", "2", "b", "")]
    [InlineData("A (arXiv:1 [a]b)", "A", "1", "a", "b")]
    public void A_title_may_end_with_an_id_a_category_and_a_word(string rawTitle, string title, string id, string category, string word)
    {
        var suffix = ArxivTitleSuffix.Read(rawTitle);

        Assert.True(suffix.IsPresent);
        Assert.Equal((title, id), (rawTitle[..suffix.TitleLength], suffix.Id.Place.In(rawTitle).ToString()));
        Assert.Equal((category, word), (suffix.Category.In(rawTitle).ToString(), suffix.Word.In(rawTitle).ToString()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("A title ", "A title ")]
    [InlineData("A title (arXiv:", "A title")]
    [InlineData("A title (arXiv:)", "A title")]
    [InlineData("A title (arXiv:1)", "A title")]
    [InlineData("A title (arXiv:1 )", "A title")]
    [InlineData("A title (arXiv:1 [)", "A title")]
    [InlineData("A title (arXiv:1 [])", "A title")]
    [InlineData("A title (arXiv:1 [a)", "A title")]
    [InlineData("A title (arXiv:1 {a])", "A title")]
    [InlineData("A title (arXiv: [a])", "A title")]
    [InlineData("A title (arXiv:1 [a]", "A title")]
    [InlineData("A title (arXiv:1 [a]) x", "A title")]
    public void A_title_that_carries_nothing_ends_before_the_first_opening(string rawTitle, string title)
    {
        var suffix = ArxivTitleSuffix.Read(rawTitle);

        Assert.False(suffix.IsPresent);
        Assert.Equal(title, rawTitle[..suffix.TitleLength]);
        Assert.Equal((0, 0, 0), (suffix.Id.Place.Length, suffix.Category.Length, suffix.Word.Length));
    }

    [Theory]
    [InlineData("arXiv:2402.10758v1 Announce Type: cross  Abstract: We", "2402.10758v1", "cross", 51)]
    [InlineData("  arXiv:1\tAnnounce Type:new Abstract:We", "1", "new", 37)]
    [InlineData("arXiv:1  Announce Type:   replace-cross\tAbstract:   ", "1", "replace-cross", 52)]
    public void An_abstract_may_open_with_an_id_and_a_word(string rawAbstract, string id, string word, int length)
    {
        var prefix = ArxivAbstractPrefix.Read(rawAbstract);

        Assert.True(prefix.IsPresent);
        Assert.Equal(
            (id, word, length), (prefix.Id.Place.In(rawAbstract).ToString(), prefix.Word.In(rawAbstract).ToString(), prefix.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("We study it.")]
    [InlineData("arXiv:2402.10758v1")]
    [InlineData("arXiv: Announce Type: cross Abstract: We")]
    [InlineData("arXiv:1 Announce Type:")]
    [InlineData("arXiv:1 Announce Type: Abstract: We")]
    [InlineData("arXiv:1 Announce Type: cross Abstract We")]
    [InlineData("arXiv:1 announce Type: cross Abstract: We")]
    [InlineData("ArXiv:1 Announce Type: cross Abstract: We")]
    public void An_abstract_that_opens_with_less_carries_nothing(string rawAbstract)
    {
        var prefix = ArxivAbstractPrefix.Read(rawAbstract);

        Assert.False(prefix.IsPresent);
        Assert.Equal((0, 0, 0), (prefix.Length, prefix.Id.Place.Length, prefix.Word.Length));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("CROSS LISTED", 2)]
    [InlineData("UPDATED", 3)]
    [InlineData("updated", 0)]
    [InlineData("WITHDRAWN", 0)]
    public void Words_of_titles(string word, int announcement) =>
        Assert.Equal((AnnouncementCode)announcement, AnnouncementWords.OfTitle(word));

    [Theory]
    [InlineData("new", 1)]
    [InlineData("cross", 2)]
    [InlineData("replace", 3)]
    [InlineData("replace-cross", 4)]
    [InlineData("New", 0)]
    [InlineData("", 0)]
    public void Words_of_abstracts(string word, int announcement) =>
        Assert.Equal((AnnouncementCode)announcement, AnnouncementWords.OfAbstract(word));

    [Theory]
    [InlineData("新", 1)]
    [InlineData("新的", 1)]
    [InlineData("新论文", 1)]
    [InlineData("新公告", 1)]
    [InlineData("new", 1)]
    [InlineData("交叉", 2)]
    [InlineData("跨越", 2)]
    [InlineData("cross", 2)]
    [InlineData("替换", 3)]
    [InlineData("更新", 3)]
    [InlineData("replace", 3)]
    [InlineData("替换-交叉", 4)]
    [InlineData("替换交叉", 4)]
    [InlineData("replace-cross", 4)]
    [InlineData("其他", 0)]
    [InlineData("", 0)]
    public void Translated_words(string word, int announcement) =>
        Assert.Equal((AnnouncementCode)announcement, AnnouncementWords.OfTranslation(word));

    [Theory]
    [InlineData("T (arXiv:1 [a] UPDATED)", 3)]
    [InlineData("T (arXiv:1 [a])", 1)]
    [InlineData("T", 0)]
    public void The_announcement_of_a_title(string rawTitle, int announcement) =>
        Assert.Equal((AnnouncementCode)announcement, ArxivTitleSuffix.Read(rawTitle).Announcement);

    [Theory]
    [InlineData("arXiv:1 Announce Type: cross Abstract: A", 2)]
    [InlineData("arXiv:1 Announce Type: other Abstract: A", 0)]
    [InlineData("A", 0)]
    public void The_announcement_of_an_abstract(string rawAbstract, int announcement) =>
        Assert.Equal((AnnouncementCode)announcement, ArxivAbstractPrefix.Read(rawAbstract).Announcement);

    [Fact]
    public void All_words_that_a_suggestion_can_name_are_known()
    {
        Assert.Equal(["new", "cross", "replace", "replace-cross"], AnnouncementWords.OfAbstracts);
        Assert.Equal(["UPDATED", "CROSS LISTED"], AnnouncementWords.OfTitles);
    }
}
