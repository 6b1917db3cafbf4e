using System.Globalization;
using System.Text;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Invisible characters, held to Unicode's own data: which there are, and where they are needed.</summary>
public sealed class InvisibleTests
{
    private const int LastCodePoint = 0x10FFFF;

    // Default_Ignorable_Code_Point of DerivedCoreProperties.txt; unchanged since Unicode 15.
    private static readonly (int First, int Last)[] s_defaultIgnorable =
    [
        (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    [Fact]
    public void All_that_unicode_ignores_is_invisible_and_so_are_controls_and_ends_of_lines()
    {
        for (int code = 0; code <= LastCodePoint; code++)
        {
            bool isExpected = s_defaultIgnorable.Any(range => code >= range.First && code <= range.Last)
                || CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || code is >= 0xFFF9 and <= 0xFFFB;

            Assert.True(isExpected == InvisibleCharacters.IsInvisibleCodePoint(code), $"U+{code:X4}");
        }
    }

    [Fact]
    public void Format_characters_that_are_not_invisible_have_a_glyph()
    {
        // Signs of numbers and verses, and the controls of hieroglyphs, which a font draws.
        int[] visible = [.. Enumerable.Range(0, LastCodePoint + 1).Where(static code =>
            CharUnicodeInfo.GetUnicodeCategory(code) == UnicodeCategory.Format && !InvisibleCharacters.IsInvisibleCodePoint(code))];

        Assert.All(visible, static code => Assert.True(
            code is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F), $"U+{code:X4}"));
    }

    [Fact]
    public void The_scan_of_a_text_finds_what_the_definition_says()
    {
        for (int code = 0; code <= LastCodePoint; code++)
        {
            string character = Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString();

            int expected = InvisibleCharacters.IsInvisibleCodePoint(code) ? 2 : -1;
            Assert.True(expected == InvisibleCharacters.IndexIn($"a摘{character}要"), $"U+{code:X4}");
        }
    }

    [Fact]
    public void What_is_reported_never_stands_in_generated_source()
    {
        for (int code = 0; code <= LastCodePoint; code++)
        {
            if (InvisibleCharacters.IsInvisibleCodePoint(code))
            {
                string character = new Rune(code).ToString();

                Assert.True(
                    character.Length == 1 ? SourceCharacters.IsHidden(character[0]) : SourceCharacters.IsHiddenPair(character[0], character[1]),
                    $"U+{code:X4}");
            }
        }
    }

    // A joiner makes one character, as users see it, of two pictographs and of no others (UAX #29, rule GB11).
    [Fact]
    public void A_joiner_is_needed_between_the_pictographs_that_text_elements_know()
    {
        for (int code = 0; code <= LastCodePoint; code++)
        {
            if (!Rune.IsValid(code) || CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control
                || CodePointRanges.JoiningScripts.Contains(code))
            {
                continue;
            }

            string sequence = new Rune(code) + "\u200D\u2764";
            bool isOne = StringInfo.GetNextTextElementLength(sequence) == sequence.Length;

            Assert.True(isOne == RequiredCharacters.LengthAt(sequence, sequence.Length - 2) > 0, $"U+{code:X4}");
        }
    }

    /// <summary>Texts that need each of their invisible characters.</summary>
    public static TheoryData<string> Required =>
    [
        "\U0001F469\u200D\U0001F52C", "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\U0001F44D\U0001F3FD", "\u2764\uFE0F", "\u2764\uFE0E",
        "\u2764\uFE0F\u200D\U0001F525", "\U0001F3F3\uFE0F\u200D\U0001F308", "\U0001F469\U0001F3FD\u200D\U0001F692", "1\uFE0F\u20E3", "#\uFE0F\u20E3", "\u00A9\uFE0F",
        "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
        "می\u200Cخواهم", "ه\u200D", "कर\u094D\u200Dय", "क\u094D\u200Cष", "ශ\u0DCA\u200Dරී", "র\u200D\u09CDয", "ন\u09CD\u200D", "ൻ\u0D4D\u200D", "க\u0BCD\u200Cஷ",
        "\u1820\u180B", "\u182D\u180E\u1820", "葛\U000E0100城", "辻\uFE00", "\u2229\uFE00", "0\uFE00", "，\uFE00", "\U00013000\uFE01",
    ];

    /// <summary>Texts with a character that nothing needs.</summary>
    public static TheoryData<string> Hidden =>
    [
        "a\u200Db", "a\u200Cb", "摘\u200D要", "摘\u200C要", "\u200D", "\u200C", "می\u200C\u200Cخواهم", "می\u200C ", "م\u200Ca", "\U0001F469\u200D", "\U0001F469\u200Da",
        "a\uFE0F", "摘\uFE0F", " \uFE0F", "\u2764\uFE0F\uFE0F", "a\uFE00", "a\U000E0100", "葛\U000E0100\U000E0101", "\uFE00",
        "a\U000E0069\U000E0067", "\U0001F3F4\U000E0069\U000E0067\U000E006E\U000E006F\U000E0072\U000E0065\U000E0020\U000E007F", "\U0001F3F4\U000E0067",
        "\U0001F600\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "\U000E0001", "a\u00ADb", "\u3164", "\u115F", "\u1160", "\uFFA0", "\u17B4", "\u17B5",
        "a\u034Fb", "\u180Ea", "\u2061", "\u2063", "\u206A", "\uFFF9", "\U0001D173", "\U0001BCA0", "a\u200Bb", "\uFEFFa", "\u202Ea", "\u0000", "a\tb",
    ];

    [Theory]
    [MemberData(nameof(Required))]
    public void What_is_needed_is_not_reported(string text) => Assert.Empty(Parse(text).Findings);

    [Theory]
    [MemberData(nameof(Hidden))]
    public void What_nothing_needs_is_reported_once(string text)
    {
        ParsedDigest digest = Parse(text);

        Assert.Equal(FindingKind.InvisibleCharacter, Assert.Single(digest.Findings).Kind);
        Assert.Single(digest.Content.Entries);
    }

    [Fact]
    public void Different_characters_in_a_row_are_one_finding_that_counts_them()
    {
        Finding finding = Assert.Single(Parse("a\U000E0069\U000E0067\U000E006Eb").Findings);

        Assert.Equal(["U+E0069 (tag character) and 2 more right after it", "English summary", "1"], finding.Arguments);
        Assert.Equal(6, finding.Range.Length);
    }

    [Fact]
    public void A_field_has_one_finding_for_each_character_which_counts_its_places()
    {
        ParsedDigest digest = Parse(string.Concat(Enumerable.Repeat("a\u200Bb\u00AD", 50)));

        Assert.Equal(
            ["U+200B (zero width space) in 50 places", "U+00AD (soft hyphen) in 50 places"],
            digest.Findings.Select(static finding => finding.Arguments[0]));
    }

    [Theory]
    [InlineData(1, 3, "")]
    [InlineData(3, 9, "")]
    [InlineData(4, 9, " and in 3 more fields of this file")]
    [InlineData(26, 99, " and in 25 more fields of this file")]
    public void A_character_that_runs_through_a_file_is_one_finding(int fields, int entries, string end)
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest([.. Enumerable.Range(1, entries).Select(number => new EntryText
        {
            Url = $"https://arxiv.org/abs/2402.{number:D5}",
            TranslatedAbstract = number <= fields ? "我\u00AD们\u00AD研\u00AD究\u200E" : "我们研究",
        })]));
        Finding[] hyphens = [.. digest.Findings.Where(static finding => finding.Arguments[0].StartsWith("U+00AD", StringComparison.Ordinal))];

