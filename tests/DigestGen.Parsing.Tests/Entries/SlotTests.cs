using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Entries;

/// <summary>What is said of slots that are missing, moved, split or cut.</summary>
public sealed class SlotTests
{
    [Theory]
    [InlineData(0, "SlotMissing 11:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | the raw title is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(1, "SlotMissing 13:4 '总结。' 1 | the link is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(2, "SlotMissing 15:4 'In English.' 1 | the summary is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(3, "SlotMissing 17:4 '我们研究了它。' 1 | the English summary is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(4, "SlotMissing 19:4 'We study it.' 1 | the translated abstract is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(5, "SlotMissing 20:0 '' 1 | the abstract is missing, and an empty slot keeps its line of four spaces")]
    public void A_slot_that_is_missing(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.RemoveRange(Slot(FirstBlock, slot) - 1, 2)));

    [Theory]
    [InlineData(0, "SlotMissing 25:4 '[https://arxiv.org/abs/2402.10759](https://arxiv.org/abs/2402.10759)' 2 | the raw title is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(1, "SlotMissing 27:4 '另一总结。' 2 | the link is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(2, "SlotMissing 29:4 'Another one.' 2 | the summary is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(3, "SlotMissing 31:4 '我们研究了另一个。' 2 | the English summary is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(4, "SlotMissing 33:4 'We study another.' 2 | the translated abstract is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(5, "SlotMissing 34:0 '' 2 | the abstract is missing, and an empty slot keeps its line of four spaces")]
    public void A_slot_of_the_last_block_that_is_missing(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.RemoveRange(Slot(SecondBlock, slot) - 1, 2)));

    [Theory]
    [InlineData(0, "SlotMissing 10:4 'A title' 1 | the raw title or a blank line is missing above")]
    [InlineData(1, "SlotMissing 12:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | the link or a blank line is missing above")]
    [InlineData(2, "SlotMissing 14:4 '总结。' 1 | the summary or a blank line is missing above")]
    [InlineData(3, "SlotMissing 16:4 'In English.' 1 | the English summary or a blank line is missing above")]
    [InlineData(4, "SlotMissing 18:4 '我们研究了它。' 1 | the translated abstract or a blank line is missing above")]
    [InlineData(5, "SlotMissing 20:4 'We study it.' 1 | the abstract or a blank line is missing above")]
    public void A_blank_line_that_is_missing(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.RemoveAt(Slot(FirstBlock, slot) - 1)));

    [Theory]
    [InlineData(0, "SlotMissing 12:4 'A title' 1 | there is one blank line too many above")]
    [InlineData(1, "SlotMissing 14:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | there is one blank line too many above")]
    [InlineData(2, "SlotMissing 16:4 '总结。' 1 | there is one blank line too many above")]
    [InlineData(3, "SlotMissing 18:4 'In English.' 1 | there is one blank line too many above")]
    [InlineData(4, "SlotMissing 20:4 '我们研究了它。' 1 | there is one blank line too many above")]
    [InlineData(5, "SlotMissing 22:4 'We study it.' 1 | there is one blank line too many above")]
    public void A_blank_line_too_many(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.Insert(Slot(FirstBlock, slot), "")));

    [Theory]
    [InlineData(0, "SlotNotIndented 11:2 'A title' 1 | raw title | A title")]
    [InlineData(1, "SlotNotIndented 13:2 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | link | [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/240…")]
    [InlineData(2, "SlotNotIndented 15:2 '总结。' 1 | summary | 总结。")]
    [InlineData(3, "SlotNotIndented 17:2 'In English.' 1 | English summary | In English.")]
    [InlineData(4, "SlotNotIndented 19:2 '我们研究了它。' 1 | translated abstract | 我们研究了它。")]
    [InlineData(5, "SlotNotIndented 21:2 'We study it.' 1 | abstract | We study it.")]
    public void A_slot_that_is_not_indented(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines[Slot(FirstBlock, slot)] = "  " + lines[Slot(FirstBlock, slot)].Trim()));

    [Theory]
    [InlineData(0, "StrayText 12:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(1, "StrayText 14:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(2, "StrayText 16:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(3, "StrayText 18:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(4, "StrayText 20:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(5, "StrayText 22:1 'more text' more text | a slot of [^1] is one line, and a blank line stands between two slots")]
    public void A_slot_with_a_line_below_it(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.Insert(Slot(FirstBlock, slot) + 1, " more text")));

    [Theory]
    [InlineData(0, "StrayText 13:4 'more text' more text | the block of [^1] has all its slots without it")]
    [InlineData(1, "StrayText 17:4 '总结。' 总结。 | the block of [^1] has all its slots without it")]
    [InlineData(2, "StrayText 19:4 'In English.' In English. | the block of [^1] has all its slots without it")]
    [InlineData(3, "StrayText 19:4 'more text' more text | the block of [^1] has all its slots without it")]
    [InlineData(4, "StrayText 23:4 'We study it.' We study it. | the block of [^1] has all its slots without it")]
    [InlineData(5, "StrayText 23:4 'more text' more text | the block of [^1] has all its slots without it")]
    public void A_slot_too_many(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.InsertRange(Slot(FirstBlock, slot) + 1, ["", "    more text"])));

    [Theory]
    [InlineData(0, "StrayText 13:4 '更多的文本' 更多的文本 | the block of [^1] has all its slots without it")]
    [InlineData(2, "StrayText 19:4 'In English.' In English. | the block of [^1] has all its slots without it")]
    [InlineData(4, "StrayText 21:4 '更多的文本' 更多的文本 | the block of [^1] has all its slots without it")]
    public void A_Chinese_slot_too_many(int slot, string expected) =>
        Assert.Equal([expected], Report(lines => lines.InsertRange(Slot(FirstBlock, slot) + 1, ["", "    更多的文本"])));

    [Theory]
    [InlineData(0, 1, "SlotMissing 11:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | the link should be the second slot")]
    [InlineData(0, 5, "SlotMissing 21:4 'A title' 1 | the raw title should be the first slot")]
    [InlineData(1, 2, "SlotMissing 15:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | the link should be the second slot")]
    [InlineData(1, 5, "SlotMissing 21:4 '[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)' 1 | the link should be the second slot")]
    [InlineData(2, 4, "SlotMissing 19:4 '总结。' 1 | the summary should be the third slot")]
    [InlineData(2, 3, "SlotMissing 17:4 '总结。' 1 | the summary should be the third slot")]
    [InlineData(3, 4, "SlotMissing 17:4 '我们研究了它。' 1 | the English summary should be the fourth slot and the translated abstract the fifth")]
    [InlineData(4, 5, "SlotMissing 21:4 '我们研究了它。' 1 | the abstract should be the last slot and the translated abstract the one before it")]
    public void Two_slots_in_the_other_order(int first, int second, string expected) => Assert.Equal([expected], Report(lines =>
        (lines[Slot(FirstBlock, first)], lines[Slot(FirstBlock, second)]) = (lines[Slot(FirstBlock, second)], lines[Slot(FirstBlock, first)])));

    [Theory]
    [InlineData(0, "BlockCutShort 23:0 '[^2]:' 2 | the translated title")]
    [InlineData(1, "BlockCutShort 23:0 '[^2]:' 2 | the translated title")]
    [InlineData(2, "BlockCutShort 25:4 'Another title' 2 | the raw title")]
    [InlineData(3, "BlockCutShort 25:4 'Another title' 2 | the raw title")]
    [InlineData(4, "BlockCutShort 27:4 '[https://arxiv.org/abs/2402.10759](https://arxiv.org/abs/2402.10759)' 2 | the link")]
    [InlineData(5, "BlockCutShort 27:4 '[https://arxiv.org/abs/2402.10759](https://arxiv.org/abs/2402.10759)' 2 | the link")]
    [InlineData(6, "BlockCutShort 29:4 '另一总结。' 2 | the summary")]
    [InlineData(7, "BlockCutShort 29:4 '另一总结。' 2 | the summary")]
    [InlineData(8, "BlockCutShort 31:4 'Another one.' 2 | the English summary")]
    [InlineData(9, "SlotMissing 32:0 '' 2 | the abstract is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(10, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(11, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    public void A_file_that_ends_so_many_lines_below_its_last_opening(int count, string expected) =>
        Assert.Equal([expected], Report(lines => lines.RemoveRange(SecondBlock + count + 1, lines.Count - SecondBlock - count - 1)));

    [Theory]
    [InlineData("We study another", true)]
    [InlineData("We study another,", true)]
    [InlineData("We study another-", true)]
    [InlineData("We study another ", true)]
    [InlineData("We study 9", true)]
    [InlineData("We study another\uFFFD", true)]
    [InlineData("We study another.", false)]
    [InlineData("We study another;", false)]
    [InlineData("We study another)", false)]
    public void A_last_abstract_that_ends_within_a_sentence(string text, bool isReported)
    {
        string[] actual = Report(lines =>
        {
            int slot = Slot(SecondBlock, 5);
            lines.RemoveRange(slot, lines.Count - slot);
            lines.Add("    " + text);
        });

        Assert.Equal(isReported ? [$"BlockCutShort 35:4 '{text}' 2 | a part of the abstract"] : Array.Empty<string>(), actual);
    }

    [Theory]
    [InlineData(989, true)]
    [InlineData(990, false)]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void The_producers_own_cut_is_none(int length, bool isReported)
    {
        string text = new('x', length);
        string end = new('x', 30);

        // Within the file, without the line of four spaces that other blocks have.
        Assert.Equal(
            isReported ? [$"AbstractCutShort 21:4 '{text}' 1 | {end}"] : Array.Empty<string>(),
            Report(lines => lines.RemoveAt(Slot(FirstBlock, 5) + 1), First with { Abstract = text }, Second));
        Assert.Equal(
            isReported ? [$"BlockCutShort 35:4 '{text}' 2 | a part of the abstract"] : Array.Empty<string>(),
            Report(lines => lines.RemoveRange(Slot(SecondBlock, 5) + 1, 3), First, Second with { Abstract = text }));
    }

    [Fact]
    public void A_block_without_its_end_is_reported_if_its_abstract_ends_within_a_sentence_and_other_blocks_have_ends()
    {
        EntryText cut = First with { Abstract = "We study" };

        Assert.Equal(["AbstractCutShort 21:4 'We study' 1 | We study"], Report(static lines => lines.RemoveAt(22), cut, Second));
        Assert.Empty(Report(static lines => lines.RemoveAt(22), First, Second));
        Assert.Empty(Report(cut, Second));
        Assert.Empty(Report(
            static lines =>
            {
                lines[36] = "";
                lines.RemoveAt(22);
            },
            cut,
            Second));
    }

    [Fact]
    public void Blocks_keep_their_ends_if_half_of_them_do()
    {
        EntryText cut = First with { Abstract = "We study" };
        EntryText third = Second with { Url = "https://arxiv.org/abs/2402.10760" };

        // Of three blocks, the first has lost its end, then the second too.
        Assert.Single(Report(static lines => lines.RemoveAt(23), cut, Second, third));
        Assert.Empty(Report(
            static lines =>
            {
                lines[37] = "";
                lines.RemoveAt(23);
            },
            cut,
            Second,
            third));
    }

    [Fact]
    public void A_last_abstract_that_a_blank_line_follows_is_cut_if_other_blocks_have_ends()
    {
        EntryText cut = Second with { Abstract = "We study" };

        Assert.Equal(["BlockCutShort 35:4 'We study' 2 | a part of the abstract"], Report(static lines => lines[36] = "", First, cut));
        Assert.Empty(Report(First, cut));
        Assert.Empty(Report(
            static lines =>
            {
                lines[36] = "";
                lines[22] = "";
            },
            First,
            cut));
    }

    [Theory]
    [InlineData(10, "StrayText 10:0 'text' text | a slot of [^1] is one line, and a blank line stands between two slots")]
    [InlineData(22, "StrayText 22:0 'text' text | a slot of [^1] is one line, and a blank line stands between two slots")]
    public void Text_right_below_an_opening_or_the_last_slot(int line, string expected) => Assert.Equal([expected], Report(lines => lines[line] = "text"));

    [Fact]
    public void Text_below_a_block_does_not_change_what_is_said_of_its_slots() => Assert.Equal(
        ["SlotNotIndented 15:0 '总结。' 1 | summary | 总结。"],
        Report(static lines =>
        {
            lines[15] = "总结。";
            lines.Insert(23, "What is this?");
        }));

    [Theory]
    [InlineData(0, "EmptyField 35:0 '' 2 | abstract")]
    [InlineData(1, "EmptyField 35:0 '' 2 | abstract")]
    [InlineData(2, "EmptyField 35:0 '' 2 | abstract")]
    [InlineData(3, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(4, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(5, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    public void A_last_block_without_an_abstract_and_without_some_of_the_lines_below(int count, string expected) => Assert.Equal(
        [expected], Report(lines => lines.RemoveRange(lines.Count - count, count), First, Second with { Abstract = "" }));

    [Theory]
    [InlineData(0, "EmptyField 35:0 '' 2 | abstract")]
    [InlineData(1, "EmptyField 35:0 '' 2 | abstract")]
    [InlineData(2, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(3, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(4, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    [InlineData(5, "BlockCutShort 33:4 '我们研究了另一个。' 2 | the translated abstract")]
    public void A_last_block_without_an_abstract_and_without_spaces(int count, string expected) => Assert.Equal(
        [expected],
        Report(
            lines =>
            {
                lines[35] = lines[36] = "";
                lines.RemoveRange(lines.Count - count, count);
            },
            First,
            Second with { Abstract = "" }));

    [Theory]
    [InlineData(0, "EmptyField 21:0 '' 1 | abstract")]
    [InlineData(1, "SlotMissing 20:0 '' 1 | the abstract is missing, and an empty slot keeps its line of four spaces")]
    [InlineData(2, "SlotMissing 20:0 '' 1 | the abstract is missing, and an empty slot keeps its line of four spaces")]
    public void An_earlier_block_without_an_abstract_and_without_some_of_the_lines_below(int count, string expected) => Assert.Equal(
        [expected], Report(lines => lines.RemoveRange(SecondBlock - count, count), First with { Abstract = "" }, Second));

    [Fact]
    public void A_file_that_ends_after_an_English_summary_in_the_place_of_the_Chinese_one() => Assert.Equal(
        ["BlockCutShort 29:4 'In English too.' 2 | the summary"],
        Report(static lines => lines.RemoveRange(31, lines.Count - 31), First, Second with { Summary = "In English too." }));

    [Theory]
    [InlineData("我们研究了它的方法和结果", false)]
    [InlineData("我们研究了它的方法和结果它", true)]
    public void A_Chinese_text_in_the_place_of_the_English_summary_is_a_translated_abstract_if_it_is_longer_than_a_summary(string text, bool isReported)
    {
        EntryText entry = First with { Summary = "这是一个总结它有十个", EnglishSummary = text, TranslatedAbstract = "" };
        string[] findings = Report(entry, Second);

        Assert.Equal(
            isReported
                ? $"SlotMissing 17:4 '{text}' 1 | the English summary should be the fourth slot and the translated abstract the fifth"
                : "EmptyField 19:0 '' 1 | translated abstract",
            Assert.Single(findings));
    }
}
