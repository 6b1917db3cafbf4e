using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Entries;

/// <summary>What is said of sound entries whose data is doubtful.</summary>
public sealed class WarningTests
{
    private const string Prefix = "arXiv:2402.10758v1 Announce Type: new Abstract: ";

    [Theory]
    [InlineData("translated title", "EmptyField 9:6 '' 1 | translated title")]
    [InlineData("title", "EmptyField 11:0 '' 1 | title")]
    [InlineData("summary", "EmptyField 15:0 '' 1 | summary")]
    [InlineData("translated abstract", "EmptyField 19:0 '' 1 | translated abstract")]
    [InlineData("abstract", "EmptyField 21:0 '' 1 | abstract")]
    public void A_field_that_is_empty(string field, string expected) => Assert.Equal([expected], Report(With(field, ""), Second));

    [Fact]
    public void Fields_that_are_empty_have_their_place_in_lines_of_any_end()
    {
        EntryText entry = First with { TranslatedAbstract = "", Summary = "" };
        string[] expected = ["EmptyField 15:0 '' 1 | summary", "EmptyField 19:0 '' 1 | translated abstract"];

        Assert.Equal(expected, Report(EntryText.Digest(entry, Second).ReplaceLineEndings("\r\n")));
        Assert.Equal(expected, Report(EntryText.Digest(entry, Second).ReplaceLineEndings("\r")));
    }

    [Theory]
    [InlineData("translated title", "InvisibleCharacter 9:9 '\u200B' U+200B (zero width space) | translated title | 1")]
    [InlineData("title", "InvisibleCharacter 11:7 '\u200B' U+200B (zero width space) | title | 1")]
    [InlineData("summary", "InvisibleCharacter 15:7 '\u200B' U+200B (zero width space) | summary | 1")]
    [InlineData("English summary", "InvisibleCharacter 17:7 '\u200B' U+200B (zero width space) | English summary | 1")]
    [InlineData("translated abstract", "InvisibleCharacter 19:7 '\u200B' U+200B (zero width space) | translated abstract | 1")]
    [InlineData("abstract", "InvisibleCharacter 21:7 '\u200B' U+200B (zero width space) | abstract | 1")]
    public void A_field_with_an_invisible_character(string field, string expected) => Assert.Equal([expected], Report(With(field, "文 a\u200Bb."), Second));

