using System.Text;
using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Tests.Characters;

/// <summary>Where an invisible character is needed, at the ends of each range that Unicode gives.</summary>
public sealed class RequiredCharactersTests
{
    private const int Phi = 0x3C6;

    [Theory]
    [InlineData("\u0915\u200C\u0915", 1)]
    [InlineData("\u0915\u094D\u200C", 1)]
    [InlineData("\u0644\u200C\u0644", 1)]
    [InlineData("a\u200C\u0644", 0)]
    [InlineData("\u0644\u200Ca", 0)]
    [InlineData("\u0644\u200C", 0)]
    [InlineData("\u0644\u200D", 1)]
    [InlineData("\u200D\u0644", 1)]
    [InlineData("a\u200D\u0644", 1)]
    [InlineData("a\u200Db", 0)]
    [InlineData("👩\u200D🔬", 1)]
    [InlineData("👩\u200Da", 0)]
    [InlineData("a\u200D🔬", 0)]
    [InlineData("👩🏻\u200D🔬", 1)]
    [InlineData("👩🏿\u200D🔬", 1)]
    [InlineData("❤\uFE0F\u200D🔥", 1)]
    [InlineData("a\uFE0F\u200D🔥", 0)]
    [InlineData("🏻\u200D🔬", 0)]
    [InlineData("\uFE0F\u200D🔬", 0)]
    [InlineData("👩\uFE0F🏽\u200D🔬", 1)]
    public void Joiners(string text, int length) => Assert.Equal(length, LengthAtJoiner(text));

    // A non-joiner after each of the marks that kill a vowel, and after the marks beside them.
    [Theory]
    [InlineData(0x94D)]
    [InlineData(0x9CD)]
    [InlineData(0xA4D)]
    [InlineData(0xACD)]
    [InlineData(0xB4D)]
    [InlineData(0xBCD)]
    [InlineData(0xC4D)]
    [InlineData(0xCCD)]
    [InlineData(0xD4D)]
    [InlineData(0xDCA)]
    public void A_consonant_without_a_vowel(int mark)
    {
        Assert.Equal(1, LengthAtJoiner($"{(char)mark}\u200C"));
        Assert.Equal(0, LengthAtJoiner($"{(char)(mark - 1)}\u200C"));
        Assert.Equal(0, LengthAtJoiner($"{(char)(mark + 1)}\u200C"));
    }

    [Theory]
    [InlineData('#', true)]
    [InlineData('*', true)]
    [InlineData('0', true)]
    [InlineData('9', true)]
    [InlineData('/', false)]
    [InlineData(':', false)]
    [InlineData('"', false)]
    [InlineData('+', false)]
    [InlineData('a', false)]
    [InlineData('❤', true)]
    [InlineData('©', true)]
    [InlineData('®', true)]
    [InlineData('\u00AA', false)]
    [InlineData('\u00AF', false)]
    public void Styles_of_emoji(char before, bool isRequired)
    {
        Assert.Equal(isRequired ? 1 : 0, LengthOf($"{before}\uFE0F"));
        Assert.Equal(isRequired ? 1 : 0, LengthOf($"{before}\uFE0E"));
    }

