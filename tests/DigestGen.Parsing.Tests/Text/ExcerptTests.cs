using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>What a message shows of a text.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain 摘要", "plain 摘要")]
    [InlineData("a\tb\nc", "a<U+0009>b<U+000A>c")]
    [InlineData("a\U000E0067b", "a<U+E0067>b")]
    [InlineData("😀", "😀")]
    public void A_short_text_is_shown_whole_with_codes_for_what_can_not_be_seen(string text, string expected) =>
        Assert.Equal(expected, Excerpt.Of(text));

    [Theory]
    [InlineData(60, "", "")]
    [InlineData(60, "y", "…")]
    [InlineData(59, "y", "y")]
    [InlineData(58, "😀", "😀")]
    [InlineData(58, "😀y", "😀…")]
    [InlineData(59, "😀", "…")]
    [InlineData(59, "\u200By", "<U+200B>…")]
    [InlineData(59, "\u200B", "<U+200B>")]
    public void A_text_is_cut_at_60_characters(int length, string rest, string expected) =>
        Assert.Equal(new string('x', length) + expected, Excerpt.Of(new string('x', length) + rest));

    [Fact]
    public void A_sentence_about_a_text_is_cut_at_120_characters()
    {
        Assert.Equal(new string('x', 120), Excerpt.OfError(new string('x', 120)));
        Assert.Equal(new string('x', 120) + "…", Excerpt.OfError(new string('x', 121)));
        Assert.Equal("a <U+202E> b", Excerpt.OfError("a \u202E b"));
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("abc", "abd", "abc", "abd")]
    [InlineData("0123456789a", "0123456789b", "0123456789a", "0123456789b")]
    [InlineData("x0123456789a", "x0123456789b", "…0123456789a", "…0123456789b")]
    [InlineData("x0123456789", "x0123456789b", "…0123456789", "…0123456789b")]
    [InlineData("x0123456789a", "x0123456789", "…0123456789a", "…0123456789")]
    public void Two_texts_are_shown_from_ten_characters_before_they_differ(string left, string right, string shownLeft, string shownRight) =>
        Assert.Equal((shownLeft, shownRight), Excerpt.WhereTheyPart(left, right));

    [Fact]
    public void The_part_that_is_shown_starts_with_a_whole_character() =>
        Assert.Equal(("…😀123456789a", "…😀123456789b"), Excerpt.WhereTheyPart("x😀123456789a", "x😀123456789b"));
}