    [Theory]
    [InlineData(0, "ExtraIndentation 11:4 '  ' 1 | raw title")]
    [InlineData(1, "ExtraIndentation 13:4 '  ' 1 | link")]
    [InlineData(2, "ExtraIndentation 15:4 '  ' 1 | summary")]
    [InlineData(3, "ExtraIndentation 17:4 '  ' 1 | English summary")]
    [InlineData(4, "ExtraIndentation 19:4 '  ' 1 | translated abstract")]
    [InlineData(5, "ExtraIndentation 21:4 '  ' 1 | abstract")]
    public void A_slot_that_is_indented_too_far(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines[Slot(FirstBlock, slot)] = "  " + lines[Slot(FirstBlock, slot)]));

    [Fact]
    public void Spaces_alone_or_before_an_invisible_character_are_no_indentation()
    {
        Assert.Empty(Report(static lines => lines[Slot(FirstBlock, 3)] = "       "));
        Assert.Equal(
            ["InvisibleCharacter 17:6 '\u200B' U+200B (zero width space) | English summary | 1"],
            Report(static lines => lines[Slot(FirstBlock, 3)] = "      \u200Btext"));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(39, false)]
    public void A_translation_of_40_characters_that_is_the_abstract(int length, bool isReported)
    {
        string text = new string('x', length - 1) + ".";

        Assert.Equal(
            isReported ? [$"WrongLanguage 19:4 '{text}' 1 | translated abstract | it is the abstract itself"] : Array.Empty<string>(),
            Report(First with { Abstract = Prefix + text, TranslatedAbstract = "摘要：" + text }, Second).Select(static found => found.Replace("'摘要：", "'", StringComparison.Ordinal)));
        Assert.Empty(Report(First with { Abstract = Prefix + text, TranslatedAbstract = "y" + text[1..] }, Second));
    }

    [Theory]
    [InlineData(14, 26, true)]
    [InlineData(13, 27, false)]
    [InlineData(14, 25, false)]
    public void An_abstract_of_40_characters_that_is_Chinese(int chinese, int others, bool isReported)
    {
        string text = new string('图', chinese) + new string('x', others - 1) + ".";

        Assert.Equal(
            isReported ? [$"WrongLanguage 21:4 '{text}' 1 | abstract | it is Chinese"] : Array.Empty<string>(),
            Report(First with { Abstract = text }, Second));
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.10758v2", "T (arXiv:2402.10758v1 [cs.LG])", "A.", "我们。", "VersionsDiffer 11:4 'T (arXiv:2402.10758v1 [cs.LG])' 1 | v2 in the link | v1 in the title <- 13:4 '[https://arxiv.org/abs/2402.10758v2](https://arxiv.org/abs/2402.10758v2)'")]
    [InlineData("https://arxiv.org/abs/2402.10758v2", "T", Prefix + "A.", "我们。", "VersionsDiffer 21:4 'arXiv:2402.10758v1 Announce Type: new Abstract: A.' 1 | v2 in the link | v1 in the abstract <- 13:4 '[https://arxiv.org/abs/2402.10758v2](https://arxiv.org/abs/2402.10758v2)'")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T (arXiv:2402.10758v2 [cs.LG])", Prefix + "A.", "我们。", "VersionsDiffer 21:4 'arXiv:2402.10758v1 Announce Type: new Abstract: A.' 1 | v2 in the title | v1 in the abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("https://arxiv.org/abs/2402.10758v2", "T (arXiv:2402.10758v2 [cs.LG])", Prefix + "A.", "我们。", "VersionsDiffer 21:4 'arXiv:2402.10758v1 Announce Type: new Abstract: A.' 1 | v2 in the link | v1 in the abstract <- 13:4 '[https://arxiv.org/abs/2402.10758v2](https://arxiv.org/abs/2402.10758v2)' ;; VersionsDiffer 21:4 'arXiv:2402.10758v1 Announce Type: new Abstract: A.' 1 | v2 in the title | v1 in the abstract <- 13:4 '[https://arxiv.org/abs/2402.10758v2](https://arxiv.org/abs/2402.10758v2)'")]
    [InlineData("https://arxiv.org/abs/2402.10758v1", "T (arXiv:2402.10758v2 [cs.LG])", Prefix + "A.", "我们。", "VersionsDiffer 11:4 'T (arXiv:2402.10758v2 [cs.LG])' 1 | v1 in the link | v2 in the title <- 13:4 '[https://arxiv.org/abs/2402.10758v1](https://arxiv.org/abs/2402.10758v1)'")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T", Prefix + "A.", "arXiv:2402.10758v3 公告类型：新 摘要：我们。", "VersionsDiffer 19:10 '2402.10758v3' 1 | v1 in the abstract | v3 in the translated abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T (arXiv:2402.10758v2 [cs.LG])", "A.", "arXiv:2402.10758v3 我们。", "VersionsDiffer 19:10 '2402.10758v3' 1 | v2 in the title | v3 in the translated abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T (arXiv:2402.10758v1 [cs.LG])", Prefix + "A.", "arXiv:2402.10758v3 我们。", "VersionsDiffer 19:10 '2402.10758v3' 1 | v1 in the abstract | v3 in the translated abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    public void Versions_that_differ(string url, string rawTitle, string original, string translated, string expected) =>
        Assert.Equal(expected, string.Join(" ;; ", Report(First with { Url = url, RawTitle = rawTitle, Abstract = original, TranslatedAbstract = translated }, Second)));

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.10758v1", "T (arXiv:2402.10758v1 [cs.LG])", Prefix + "A.", "arXiv:2402.10758v1 公告类型：新 摘要：我们。")]
    [InlineData("https://arxiv.org/abs/2402.10758v3", "T", "A.", "arXiv:2402.10758v1 我们。")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T", "A.", "arXiv:2402.10758v1 我们。")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T", Prefix + "A.", "arXiv:2402.10758 公告类型：新的论文 摘要：我们。")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T", Prefix + "A.", "arXiv:2402.10758 公告类型：别的 摘要：我们。")]
    [InlineData("https://arxiv.org/abs/2402.10758", "T", "A.", "公告类型：替换 摘要：我们。")]
    public void Metadata_that_agree_or_are_given_once_are_fine(string url, string rawTitle, string original, string translated) =>
        Assert.Empty(Report(First with { Url = url, RawTitle = rawTitle, Abstract = original, TranslatedAbstract = translated }, Second));

    [Theory]
    [InlineData("T (arXiv:2402.10757v1 [cs.LG])", "A.", "我们。", "CarriedIdDiffers 11:13 '2402.10757v1' 2402.10757v1 | 2402.10758 | title <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("T (arXiv:nonsense [cs.LG])", "A.", "我们。", "CarriedIdDiffers 11:13 'nonsense' nonsense | 2402.10758 | title <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("T", "arXiv:2402.10757v1 Announce Type: new Abstract: A.", "我们。", "CarriedIdDiffers 21:10 '2402.10757v1' 2402.10757v1 | 2402.10758 | abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    [InlineData("T", "A.", "arXiv:2402.10757v1 我们。", "CarriedIdDiffers 19:10 '2402.10757v1' 2402.10757v1 | 2402.10758 | translated abstract <- 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)'")]
    public void An_id_that_is_not_the_links(string rawTitle, string original, string translated, string expected) =>
        Assert.Equal([expected], Report(First with { RawTitle = rawTitle, Abstract = original, TranslatedAbstract = translated }, Second));

    [Theory]
    [InlineData("公告类型：替换 摘要：我们。", "AnnouncementsDiffer 19:9 '替换' 1 | new | 替换 <- 21:38 'new'")]
    [InlineData("arXiv:2402.10758v1 公告类型：交叉 摘要：我们。", "AnnouncementsDiffer 19:28 '交叉' 1 | new | 交叉 <- 21:38 'new'")]
    public void Announcements_that_differ(string translated, string expected) =>
        Assert.Equal([expected], Report(First with { Abstract = Prefix + "A.", TranslatedAbstract = translated }, Second));

    [Theory]
    [InlineData("arXiv:2402.10758v1 We study it.", "UnreadablePrefix 21:4 'arXiv:2402.10758v1 We study it.' 1 | arXiv:2402.10758v1 We study it.")]
    [InlineData("  ARXIV : 2402.10758, We study it.", "UnreadablePrefix 21:4 '  ARXIV : 2402.10758, We study it.' 1 |   ARXIV : 2402.10758, We study it.")]
    [InlineData("arxiv：2402.10758; We study it.", "UnreadablePrefix 21:4 'arxiv：2402.10758; We study it.' 1 | arxiv：2402.10758; We study it.")]
    [InlineData("Announce type: new.", "UnreadablePrefix 21:4 'Announce type: new.' 1 | Announce type: new.")]
    [InlineData("We announce type: new.", "UnreadablePrefix 21:4 'We announce type: new.' 1 | We announce type: new.")]
    public void A_prefix_that_can_not_be_read(string original, string expected) =>
        Assert.Equal(expected, Report(First with { Abstract = original }, Second)[^1]);

    [Theory]
    [InlineData("arXiv:2402.10757v1 We study it.")]
    [InlineData("In arXiv:2402.10758v1 we study it.")]
    [InlineData("arXiv is a server.")]
    [InlineData("arXiv.")]
    public void Other_mentions_of_arXiv_are_text(string original) => Assert.Empty(Report(First with { Abstract = original }, Second));

    [Theory]
    [InlineData(107, true)]
    [InlineData(108, false)]
    public void A_prefix_stands_in_the_first_120_characters(int before, bool isReported) =>
        Assert.Equal(isReported ? 1 : 0, Report(First with { Abstract = new string('x', before) + "Announce Type." }, Second).Length);

    [Theory]
    [InlineData("T (arXiv:2402.10758v1 [cs.LB])", "A.", "UnknownCategory 11:27 'cs.LB' cs.LB | ; did you mean 'cs.DB'?")]
    [InlineData("T (arXiv:2402.10758v1 [nothing])", "A.", "UnknownCategory 11:27 'nothing' nothing | ")]
    [InlineData("T (arXiv:2402.10758v1 [cs.LG] UPDATE)", "A.", "UnknownAnnouncement 11:34 'UPDATE' UPDATE | ; did you mean 'UPDATED'?")]
    [InlineData("T (arXiv:2402.10758v1 [cs.LG] SOMETHING ELSE)", "A.", "UnknownAnnouncement 11:34 'SOMETHING ELSE' SOMETHING ELSE | ")]
    [InlineData("T", "arXiv:2402.10758v1 Announce Type: news Abstract: A.", "UnknownAnnouncement 21:38 'news' news | ; did you mean 'new'?")]
    [InlineData("T", "arXiv:2402.10758v1 Announce Type: withdrawal Abstract: A.", "UnknownAnnouncement 21:38 'withdrawal' withdrawal | ")]
    public void Words_that_are_not_known(string rawTitle, string original, string expected) =>
        Assert.Equal([expected], Report(First with { RawTitle = rawTitle, Abstract = original }, Second));

    [Fact]
    public void A_paper_twice() => Assert.Equal(
        ["PaperTwice 5:2 '[^2]' 2402.10758 | 1 | 2 <- 4:2 '[^1]'"],
        Report(First, Second with { Url = "https://arxiv.org/abs/2402.10758v3" }));

    [Theory]
    [InlineData("another title", "总结。", "TitlesDisagree 4:10 'another title' 1 | another title | A title <- 11:4 'A title'")]
    [InlineData("A title", "另一。", "SummariesDisagree 4:55 '另一。' 1 | 另一。 | 总结。 <- 15:4 '总结。'")]
    public void A_row_that_is_not_its_block(string title, string summary, string expected) => Assert.Equal(
        [expected],
        Report(lines => lines[FirstRow] = lines[FirstRow].Replace("[A title]", $"[{title}]", StringComparison.Ordinal).Replace("| 总结。 |", $"| {summary} |", StringComparison.Ordinal)));

    [Fact]
    public void A_row_that_is_its_block_but_for_spaces_and_lost_characters() => Assert.Equal(
        ["NotUtf8 4:57 '\uFFFD' the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved"],
        Report(static lines => lines[FirstRow] = "| [^1] | [A title ](https://arxiv.org/abs/2402.10758) | 总\uFFFD。 |"));

    [Theory]
    [InlineData("https://example.org/abs/2402.10758", "NotArxivLink 4:19 'https://example.org/abs/2402.10758' https://example.org/abs/2402.10758 | its host is neither 'arxiv.org' nor a host under it; an abstract's address reads https://arxiv.org/abs/ID <- 13:41 'https://example.org/abs/2402.10758'")]
    [InlineData("https://arxiv.org/abs/2413.10758", "ImpossibleId 4:41 '2413.10758' 2413.10758 | there is no month 13 <- 13:39 'https://arxiv.org/abs/2413.10758'")]
    public void A_link_that_is_wrong_in_both_places(string url, string expected) => Assert.Equal([expected], Report(First with { Url = url }, Second));

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.10757", "DifferentPapers 4:19 'https://arxiv.org/abs/2402.10758' 1 | 2402.10758 | 2402.10757 <- 13:39 'https://arxiv.org/abs/2402.10757'")]
    [InlineData("https://arxiv.org/abs/2402.00000", "ImpossibleId 13:61 '2402.00000' 2402.00000 | numbers start at 1")]
    [InlineData("https://example.org/abs/2402.10758", "NotArxivLink 13:41 'https://example.org/abs/2402.10758' https://example.org/abs/2402.10758 | its host is neither 'arxiv.org' nor a host under it; an abstract's address reads https://arxiv.org/abs/ID")]
    public void A_link_that_is_wrong_in_the_block(string url, string expected) =>
        Assert.Equal([expected], Report(lines => lines[Slot(FirstBlock, 1)] = $"    [{url}]({url})"));

    [Theory]
    [InlineData("https://example.org/abs/2402.10758", "NotArxivLink 4:19 'https://example.org/abs/2402.10758' https://example.org/abs/2402.10758 | its host is neither 'arxiv.org' nor a host under it; an abstract's address reads https://arxiv.org/abs/ID")]
    [InlineData("https://arxiv.org/abs/2402.00000", "ImpossibleId 4:41 '2402.00000' 2402.00000 | numbers start at 1")]
    public void A_link_that_is_wrong_in_the_row(string url, string expected) => Assert.Equal(
        [expected], Report(lines => lines[FirstRow] = lines[FirstRow].Replace("https://arxiv.org/abs/2402.10758", url, StringComparison.Ordinal)));

    [Theory]
    [InlineData("xhttps://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)", "NotArxivLink 13:4 'xhttps://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' xhttps://arxiv.org/abs/2402.10758](https://arxiv.org/abs/240… | the link's slot reads '[URL](URL)', with the URL of the row: https://arxiv.org/abs/2402.10758 <- 4:19 'https://arxiv.org/abs/2402.10758'")]
    [InlineData("[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758]", "NotArxivLink 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758]' [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/240… | the link's slot reads '[URL](URL)', with the URL of the row: https://arxiv.org/abs/2402.10758 <- 4:19 'https://arxiv.org/abs/2402.10758'")]
    [InlineData("nothing", "NotArxivLink 13:4 'nothing' nothing | the link's slot reads '[URL](URL)', with the URL of the row: https://arxiv.org/abs/2402.10758 <- 4:19 'https://arxiv.org/abs/2402.10758'")]
    [InlineData("[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10759)", "NotArxivLink 13:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10759)' [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/240… | the link's slot reads '[URL](URL)', with the URL of the row: https://arxiv.org/abs/2402.10758 <- 4:19 'https://arxiv.org/abs/2402.10758'")]
    public void A_links_slot_that_holds_no_link(string slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines[Slot(FirstBlock, 1)] = "    " + slot));

    [Fact]
    public void Invisible_characters_of_one_kind_are_counted_in_a_field() => Assert.Equal(
        ["InvisibleCharacter 17:5 '\u200B' U+200B (zero width space) in 5 places | English summary | 1"],
        Report(First with { EnglishSummary = "a\u200Bb\u200Bc\u200Bd\u200Be\u200B" }, Second));

    [Fact]
    public void Invisible_characters_in_a_row_are_one_place() => Assert.Equal(
        [
            "InvisibleCharacter 17:5 '\u200B\u200B' U+200B (zero width space) in 2 places | English summary | 1",
            "InvisibleCharacter 19:4 '\u200B\u00AD\u200B' U+200B (zero width space) and 2 more right after it | translated abstract | 1",
        ],
        Report(First with { EnglishSummary = "a\u200B\u200Bb\u200B\u00AD\u200Bم\u200Cم", TranslatedAbstract = "\u200B\u00AD\u200B我们" }, Second));

    [Fact]
    public void A_row_of_invisible_characters_ends_before_one_that_is_needed() => Assert.Equal(
        ["InvisibleCharacter 17:5 '\u200B' U+200B (zero width space) | English summary | 1"],
        Report(First with { EnglishSummary = "a\u200B\u200Dم" }, Second));

    [Fact]
    public void An_entry_that_the_layout_can_not_hold()
    {
        const int Limit = 2_097_151;
        string finding = Assert.Single(Report(First with { Abstract = new string('x', Limit) }, Second));

        Assert.StartsWith($"TooLarge 9:0 '[^1]:' the entry [^1] | {Limit + 62} | {Limit}", finding, StringComparison.Ordinal);
    }

    private static EntryText With(string field, string text) => field switch
    {
        "translated title" => First with { TranslatedTitle = text },
        "title" => First with { RawTitle = text },
        "summary" => First with { Summary = text },
        "English summary" => First with { EnglishSummary = text },
        "translated abstract" => First with { TranslatedAbstract = text },
        _ => First with { Abstract = text },
    };
}
