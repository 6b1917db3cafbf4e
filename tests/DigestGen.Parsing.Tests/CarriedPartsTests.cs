using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>What looks like arXiv's own words in a title or an abstract, and is not all of them, is text.</summary>
public sealed class CarriedPartsTests
{
    [Theory]
    [InlineData("arXiv:2402.10758v1")]
    [InlineData("arXiv:2402.10758v1 Announce")]
    [InlineData("arXiv: Announce Type: new Abstract: We study it.")]
    [InlineData("arXiv:2402.10758v1 Announce Type:")]
    [InlineData("arXiv:2402.10758v1 Announce Type: new We study it.")]
    [InlineData("arXiv:2402.10758v1 Announce Type: new Abstract We study it.")]
    [InlineData("We study arXiv:2402.10758v1 Announce Type: new Abstract: it.")]
    public void An_abstract_is_kept_whole(string text)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Abstract = text }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal((text, text, 0, "Unknown"), (entry.RawAbstract, entry.Abstract, entry.Version, entry.Announcement));
        Assert.Equal(FindingKind.UnreadablePrefix, Assert.Single(digest.Findings).Kind);
    }

    [Theory]
    [InlineData("A title (arXiv:2402.10758v1 [cs.LG]", "A title")]
    [InlineData("A title (arXiv:2402.10758v1)", "A title")]
    [InlineData("A title (arXiv:2402.10758v1 cs.LG)", "A title")]
    [InlineData("A title (arXiv:2402.10758v1 [])", "A title")]
    [InlineData("A title (arXiv:2402.10758v1 [cs.LG)", "A title")]
    [InlineData("A title (arXiv: [cs.LG])", "A title")]
    [InlineData("A title (arXiv:2402.10758v1 [)", "A title")]
    [InlineData("A title (ArXiv:2402.10758v1 [cs.LG])", "A title (ArXiv:2402.10758v1 [cs.LG])")]
    public void A_title_ends_before_them_and_carries_nothing(string rawTitle, string title)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { RawTitle = rawTitle }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal((rawTitle, title, 0, "Unknown", ""), (entry.RawTitle, entry.Title, entry.Version, entry.Announcement, entry.PrimaryCategory));
        Assert.Empty(digest.Findings);
    }

    [Theory]
    [InlineData("UPDTED", "UPDTED", "; did you mean 'UPDATED'?")]
    [InlineData("CROSS LIST", "CROSS LIST", "; did you mean 'CROSS LISTED'?")]
    [InlineData("updated", "updated", "; did you mean 'UPDATED'?")]
    [InlineData("WITHDRAWN", "WITHDRAWN", "")]
    [InlineData("A WORD LONGER THAN ANY THAT IS KNOWN", "A WORD LONGER THAN ANY THAT IS KNOWN", "")]
    public void A_word_that_is_not_known_is_reported_with_the_one_that_is_near(string word, string quoted, string suggestion)
    {
        string rawTitle = $"A title (arXiv:2402.10758v1 [cs.LG] {word})";
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { RawTitle = rawTitle }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal(FindingKind.UnknownAnnouncement, finding.Kind);
        Assert.Equal([quoted, suggestion], finding.Arguments);
        Assert.Equal((4 + rawTitle.IndexOf(word, StringComparison.Ordinal), word.Length), (finding.Range.StartColumn, finding.Range.Length));
        Assert.Equal("Unknown", Assert.Single(ReadEntry.From(digest)).Announcement);
    }

    [Theory]
    [InlineData("replace_cross", "; did you mean 'replace-cross'?")]
    [InlineData("New", "; did you mean 'new'?")]
    [InlineData("withdrawn", "")]
    public void An_announcement_that_is_not_known_is_reported_with_the_one_that_is_near(string word, string suggestion)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText
        {
            Abstract = $"arXiv:2402.10758v1 Announce Type: {word} Abstract: We study it.",
        }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((FindingKind.UnknownAnnouncement, word.Length), (finding.Kind, finding.Range.Length));
        Assert.Equal([word, suggestion], finding.Arguments);
    }

    [Theory]
    [InlineData("cs.LB", "; did you mean 'cs.DB'?")]
    [InlineData("math.gt", "; did you mean 'math.GT'?")]
    [InlineData("unknown", "")]
    public void A_category_that_is_not_known_is_reported_with_the_one_that_is_near(string category, string suggestion)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { RawTitle = $"A title (arXiv:2402.10758v1 [{category}])" }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((FindingKind.UnknownCategory, category.Length), (finding.Kind, finding.Range.Length));
        Assert.Equal([category, suggestion], finding.Arguments);
        Assert.Equal(category, Assert.Single(ReadEntry.From(digest)).PrimaryCategory);
    }
}
