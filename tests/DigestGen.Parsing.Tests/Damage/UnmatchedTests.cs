using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Damage;

/// <summary>What is said of rows and blocks that don't belong together.</summary>
public sealed class UnmatchedTests
{
    private static readonly EntryText s_third = Second with { Url = "https://arxiv.org/abs/2402.10760" };

    private static readonly EntryText s_fourth = Second with { Url = "https://arxiv.org/abs/2402.10761" };

    [Fact]
    public void A_wrong_number_in_a_row_or_a_block_is_one_finding_that_names_the_other()
    {
        Assert.Equal(
            ["RowWithoutBlock 4:2 '[^7]' 7 | the block with its link is numbered [^1] <- 9:0 '[^1]:'"],
            Report(static lines => Renumber(lines, FirstRow, "[^1]", "[^7]")));
        Assert.Equal(
            ["RowWithoutBlock 4:2 '[^1]' 1 | the block with its link is numbered [^7] <- 9:0 '[^7]:'"],
            Report(static lines => Renumber(lines, FirstBlock, "[^1]", "[^7]")));
        Assert.Equal(
            ["RowWithoutBlock 4:2 '[^1]' 1 | the block with its link is numbered [^0] <- 9:0 '[^0]:'"],
            Report(static lines => Renumber(lines, FirstBlock, "[^1]", "[^0]")));
    }

    [Fact]
    public void A_number_that_is_used_twice()
    {
        Assert.Equal(
            ["DuplicateReference 5:2 '[^1]' 1 | rows <- 4:2 '[^1]'"], Report(static lines => Renumber(lines, FirstRow + 1, "[^2]", "[^1]")));
        Assert.Equal(
            ["DuplicateReference 23:0 '[^1]:' 1 | blocks <- 9:0 '[^1]:'"], Report(static lines => Renumber(lines, SecondBlock, "[^2]", "[^1]")));
    }

