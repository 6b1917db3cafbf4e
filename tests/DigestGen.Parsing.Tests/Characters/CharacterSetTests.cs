using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Tests.Characters;

/// <summary>Sets of characters, at their ends: what is hidden in source, what joins, what is frequent, and what a set of ranges holds.</summary>
public sealed class CharacterSetTests
{
    [Fact]
    public void A_range_holds_both_of_its_ends()
    {
        var ranges = new CodePointRanges(3, 5, 9, 9);

        Assert.Equal([3, 4, 5, 9], Enumerable.Range(0, 12).Where(ranges.Contains));
        Assert.False(ranges.Contains(-1));
    }

    [Theory]
    [InlineData('a', false)]
    [InlineData(' ', false)]
    [InlineData('~', false)]
    [InlineData('\u007F', true)]
    [InlineData('\u009F', true)]
    [InlineData('\u00A0', true)]
    [InlineData('\u00A1', false)]
    [InlineData('\u00AD', true)]
    [InlineData('\u1FFF', false)]
    [InlineData('\u2000', true)]
    [InlineData('\u200A', true)]
    [InlineData('\u2010', false)]
    [InlineData('\u202F', true)]
    [InlineData('\u2030', false)]
    [InlineData('\u205E', false)]
    [InlineData('\u205F', true)]
    [InlineData('\u3000', false)]
    [InlineData('\u3163', false)]
    [InlineData('\u3164', true)]
    [InlineData('\u3165', false)]
    [InlineData('摘', false)]
    [InlineData('\uFDCF', false)]
    [InlineData('\uFDD0', true)]
    [InlineData('\uFDEF', true)]
    [InlineData('\uFDF0', false)]
    [InlineData('\uFE00', true)]
    [InlineData('\uFEFF', true)]
    [InlineData('\uFF00', false)]
    [InlineData('\uFF9F', false)]
    [InlineData('\uFFA0', true)]
    [InlineData('\uFFA1', false)]
    [InlineData('\uFFEF', false)]
    [InlineData('\uFFF0', true)]
    [InlineData('\uFFFC', true)]
    [InlineData('\uFFFD', false)]
    [InlineData('\uFFFE', true)]
    [InlineData('\uFFFF', true)]
    public void Characters_that_source_has_as_escapes(char c, bool isHidden) => Assert.Equal(isHidden, SourceCharacters.IsHidden(c));

    [Theory]
    [InlineData(0x1F600, false)]
    [InlineData(0x20000, false)]
    [InlineData(0x1BCA0, true)]
    [InlineData(0x1D173, true)]
    [InlineData(0xDFFFF, false)]
    [InlineData(0xE0000, true)]
    [InlineData(0xE0FFF, true)]
    [InlineData(0xE1000, true)]
    [InlineData(0xF0000, true)]
    [InlineData(0x10FFFF, true)]
    public void Pairs_that_source_has_as_escapes(int codePoint, bool isHidden)
    {
        string pair = char.ConvertFromUtf32(codePoint);

        Assert.Equal(isHidden, SourceCharacters.IsHiddenPair(pair[0], pair[1]));
    }

    [Theory]
    [InlineData(0x1FFFF)]
    [InlineData(0x1BC9F)]
    [InlineData(0x1BCA4)]
    [InlineData(0x1D172)]
    [InlineData(0x1D17B)]
    [InlineData(0xDFFFF)]
    [InlineData(0xE1000)]
    [InlineData(0xD800)]
    [InlineData(0xFFFD)]
    public void Code_points_beside_the_invisible_ones_are_visible(int codePoint) =>
        Assert.False(InvisibleCharacters.IsInvisibleCodePoint(codePoint));

