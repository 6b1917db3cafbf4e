using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Entries;

/// <summary>Translations that were moved to another entry, and those that only look so.</summary>
public sealed class MovedTextTests
{
    private static readonly DigestText.Entry s_bert = First with
    {
        RawTitle = "BERT for Graphs", TranslatedTitle = "图的方法", Abstract = "We run BERT-base and ROUGE on graphs.", TranslatedAbstract = "我们在图上运行。",
    };

    private static readonly DigestText.Entry s_gpt = Second with
    {
        RawTitle = "Sorting with GPT-4", TranslatedTitle = "排序", Abstract = "GPT-4 beats LLaMA and Gemma at sorting.", TranslatedAbstract = "排序更好。",
    };

    [Theory]
    [InlineData("GPT-4 的排序优于 LLaMA。", true)]
    [InlineData("GPT-4 的排序优于 llama。", true)]
    [InlineData("GPT-4 的排序优于 Gemma 和 LLaMA。", true)]
    [InlineData("GPT-4 的排序很好。", false)]
    [InlineData("Gemma 和 sorting 很好。", false)]
    [InlineData("GPT-4 的排序优于 Other。", false)]
    [InlineData("GPT-4 的排序优于 LLaMA 和 BERT。", false)]
    [InlineData("GPT-4 和 LLaMA 和 Gemma 和 sorting 和 BERT。", false)]
    [InlineData("GPT-4 的排序优于 rouge 和 LLaMA。", false)]
    [InlineData("ROUGE 的排序优于 BERT-base。", false)]
    public void A_translated_abstract_whose_names_are_all_of_another_entry(string text, bool isReported) => Assert.Equal(
        isReported ? [$"TextOfAnotherEntry 19:4 '{text}' 1 | translated abstract | 2 | GPT-4 <- 25:4 'Sorting with GPT-4'"] : Array.Empty<string>(),
        Report(s_bert with { TranslatedAbstract = text }, s_gpt));

    [Theory]
    [InlineData("用 GPT-4 排序", true)]
    [InlineData("用 GPT-4 和 Sorting", true)]
    [InlineData("用 GPT-4 和 LLaMA", false)]
    [InlineData("用 gpt-4 排序", false)]
    [InlineData("用 with 排序", false)]
    [InlineData("用 BERT 排序", false)]
    public void A_translated_title_whose_names_are_all_of_another_title(string text, bool isReported) => Assert.Equal(
        isReported ? [$"TextOfAnotherEntry 9:6 '{text}' 1 | translated title | 2 | GPT-4 <- 25:4 'Sorting with GPT-4'"] : Array.Empty<string>(),
        Report(s_bert with { TranslatedTitle = text }, s_gpt));

    [Fact]
    public void A_fourth_of_the_names_may_stand_in_the_own_original()
    {
        // One of four is not more than a fourth, and BERT-base is in the other original too.
        DigestText.Entry other = s_gpt with { Abstract = "GPT-4 beats LLaMA, BERT-base and Gemma." };

        Assert.Single(Report(s_bert with { TranslatedAbstract = "GPT-4、LLaMA、Gemma 和 BERT-base。" }, other));
        Assert.Empty(Report(s_bert with { TranslatedAbstract = "GPT-4、LLaMA 和 BERT-base。" }, other));
    }

    [Theory]
    [InlineData("Name01、Name02、Name03、Name04、Name05、Name06、Name07、Name08、Name09", false)]
    [InlineData("Name03、Name02、Name04、Name01、Name05、Name06、Name07、Name08、Name09", false)]
    [InlineData("Name03、Name04、Name05、Name01、Name02、Name06、Name07、Name08、Name09", true)]
    public void Two_of_the_first_four_names_show_that_a_translation_is_where_it_belongs(string names, bool isReported)
    {
        DigestText.Entry own = s_bert with { Abstract = "We use Name01 and Name02.", TranslatedAbstract = names + "。" };
        DigestText.Entry other = s_gpt with { Abstract = "We use Name01, Name02, Name03, Name04, Name05, Name06, Name07, Name08 and Name09." };

        Assert.Equal(isReported ? 1 : 0, Report(own, other).Length);
    }

    [Fact]
    public void Names_in_other_cases_are_the_same_names()
    {
        Assert.Empty(Report(
            s_bert with { TranslatedAbstract = "GPT-4、LLaMA 和 rouge。" }, s_gpt with { Abstract = "GPT-4 beats LLaMA by rouge." }));
        Assert.Single(Report(
            s_bert with { TranslatedAbstract = "GPT-4、llama 和 gemma。" }, s_gpt with { RawTitle = "LLaMA and GPT-4", Abstract = "Gemma beats all." }));
    }

    [Fact]
    public void ArXivs_prefixes_are_no_part_of_the_texts()
    {
        const string Prefix = "arXiv:2402.10758v1 Announce Type: new Abstract: ";
        DigestText.Entry bert = s_bert with { Abstract = Prefix + s_bert.Abstract, TranslatedAbstract = "arXiv:2402.10758v1 公告类型：新 摘要：GPT-4 的排序优于 LLaMA。" };

        Assert.Equal(
            ["TextOfAnotherEntry 19:33 'GPT-4 的排序优于 LLaMA。' 1 | translated abstract | 2 | GPT-4 <- 25:4 'Sorting with GPT-4'"], Report(bert, s_gpt));
        Assert.Equal(
            ["TextOfAnotherEntry 19:33 'GPT-4 的排序优于 LLaMA。' 1 | translated abstract | 2 | GPT-4 <- 25:4 'Sorting with GPT-4'"],
            Report(bert, s_gpt with { TranslatedTitle = "GPT-4 优于 LLaMA", RawTitle = "Sorting with GPT-4" }).Where(static found => found.Contains(" 19:33 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void The_other_entry_is_sixteen_entries_away_at_most(int distance, bool isReported)
    {
        DigestText.Entry[] entries = [.. Enumerable.Range(0, 40).Select(static i => First with { Url = $"https://arxiv.org/abs/2402.{i + 1:D5}" })];
        entries[18] = s_bert with { Url = entries[18].Url, TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };
        foreach (int other in (int[])[18 - distance, 18 + distance])
        {
            DigestText.Entry[] moved = [.. entries];
            moved[other] = s_gpt with { Url = entries[other].Url };

            Assert.Equal(isReported ? 1 : 0, Report(moved).Length);
        }
    }

    [Fact]
    public void The_nearest_entry_is_named()
    {
        DigestText.Entry[] entries = [.. Enumerable.Range(0, 9).Select(static i => First with { Url = $"https://arxiv.org/abs/2402.{i + 1:D5}" })];
        entries[4] = s_bert with { Url = entries[4].Url, TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };
        foreach (int other in (int[])[1, 6, 8])
        {
            entries[other] = s_gpt with { Url = entries[other].Url };
        }

        Assert.Contains("| 7 | GPT-4 <-", Assert.Single(Report(entries)), StringComparison.Ordinal);
        entries[3] = s_gpt with { Url = entries[3].Url };
        Assert.Contains("| 4 | GPT-4 <-", Assert.Single(Report(entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_original_tells_nothing()
    {
        Assert.DoesNotContain(
            Report(s_bert with { Abstract = "", TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" }, s_gpt), static found => found.StartsWith("TextOf", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Report(s_bert with { RawTitle = "", TranslatedTitle = "用 GPT-4 排序" }, s_gpt), static found => found.StartsWith("TextOf", StringComparison.Ordinal));
    }
}