    [Fact]
    public void A_number_that_is_used_twice_explains_only_what_has_its_link()
    {
        Assert.Equal(
            [
                "DuplicateReference 5:2 '[^1]' 1 | rows <- 4:2 '[^1]'",
                "BlockWithoutRow 25:0 '[^2]:' 2 | add the row, which opens with '| [^2] |', or delete the block",
            ],
            Report(
                static lines =>
                {
                    lines[FirstRow + 1] = lines[FirstRow].Replace("A title", "Another", StringComparison.Ordinal);
                },
                First,
                Second,
                s_third).Select(static found => found.Replace("24:0", "25:0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_that_are_not_consecutive()
    {
        Assert.Equal(
            ["NotConsecutive 5:2 '[^3]' 3 | 2 | row"],
            Report(static lines =>
            {
                Renumber(lines, FirstRow + 1, "[^2]", "[^3]");
                Renumber(lines, SecondBlock, "[^2]", "[^3]");
            }));
        Assert.Equal(
            ["NotConsecutive 9:0 '[^2]:' 2 | 1 | block"],
            Report(static lines =>
            {
                List<string> block = lines.GetRange(SecondBlock, SampleDigest.BlockLength);
                lines.RemoveRange(SecondBlock, SampleDigest.BlockLength);
                lines.InsertRange(FirstBlock, block);
            }));
        Assert.Equal(
            ["NotConsecutive 4:2 '[^2]' 2 | 1 | row"],
            Report(static lines => (lines[FirstRow], lines[FirstRow + 1]) = (lines[FirstRow + 1], lines[FirstRow])));
    }

    [Fact]
    public void The_last_rows_without_blocks_are_one_finding()
    {
        Assert.Equal(
            ["RowWithoutBlock 5:2 '[^2]' 2 | the file ends before it, and before the blocks of the 2 rows below"],
            Report(static lines => lines.RemoveRange(SecondBlock + 2, (3 * SampleDigest.BlockLength) + 1), First, Second, s_third, s_fourth));
        Assert.Equal(
            ["RowWithoutBlock 7:2 '[^4]' 4 | add the block, which opens with '[^4]:', or delete the row"],
            Report(static lines => lines.RemoveRange(SecondBlock + 30, SampleDigest.BlockLength), First, Second, s_third, s_fourth));
    }

    [Fact]
    public void Other_rows_and_blocks_that_are_alone_are_reported_one_by_one()
    {
        Assert.Equal(
            [
                "RowWithoutBlock 4:2 '[^1]' 1 | add the block, which opens with '[^1]:', or delete the row",
                "RowWithoutBlock 6:2 '[^3]' 3 | add the block, which opens with '[^3]:', or delete the row",
            ],
            Report(
                static lines =>
                {
                    lines.RemoveRange(FirstBlock + 2 + (2 * SampleDigest.BlockLength), SampleDigest.BlockLength);
                    lines.RemoveRange(FirstBlock + 2, SampleDigest.BlockLength);
                },
                First,
                Second,
                s_third,
                s_fourth));
        Assert.Equal(
            [
                "BlockWithoutRow 9:0 '[^1]:' 1 | add the row, which opens with '| [^1] |', or delete the block",
                "BlockWithoutRow 37:0 '[^3]:' 3 | add the row, which opens with '| [^3] |', or delete the block",
            ],
            Report(
                static lines =>
                {
                    lines.RemoveAt(6);
                    lines.RemoveAt(4);
                },
                First,
                Second,
                s_third,
                s_fourth));
    }

    [Fact]
    public void A_row_that_can_not_be_read_explains_a_block_without_a_row()
    {
        Assert.Equal(
            ["MalformedRow 4:0 '| 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the row does not open with '| [^N] |' | | 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |"],
            Report(static lines => Renumber(lines, FirstRow, "[^1]", "1")));
        Assert.Equal(
            [
                "MalformedRow 4:0 '| 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the row does not open with '| [^N] |' | | 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |",
                "BlockWithoutRow 24:0 '[^2]:' 2 | add the row, which opens with '| [^2] |', or delete the block",
            ],
            Report(
                static lines =>
                {
                    Renumber(lines, FirstRow, "[^1]", "1");
                    lines.RemoveAt(5);
                },
                First,
                Second,
                s_third).Select(static found => found.Replace("23:0", "24:0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Translations_that_are_swapped_are_reported_with_the_name_that_shows_it()
    {
        EntryText bert = First with { RawTitle = "BERT for Graphs", TranslatedTitle = "用于图的 BERT", Abstract = "We run BERT-base and ROUGE on graphs.", TranslatedAbstract = "我们在图上运行 BERT-base 和 ROUGE。" };
        EntryText gpt = Second with { RawTitle = "Sorting with GPT-4", TranslatedTitle = "用 GPT-4 排序", Abstract = "GPT-4 beats LLaMA at sorting.", TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };

        Assert.Empty(Report(bert, gpt));
        Assert.Equal(
            [
                "TextOfAnotherEntry 9:6 '用 GPT-4 排序' 1 | translated title | 2 | GPT <- 25:4 'Sorting with GPT-4'",
                "TextOfAnotherEntry 23:6 '用于图的 BERT' 2 | translated title | 1 | BERT <- 11:4 'BERT for Graphs'",
            ],
            Report(bert with { TranslatedTitle = gpt.TranslatedTitle }, gpt with { TranslatedTitle = bert.TranslatedTitle }));
        Assert.Equal(
            [
                "TextOfAnotherEntry 19:4 'GPT-4 的排序优于 LLaMA。' 1 | translated abstract | 2 | GPT <- 25:4 'Sorting with GPT-4'",
                "TextOfAnotherEntry 33:4 '我们在图上运行 BERT-base 和 ROUGE。' 2 | translated abstract | 1 | BERT <- 11:4 'BERT for Graphs'",
            ],
            Report(bert with { TranslatedAbstract = gpt.TranslatedAbstract }, gpt with { TranslatedAbstract = bert.TranslatedAbstract }));
    }

    private static void Renumber(List<string> lines, int line, string from, string to) =>
        lines[line] = lines[line].Replace(from, to, StringComparison.Ordinal);
}