    [Theory]
    [InlineData(0x1BCA0)]
    [InlineData(0x1BCA3)]
    [InlineData(0x1D173)]
    [InlineData(0x1D17A)]
    [InlineData(0xE0000)]
    [InlineData(0xE0FFF)]
    [InlineData(0xFFF0)]
    [InlineData(0xFFFB)]
    [InlineData(0xFE00)]
    [InlineData(0xFE0F)]
    [InlineData(0x180B)]
    [InlineData(0x180F)]
    [InlineData(0x2060)]
    [InlineData(0x206F)]
    public void Code_points_at_the_ends_of_the_invisible_ranges_are_invisible(int codePoint)
    {
        Assert.True(InvisibleCharacters.IsInvisibleCodePoint(codePoint));
        Assert.Equal(1, InvisibleCharacters.IndexIn("a" + char.ConvertFromUtf32(codePoint) + "b"));
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("plain", -1)]
    [InlineData("\u200B", 0)]
    [InlineData("ab\u200B\u200B", 2)]
    [InlineData("😀", -1)]
    [InlineData("x\U000E0001", 1)]
    public void The_first_invisible_character_of_a_text(string text, int index) => Assert.Equal(index, InvisibleCharacters.IndexIn(text));

    [Fact]
    public void A_code_point_has_one_or_two_units()
    {
        Assert.Equal(('a', 1), CodePointAt("a", 0));
        Assert.Equal((0x1F600, 2), CodePointAt("a😀", 1));
        Assert.Equal((0xD83D, 1), CodePointAt("\uD83Da", 0));
        Assert.Equal((0xD83D, 1), CodePointAt("a\uD83D", 1));
        Assert.Equal((0xDE00, 1), CodePointAt("\uDE00\uD83D", 0));
    }

    [Theory]
    [InlineData(0xAD, "U+00AD (soft hyphen)")]
    [InlineData(0x34F, "U+034F (combining grapheme joiner)")]
    [InlineData(0x115F, "U+115F (Hangul filler)")]
    [InlineData(0x1160, "U+1160 (Hangul filler)")]
    [InlineData(0x3164, "U+3164 (Hangul filler)")]
    [InlineData(0xFFA0, "U+FFA0 (Hangul filler)")]
    [InlineData(0x17B4, "U+17B4 (Khmer inherent vowel)")]
    [InlineData(0x17B5, "U+17B5 (Khmer inherent vowel)")]
    [InlineData(0x180B, "U+180B (variation selector)")]
    [InlineData(0x180F, "U+180F (variation selector)")]
    [InlineData(0x2061, "U+2061 (invisible operator)")]
    [InlineData(0x2064, "U+2064 (invisible operator)")]
    [InlineData(0x2065, "U+2065 (format character)")]
    [InlineData(0xFE00, "U+FE00 (variation selector)")]
    [InlineData(0xFE0F, "U+FE0F (variation selector)")]
    [InlineData(0xE0000, "U+E0000 (tag character)")]
    [InlineData(0xE007F, "U+E007F (tag character)")]
    [InlineData(0xE0080, "U+E0080 (format character)")]
    [InlineData(0xE00FF, "U+E00FF (format character)")]
    [InlineData(0xE0100, "U+E0100 (variation selector)")]
    [InlineData(0xE01EF, "U+E01EF (variation selector)")]
    [InlineData(0xE01F0, "U+E01F0 (format character)")]
    [InlineData(0x1, "U+0001 (control character)")]
    [InlineData(0x80, "U+0080 (control character)")]
    [InlineData(0x1D173, "U+1D173 (format character)")]
    public void A_character_has_its_name_or_its_kind(int codePoint, string expected) =>
        Assert.Equal(expected, InvisibleCharacters.Describe(codePoint));

    [Fact]
    public void Frequent_characters_are_of_both_scripts()
    {
        Assert.All("的是不這这为為个個时時摘要总總结詳详细細题題种種数據据", static c => Assert.True(CommonHan.Contains(c), $"{c}"));
        Assert.All("鼯閾缂镄璇a ", static c => Assert.False(CommonHan.Contains(c), $"{c}"));
    }

    private static (int CodePoint, int Length) CodePointAt(string text, int at) =>
        (InvisibleCharacters.CodePointAt(text, at, out int length), length);
}
