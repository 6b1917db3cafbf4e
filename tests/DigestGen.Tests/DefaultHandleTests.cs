using System.Collections;

namespace DigestGen.Tests;

public sealed class DefaultHandleTests
{
    public static TheoryData<string, Action> Uses => new()
    {
        { "Issue", () => _ = default(Issue).Name },
        { "Issue", () => _ = default(Issue).Channel },
        { "Issue", () => _ = default(Issue).Date },
        { "Issue", () => _ = default(Issue).Time },
        { "Issue", () => _ = default(Issue).Entries },
        { "Issue", () => _ = default(Issue).GetNameUtf8() },
        { "Issue", () => _ = default(Issue).GetChannelUtf8() },
        { "Entry", () => _ = default(Entry).Reference },
        { "Entry", () => _ = default(Entry).Id },
        { "Entry", () => _ = default(Entry).Issue },
        { "Entry", () => _ = default(Entry).Paper },
        { "Entry", () => _ = default(Entry).Url },
        { "Entry", () => _ = default(Entry).Title },
        { "Entry", () => _ = default(Entry).TranslatedTitle },
        { "Entry", () => _ = default(Entry).Summary },
        { "Entry", () => _ = default(Entry).EnglishSummary },
        { "Entry", () => _ = default(Entry).Abstract },
        { "Entry", () => _ = default(Entry).TranslatedAbstract },
        { "Entry", () => _ = default(Entry).Version },
        { "Entry", () => _ = default(Entry).Announcement },
        { "Entry", () => _ = default(Entry).PrimaryCategory },
        { "Entry", () => _ = default(Entry).RawTitle },
        { "Entry", () => _ = default(Entry).RawAbstract },
        { "Entry", () => _ = default(Entry).RawTranslatedAbstract },
        { "Entry", () => _ = default(Entry).GetUrlUtf8() },
        { "Entry", () => _ = default(Entry).GetTitleUtf8() },
        { "Entry", () => _ = default(Entry).GetTranslatedTitleUtf8() },
        { "Entry", () => _ = default(Entry).GetSummaryUtf8() },
        { "Entry", () => _ = default(Entry).GetEnglishSummaryUtf8() },
        { "Entry", () => _ = default(Entry).GetAbstractUtf8() },
        { "Entry", () => _ = default(Entry).GetTranslatedAbstractUtf8() },
        { "Entry", () => _ = default(Entry).GetPrimaryCategoryUtf8() },
        { "Entry", () => _ = default(Entry).GetRawTitleUtf8() },
        { "Entry", () => _ = default(Entry).GetRawAbstractUtf8() },
        { "Entry", () => _ = default(Entry).GetRawTranslatedAbstractUtf8() },
        { "Paper", () => _ = default(Paper).Id },
        { "Paper", () => _ = default(Paper).Entries },
        { "Paper", () => _ = default(Paper).Url },
        { "Paper", () => _ = default(Paper).Title },
        { "Paper", () => _ = default(Paper).TranslatedTitle },
        { "Paper", () => _ = default(Paper).Summary },
        { "Paper", () => _ = default(Paper).EnglishSummary },
        { "Paper", () => _ = default(Paper).Abstract },
        { "Paper", () => _ = default(Paper).TranslatedAbstract },
        { "Paper", () => _ = default(Paper).Version },
        { "Paper", () => _ = default(Paper).PrimaryCategory },
        { "Paper", () => _ = default(Paper).GetUrlUtf8() },
        { "Paper", () => _ = default(Paper).GetTitleUtf8() },
        { "Paper", () => _ = default(Paper).GetTranslatedTitleUtf8() },
        { "Paper", () => _ = default(Paper).GetSummaryUtf8() },
        { "Paper", () => _ = default(Paper).GetEnglishSummaryUtf8() },
        { "Paper", () => _ = default(Paper).GetAbstractUtf8() },
        { "Paper", () => _ = default(Paper).GetTranslatedAbstractUtf8() },
        { "Paper", () => _ = default(Paper).GetPrimaryCategoryUtf8() },
        { "IssueList", () => _ = default(IssueList).Count },
        { "IssueList", () => _ = default(IssueList)[0] },
        { "IssueList", () => _ = default(IssueList)[-1] },
        { "IssueList", () => _ = default(IssueList).GetEnumerator() },
        { "IssueList", () => _ = ((IEnumerable)default(IssueList)).GetEnumerator() },
        { "PaperList", () => _ = default(PaperList).Count },
        { "PaperList", () => _ = default(PaperList)[0] },
        { "PaperList", () => _ = default(PaperList)[-1] },
        { "PaperList", () => _ = default(PaperList).GetEnumerator() },
        { "PaperList", () => _ = ((IEnumerable)default(PaperList)).GetEnumerator() },
        { "EntryList", () => _ = default(EntryList).Count },
        { "EntryList", () => _ = default(EntryList)[0] },
        { "EntryList", () => _ = default(EntryList)[-1] },
        { "EntryList", () => _ = default(EntryList).GetEnumerator() },
        { "EntryList", () => _ = ((IEnumerable)default(EntryList)).GetEnumerator() },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_default_handle_says_that_it_belongs_to_no_catalog(string type, Action use)
    {
        Assert.Equal(
            $"This {type} is the default value and belongs to no catalog. Take it from a DigestCatalog.",
            Assert.Throws<InvalidOperationException>(use).Message);
    }

    [Fact]
    public void What_every_object_has_does_not_throw()
    {
        Assert.Equal(["", "", ""], new object[] { default(Issue), default(Entry), default(Paper) }.Select(handle => handle.ToString()));
        Assert.True(default(Issue) == default && default(Entry) == default && default(Paper) == default);
        Assert.False(default == Digests.Catalog.Issues[0] || default == Digests.Catalog.Papers[0] || default == Digests.Catalog.Papers[0].Entries[0]);
        Assert.Equal(default(Issue).GetHashCode(), default(Issue).GetHashCode());
        Assert.Equal(default(Entry).GetHashCode(), default(Entry).GetHashCode());
        Assert.Equal(default(Paper).GetHashCode(), default(Paper).GetHashCode());
    }

    [Fact]
    public void A_debugger_shows_default()
    {
        string[] displays =
        [
            default(Issue).DebuggerDisplay, default(Entry).DebuggerDisplay, default(Paper).DebuggerDisplay,
            default(IssueList).DebuggerDisplay, default(PaperList).DebuggerDisplay, default(EntryList).DebuggerDisplay,
        ];

        Assert.All(displays, display => Assert.Equal("default", display));
    }
}
