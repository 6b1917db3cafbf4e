using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Entries;

/// <summary>Translations that were moved to another entry, and those that only look so.</summary>
public sealed class MovedTextTests
{
    private static readonly EntryText s_bert = First with
    {
        RawTitle = "BERT for Graphs", TranslatedTitle = "图的方法", Abstract = "We run BERT-base and ROUGE on graphs.", TranslatedAbstract = "我们在图上运行。",
    };

    private static readonly EntryText s_gpt = Second with
    {
        RawTitle = "Sorting with GPT-4", TranslatedTitle = "排序", Abstract = "GPT-4 beats LLaMA and Gemma at sorting.", TranslatedAbstract = "排序更好。",
    };

    [Theory]
    [InlineData("GPT-4 的排序优于 LLaMA。", "GPT")]
    [InlineData("LLaMA 的排序很好。", "LLaMA")]
    [InlineData("llama 的 gpt4 与 GPT 的排序。", null)]
    [InlineData("GPT-4 的排序优于 llama。", "GPT")]
    [InlineData("GPT-4 的排序优于 Gemma 和 LLaMA。", "GPT")]
    [InlineData("Gemma 和 sorting 很好。", null)]
    [InlineData("GPT-4 的排序优于 OTHER。", null)]
    [InlineData("GPT-4 的排序优于 LLaMA 和 BERT。", null)]
    [InlineData("GPT-4 的排序优于 rouge 和 LLaMA。", null)]
    [InlineData("GPT-4 的排序优于 bert 和 LLaMA。", null)]
    [InlineData("ROUGE 的排序优于 BERT-base。", null)]
    public void A_translated_abstract_with_names_of_another_entry_and_without_its_own(string text, string? name) => Assert.Equal(
        name is null ? Array.Empty<string>() : [$"TextOfAnotherEntry 19:4 '{text}' 1 | translated abstract | 2 | {name} <- 25:4 'Sorting with GPT-4'"],
        Report(s_bert with { TranslatedAbstract = text }, s_gpt));

    [Theory]
    [InlineData("用 GPT-4 排序", true)]
    [InlineData("用 GPT-4 和 Sorting", true)]
    [InlineData("用 GPT-4 和 LLaMA", false)]
    [InlineData("用 gpt 排序", false)]
    [InlineData("用 with 排序", false)]
    [InlineData("用 BERT 排序", false)]
    [InlineData("用 GPT-4 和 bert 排序", false)]
    public void A_translated_title_with_names_of_another_title_and_without_its_own(string text, bool isReported) => Assert.Equal(
        isReported ? [$"TextOfAnotherEntry 9:6 '{text}' 1 | translated title | 2 | GPT <- 25:4 'Sorting with GPT-4'"] : Array.Empty<string>(),
        Report(s_bert with { TranslatedTitle = text }, s_gpt));

    // Translations abbreviate: what the original spells out is a name of its own.
    [Theory]
    [InlineData("We train a convolutional neural network on MRI scans.", "用 CNN 处理磁共振图像。")]
    [InlineData("Convolutional Neural Networks (on MRI scans)", "CNNs 处理磁共振图像。")]
    public void An_abbreviation_of_words_in_the_own_original_is_of_it(string original, string translation)
    {
        EntryText other = s_gpt with { RawTitle = "A CNN and more CNNs", Abstract = "The CNN beats CNNs." };

        Assert.Empty(Report(s_bert with { Abstract = original, TranslatedAbstract = translation }, other));
        Assert.Empty(Report(s_bert with { RawTitle = original, TranslatedTitle = translation }, other));
        Assert.Single(Report(s_bert with { Abstract = "We scan by MRI.", TranslatedAbstract = translation }, other));
    }

