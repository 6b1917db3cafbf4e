namespace DigestGen.Parsing.Tests;

/// <summary>What messages quote of a digest: nothing that turns, hides or breaks their line.</summary>
public sealed class QuoteTests
{
    // Found by AFL++: the reason quoted the archive as it stood.
    [Theory]
    [InlineData("ab\u202Ec/9901001", "ab<U+202E>c/9901001", "'ab<U+202E>c' is no archive of arXiv's before April 2007")]
    [InlineData("\0/9901001", "<U+0000>/9901001", "'<U+0000>' is no archive of arXiv's before April 2007")]
    [InlineData("math\u200B/0309136", "math<U+200B>/0309136", "'math<U+200B>' is no archive of arXiv's before April 2007")]
    [InlineData("math.\u200BGT/0309136", "math.<U+200B>GT/0309136", "'math.<U+200B>GT' is no subject class of arXiv's")]
    public void An_id_and_what_is_wrong_with_it_are_quoted_with_codes_for_what_can_not_be_seen(string id, string quoted, string error)
    {
        ParsedDigest digest = SoundReading.Of(DigestText.Of(new DigestText.Entry { Url = "https://arxiv.org/abs/" + id }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal(FindingKind.ImpossibleId, finding.Kind);
        Assert.Equal([quoted, error], finding.Arguments);
    }

    [Fact]
    public void An_id_of_nothing_that_can_be_seen_makes_no_long_message()
    {
        ParsedDigest digest = SoundReading.Of(DigestText.Of(new DigestText.Entry
        {
            Url = "https://arxiv.org/abs/" + new string('\u202E', 40) + "/9901001",
        }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.All(finding.Arguments, static argument => Assert.EndsWith("…", argument, StringComparison.Ordinal));
        Assert.All(finding.Arguments, static argument => Assert.InRange(argument.Length, 61, 140));
    }
}
