using DigestGen.Parsing.Findings;

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
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = "https://arxiv.org/abs/" + id }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal(FindingKind.ImpossibleId, finding.Kind);
        Assert.Equal([quoted, error], finding.Arguments);
    }

    [Fact]
    public void An_id_of_nothing_that_can_be_seen_makes_no_long_message()
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText
        {
            Url = "https://arxiv.org/abs/" + new string('\u202E', 40) + "/9901001",
        }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.All(finding.Arguments, static argument => Assert.EndsWith("…", argument, StringComparison.Ordinal));
        Assert.All(finding.Arguments, static argument => Assert.InRange(argument.Length, 61, 140));
    }

    [Theory]
    [InlineData('\0', "U+0000 (null)")]
    [InlineData('\a', "U+0007 (bell)")]
    [InlineData('\b', "U+0008 (backspace)")]
    [InlineData('\t', "U+0009 (tab)")]
    [InlineData('\u001B', "U+001B (escape)")]
    [InlineData('\u001F', "U+001F (control character)")]
    [InlineData('\u007F', "U+007F (control character)")]
    [InlineData('\u0085', "U+0085 (next line)")]
    [InlineData('\u009F', "U+009F (control character)")]
    [InlineData('\u061C', "U+061C (Arabic letter mark)")]
    [InlineData('\u180E', "U+180E (Mongolian vowel separator)")]
    [InlineData('\u200B', "U+200B (zero width space)")]
    [InlineData('\u200C', "U+200C (zero width non-joiner)")]
    [InlineData('\u200D', "U+200D (zero width joiner)")]
    [InlineData('\u200E', "U+200E (left-to-right mark)")]
    [InlineData('\u200F', "U+200F (right-to-left mark)")]
    [InlineData('\u2028', "U+2028 (line separator)")]
    [InlineData('\u2029', "U+2029 (paragraph separator)")]
    [InlineData('\u202A', "U+202A (left-to-right embedding)")]
    [InlineData('\u202B', "U+202B (right-to-left embedding)")]
    [InlineData('\u202C', "U+202C (pop directional formatting)")]
    [InlineData('\u202D', "U+202D (left-to-right override)")]
    [InlineData('\u202E', "U+202E (right-to-left override)")]
    [InlineData('\u2060', "U+2060 (word joiner)")]
    [InlineData('\u2066', "U+2066 (left-to-right isolate)")]
    [InlineData('\u2067', "U+2067 (right-to-left isolate)")]
    [InlineData('\u2068', "U+2068 (first strong isolate)")]
    [InlineData('\u2069', "U+2069 (pop directional isolate)")]
    [InlineData('\uFEFF', "U+FEFF (zero width no-break space)")]
    public void A_character_that_can_not_be_seen_is_called_by_its_name(char character, string name)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { TranslatedTitle = $"标{character}{character}题" }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((FindingKind.InvisibleCharacter, 2), (finding.Kind, finding.Range.Length));
        Assert.Equal([name, "translated title", "1"], finding.Arguments);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('~')]
    [InlineData('\u00A0')]
    [InlineData('\u200A')]
    [InlineData('\u2010')]
    [InlineData('\u2027')]
    [InlineData('\u202F')]
    [InlineData('\u205F')]
    [InlineData('\u2070')]
    [InlineData('\u3163')]
    [InlineData('\u3165')]
    public void A_character_beside_those_is_not(char character) =>
        Assert.Empty(SoundReading.Of(EntryText.Digest(new EntryText { TranslatedTitle = $"标{character}题" })).Findings);

    [Theory]
    [InlineData(60, 60, "")]
    [InlineData(61, 60, "…")]
    public void A_long_quote_is_cut(int length, int expected, string end)
    {
        Finding finding = Assert.Single(SoundReading.Of(EntryText.Digest() + new string('x', length)).Findings);

        Assert.Equal(FindingKind.StrayText, finding.Kind);
        Assert.Equal(new string('x', expected) + end, finding.Arguments[0]);
    }

    [Fact]
    public void A_pair_is_quoted_whole_or_not_at_all()
    {
        Finding finding = Assert.Single(SoundReading.Of(EntryText.Digest() + new string('x', 59) + "😀 and more").Findings);

        Assert.Equal(new string('x', 59) + "…", finding.Arguments[0]);
    }

    [Theory]
    [InlineData("A title that goes on and on and ends", "A title that goes on and on and stops", "…nd on and ends", "…nd on and stops")]
    [InlineData("A title", "A titan", "A title", "A titan")]
    [InlineData("A title of two", "A title", "A title of two", "A title")]
    [InlineData("😀abcdefghi1", "😀abcdefghi2", "😀abcdefghi1", "😀abcdefghi2")]
    [InlineData("x😀abcdefghi1", "x😀abcdefghi2", "…😀abcdefghi1", "…😀abcdefghi2")]
    [InlineData("xx😀bcdefghi1", "xx😀bcdefghi2", "…😀bcdefghi1", "…😀bcdefghi2")]
    public void Two_texts_are_quoted_from_a_little_before_the_place_where_they_part(string inBlock, string inRow, string quotedInBlock, string quotedInRow)
    {
        Finding finding = Assert.Single(SoundReading.Of(EntryText.Digest(new EntryText { RawTitle = inBlock, Title = inRow })).Findings);

        Assert.Equal(FindingKind.TitlesDisagree, finding.Kind);
        Assert.Equal(["1", quotedInRow, quotedInBlock], finding.Arguments);
    }
}