        Assert.Equal(entries, digest.Content.Entries.Count);
        Assert.Equal(end.Length == 0 ? fields : 1, hyphens.Length);
        Assert.Equal(2 * hyphens.Length, digest.Findings.Count);
        Assert.All(hyphens, hyphen => Assert.Equal("U+00AD (soft hyphen) in 3 places" + end, hyphen.Arguments[0]));
        Assert.Equal(["translated abstract", "1"], hyphens[0].Arguments.Skip(1));
    }

    [Fact]
    public void Many_different_characters_have_some_findings_and_one_for_all_others()
    {
        string Tag(int number) => char.ConvertFromUtf32(0xE0100 + number);
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest([.. Enumerable.Range(1, 90).Select(number => new EntryText
        {
            Url = $"https://arxiv.org/abs/2402.{number:D5}",
            TranslatedAbstract = "我 " + Tag(number),
        })]));

        Assert.Equal(51, digest.Findings.Count);
        Assert.Equal("U+E0133 (variation selector) and in 39 more fields of this file", digest.Findings[50].Arguments[0]);
    }

    [Fact]
    public void A_field_has_at_most_fifty_findings() =>
        Assert.Equal(50, Parse(string.Concat(Enumerable.Range(0, 90).Select(static number => "a" + char.ConvertFromUtf32(0xE0100 + number)))).Counts.Sum());

    private static ParsedDigest Parse(string text) =>
        DigestParser.Parse(EntryText.Digest(new EntryText { EnglishSummary = text }));
}