    // The producer cuts originals at 1,000 characters; a translation goes on, with names that stand behind the cut.
    [Fact]
    public void A_translation_that_has_names_of_its_own_original_may_have_others()
    {
        string cut = "We run BERT on graphs. " + new string('x', 970);

        Assert.Empty(Report(s_bert with { Abstract = cut, TranslatedAbstract = "我们运行 BERT。与 GPT-4 和 LLaMA 比较。" }, s_gpt));
        Assert.Empty(Report(s_bert with { Abstract = cut.Replace("BERT", "it", StringComparison.Ordinal), TranslatedAbstract = "与 GPT-4 和 LLaMA 比较。" }, s_gpt));
        Assert.Single(Report(s_bert with { Abstract = cut, TranslatedAbstract = "与 GPT-4 和 LLaMA 比较。" }, s_gpt));
    }

    [Fact]
    public void Names_are_compared_by_their_parts_between_hyphens()
    {
        EntryText own = s_bert with { RawTitle = "The Euler--Maruyama scheme for McKean--Vlasov equations (LSV)", TranslatedTitle = "McKean-Vlasov 方程" };

        Assert.Empty(Report(own, s_gpt with { RawTitle = "McKean-Vlasov equations" }));
    }

    [Fact]
    public void The_first_eight_names_decide()
    {
        EntryText own = s_bert with { Abstract = "We use NAME9.", TranslatedAbstract = "NAME1、NAME2、NAME3、NAME4、NAME5、NAME6、NAME7、NAME8、NAME9、OTHER。" };
        EntryText other = s_gpt with { Abstract = "NAME1 NAME2 NAME3 NAME4 NAME5 NAME6 NAME7 NAME8" };

        Assert.Empty(Report(own, other));
        Assert.Single(Report(own with { Abstract = "We use BERT." }, other));
        Assert.Empty(Report(own with { Abstract = "We use BERT." }, other with { Abstract = "NAME1 NAME2 NAME3 NAME4 NAME5 NAME6 NAME7" }));
    }

    [Fact]
    public void ArXivs_prefixes_are_no_part_of_the_texts()
    {
        const string Prefix = "arXiv:2402.10758v1 Announce Type: new Abstract: ";
        EntryText bert = s_bert with { Abstract = Prefix + s_bert.Abstract, TranslatedAbstract = "arXiv:2402.10758v1 公告类型：新 摘要：GPT-4 的排序优于 LLaMA。" };

        Assert.Equal(
            ["TextOfAnotherEntry 19:33 'GPT-4 的排序优于 LLaMA。' 1 | translated abstract | 2 | GPT <- 25:4 'Sorting with GPT-4'"], Report(bert, s_gpt));
        Assert.Equal(
            ["TextOfAnotherEntry 19:33 'GPT-4 的排序优于 LLaMA。' 1 | translated abstract | 2 | GPT <- 25:4 'Sorting with GPT-4'"],
            Report(bert, s_gpt with { TranslatedTitle = "GPT-4 优于 LLaMA", RawTitle = "Sorting with GPT-4" }).Where(static found => found.Contains(" 19:33 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void The_other_entry_is_sixteen_entries_away_at_most(int distance, bool isReported)
    {
        EntryText[] entries = [.. Enumerable.Range(0, 40).Select(static i => First with { Url = $"https://arxiv.org/abs/2402.{i + 1:D5}" })];
        entries[18] = s_bert with { Url = entries[18].Url, TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };
        foreach (int other in (int[])[18 - distance, 18 + distance])
        {
            EntryText[] moved = [.. entries];
            moved[other] = s_gpt with { Url = entries[other].Url };

            Assert.Equal(isReported ? 1 : 0, Report(moved).Length);
        }
    }

    [Fact]
    public void The_nearest_entry_is_named()
    {
        EntryText[] entries = [.. Enumerable.Range(0, 9).Select(static i => First with { Url = $"https://arxiv.org/abs/2402.{i + 1:D5}" })];
        entries[4] = s_bert with { Url = entries[4].Url, TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };
        foreach (int other in (int[])[1, 6, 8])
        {
            entries[other] = s_gpt with { Url = entries[other].Url };
        }

        Assert.Contains("| 7 | GPT <-", Assert.Single(Report(entries)), StringComparison.Ordinal);
        entries[3] = s_gpt with { Url = entries[3].Url };
        Assert.Contains("| 4 | GPT <-", Assert.Single(Report(entries)), StringComparison.Ordinal);
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
