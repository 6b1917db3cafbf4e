using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Tests.Characters;

/// <summary>The kinds of characters that a text has.</summary>
public sealed class CharacterCountsTests
{
    [Fact]
    public void ASCII_is_not_counted()
    {
        var counts = CharacterCounts.Of("Plain text\0\u007F");

        Assert.Equal((0, 0, 0, 0, 0), (counts.All, counts.Runs, counts.InTriples, counts.Foreign, counts.CapitalsWithinWords));
    }

    [Fact]
    public void Characters_are_counted_by_kind()
    {
        var counts = CharacterCounts.Of("的鼯\uFFFD\uFF71。é☃");

        Assert.Equal((7, 2, 1, 1, 1), (counts.All, counts.Han, counts.CommonHan, counts.Replacements, counts.HalfwidthKatakana));
        Assert.Equal((3, 1), (counts.Foreign, counts.Latin));
    }

    [Theory]
    [InlineData('\u4DFF', false)]
    [InlineData('\u4E00', true)]
    [InlineData('\u9FFF', true)]
    [InlineData('\uA000', false)]
    public void Chinese_characters(char c, bool expected) => Assert.Equal(expected, CharacterCounts.Of(c.ToString()).Han == 1);

    [Theory]
    [InlineData('\uFF60', false)]
    [InlineData('\uFF61', true)]
    [InlineData('\uFF9F', true)]
    [InlineData('\uFFA0', false)]
    public void Katakana_of_half_the_width(char c, bool expected) =>
        Assert.Equal(expected, CharacterCounts.Of(c.ToString()).HalfwidthKatakana == 1);

    [Theory]
    [InlineData('\u2FFF', true)]
    [InlineData('\u3000', false)]
    [InlineData('\u30FF', false)]
    [InlineData('\u3100', true)]
    [InlineData('\uABFF', true)]
    [InlineData('\uAC00', false)]
    [InlineData('\uD7A3', false)]
    [InlineData('\uD7A4', true)]
    [InlineData('\uFEFF', true)]
    [InlineData('\uFF00', false)]
    [InlineData('\uFFEF', false)]
    [InlineData('\uFFF0', true)]
    [InlineData('\uFFFD', true)]
    [InlineData('\u0080', true)]
    public void What_is_not_of_East_Asia(char c, bool expected) => Assert.Equal(expected, CharacterCounts.Of(c.ToString()).Foreign == 1);

    [Theory]
    [InlineData('\u0080', true)]
    [InlineData('\u024F', true)]
    [InlineData('\u0250', false)]
    [InlineData('\u02C5', false)]
    [InlineData('\u02C6', true)]
    [InlineData('\u02DC', true)]
    [InlineData('\u02DD', false)]
    [InlineData('\u200F', false)]
    [InlineData('\u2010', true)]
    [InlineData('\u203A', true)]
    [InlineData('\u203B', false)]
    [InlineData('\u20AB', false)]
    [InlineData('\u20AC', true)]
    [InlineData('\u2122', true)]
    [InlineData('\u2123', false)]
    public void Latin_letters_and_signs(char c, bool expected) => Assert.Equal(expected, CharacterCounts.Of(c.ToString()).Latin == 1);

    [Theory]
    [InlineData("é", 1, 0)]
    [InlineData("éé", 1, 0)]
    [InlineData("ééé", 1, 3)]
    [InlineData("a ééé b", 1, 3)]
    [InlineData("ééé éééééé é", 3, 9)]
    [InlineData("éééé ééé", 2, 3)]
    public void Runs_and_those_whose_length_is_a_multiple_of_three(string text, int runs, int inTriples)
    {
        var counts = CharacterCounts.Of(text);

        Assert.Equal((runs, inTriples), (counts.Runs, counts.InTriples));
    }

    [Theory]
    [InlineData("éÉ", 1)]
    [InlineData("ÉÉ", 0)]
    [InlineData("éé", 0)]
    [InlineData("Éé", 0)]
    [InlineData("aÉ", 0)]
    [InlineData("éA", 0)]
    [InlineData("é É", 0)]
    [InlineData("éÉéÉ", 2)]
    public void Capitals_right_behind_small_letters_of_their_own_kind(string text, int count) =>
        Assert.Equal(count, CharacterCounts.Of(text).CapitalsWithinWords);
}