    [Theory]
    [InlineData(0x33FF, 0xFE00, false)]
    [InlineData(0x3400, 0xFE00, true)]
    [InlineData(0x4DBF, 0xFE00, true)]
    [InlineData(0x4DC0, 0xFE00, false)]
    [InlineData(0x4E00, 0xFE00, true)]
    [InlineData(0x9FFF, 0xFE0D, true)]
    [InlineData(0xA000, 0xFE00, false)]
    [InlineData(0xF900, 0xFE00, true)]
    [InlineData(0xFB00, 0xFE00, false)]
    [InlineData(0x20000, 0xFE00, true)]
    [InlineData(0x3FFFD, 0xFE00, true)]
    [InlineData('0', 0xFE00, true)]
    [InlineData('1', 0xFE00, false)]
    [InlineData(0x2200, 0xFE01, true)]
    [InlineData(0x22FF, 0xFE01, true)]
    [InlineData(0x2300, 0xFE01, false)]
    [InlineData(0x12FFF, 0xFE01, false)]
    [InlineData(0x13000, 0xFE01, true)]
    [InlineData(0x1345F, 0xFE01, true)]
    [InlineData(0x13460, 0xFE01, false)]
    [InlineData(Phi, 0xFE00, false)]
    [InlineData(0x4E00, 0xE0100, true)]
    [InlineData(0x4E00, 0xE01EF, true)]
    [InlineData(0x2200, 0xE0100, false)]
    [InlineData(0x13000, 0xE0100, false)]
    [InlineData(0x181F, 0x180B, false)]
    [InlineData(0x1820, 0x180B, true)]
    [InlineData(0x1820, 0x180C, true)]
    [InlineData(0x1820, 0x180D, true)]
    [InlineData(0x1820, 0x180E, true)]
    [InlineData(0x1820, 0x180F, true)]
    [InlineData(0x18AA, 0x180B, true)]
    [InlineData(0x18AB, 0x180B, false)]
    [InlineData(0x4E00, 0x180B, false)]
    [InlineData(0x1820, 0xFE00, false)]
    public void Selectors_of_glyphs(int before, int selector, bool isRequired) =>
        Assert.Equal(isRequired ? new Rune(selector).Utf16SequenceLength : 0, LengthOf($"{new Rune(before)}{new Rune(selector)}"));

    [Theory]
    [InlineData("🏴", "gbsct", 12)]
    [InlineData("🏴", "usca", 10)]
    [InlineData("🏴", "abc", 8)]
    [InlineData("🏴", "az9", 8)]
    [InlineData("🏴", "a09", 8)]
    [InlineData("🏴", "ab", 0)]
    [InlineData("🏴", "abcdef", 14)]
    [InlineData("🏴", "abcdefg", 0)]
    [InlineData("🏴", "ab/c", 0)]
    [InlineData("🏴", "ab:c", 0)]
    [InlineData("🏴", "ab`c", 0)]
    [InlineData("🏴", "ab{c", 0)]
    [InlineData("🏴", " bc", 0)]
    [InlineData("🏳", "gbsct", 0)]
    [InlineData("", "gbsct", 0)]
    public void Flags_of_regions(string flag, string region, int length)
    {
        string tags = string.Concat(region.Select(static c => new Rune(0xE0000 + c).ToString())) + "\U000E007F";

        Assert.Equal(length, RequiredCharacters.LengthAt(flag + tags + "text", flag.Length));
    }

    [Fact]
    public void A_flag_without_its_end_is_none()
    {
        const string Flag = "🏴\U000E0067\U000E0062\U000E0073";

        Assert.Equal(0, RequiredCharacters.LengthAt(Flag, 2));
        Assert.Equal(0, RequiredCharacters.LengthAt("🏴\U000E007F", 2));
        Assert.Equal(0, RequiredCharacters.LengthAt("🏴\U000E0001", 2));
        Assert.Equal(8, RequiredCharacters.LengthAt(Flag + "\U000E007F", 2));
    }

    // An attribute can't hold half a pair.
    [Fact]
    public void Half_a_pair_is_no_emoji() => Assert.All(
        (string[])["\uD83D\u200D🔬", "\uDC69\u200D🔬", "x\uDC69\u200D🔬", "👩\u200D\uD83D", "👩\u200D\uD83Dx"],
        static text => Assert.Equal(0, LengthAtJoiner(text)));

    // Of the first joiner.
    private static int LengthAtJoiner(string text) => RequiredCharacters.LengthAt(text, text.IndexOfAny(['\u200C', '\u200D']));

    // Of the last character.
    private static int LengthOf(string text) =>
        RequiredCharacters.LengthAt(text, text.Length - (char.IsLowSurrogate(text[^1]) ? 2 : 1));
}
