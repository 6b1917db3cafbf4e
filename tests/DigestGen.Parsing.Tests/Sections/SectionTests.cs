using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Sections;

/// <summary>Headings, table lines, blocks and other lines, as the file has them.</summary>
public sealed class SectionTests
{
    private const string Text = "\uFEFF# 摘要\n| a |\nrest |\n\n# Other\n# 详细\nstray\n[^1]: 标题\n\n    slot\n  text\n\n[^2]:标题\n[^3]:\n";

    [Fact]
    public void Each_part_has_its_place()
    {
        var sections = DigestSections.Read(new LineTable(Text), CancellationToken.None);

        Assert.Equal((1, "# 摘要", "# 详细"), (sections.BodyStart, sections.SummaryHeading?.In(Text).ToString(), sections.DetailsHeading?.In(Text).ToString()));
        Assert.Equal([(1, "| a |"), (2, "rest |")], sections.TableLines.Select(static line => (line.Number, line.Text.In(Text).ToString())));
        Assert.Equal([(4, "# Other"), (6, "stray")], sections.StrayLines.Select(static line => (line.Number, line.Text.In(Text).ToString())));
        Assert.Null(sections.OtherSummaryHeading);
        Assert.Null(sections.OtherDetailsHeading);
        Assert.True(sections.IsAny);
    }

    [Fact]
    public void A_block_has_its_title_its_lines_and_their_number()
    {
        var sections = DigestSections.Read(new LineTable(Text), CancellationToken.None);

        Assert.Equal([1, 2, 3], sections.Blocks.Select(static block => block.Reference));
        Assert.Equal(["[^1]:", "[^2]:", "[^3]:"], sections.Blocks.Select(static block => block.Opening.In(Text).ToString()));
        Assert.Equal(["标题", "标题", ""], sections.Blocks.Select(static block => block.Title.In(Text).ToString()));
        Assert.Equal([5, 1, 1], sections.Blocks.Select(static block => block.LineCount));
        Assert.Equal([false, false, true], sections.Blocks.Select(static block => block.IsLast));
        Assert.Equal(
            [(2, "slot", true), (3, "  text", false)],
            sections.Blocks[0].Lines.Select(static line => (line.Offset, line.Text.In(Text).ToString(), line.IsIndented)));
        Assert.Equal("[^1]: 标题\n\n    slot\n  text", sections.Blocks[0].Extent.In(Text));
        Assert.Equal("[^2]:标题", sections.Blocks[1].Extent.In(Text));
        Assert.Equal("slot", sections.Blocks[0].LineAt(2)?.Text.In(Text).ToString());
        Assert.Null(sections.Blocks[0].LineAt(1));
        Assert.Null(sections.Blocks[0].LineAt(4));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n", 1)]
    [InlineData("\nx", 2)]
    [InlineData("\n\n", 2)]
    [InlineData("\r\n\r\n", 2)]
    [InlineData("\r\rx", 3)]
    public void The_last_block_ends_with_the_file(string end, int lineCount)
    {
        var sections = DigestSections.Read(new LineTable("# 详细\n[^1]: 标题" + end), CancellationToken.None);

        Assert.Equal((lineCount, true), (sections.Blocks[0].LineCount, sections.Blocks[0].IsLast));
    }

    [Theory]
    [InlineData("text", false)]
    [InlineData("# 摘要", true)]
    [InlineData("# 详细", true)]
    [InlineData("| a", true)]
    [InlineData("[^1]:", true)]
    public void There_is_something_of_a_digest(string text, bool isAny) =>
        Assert.Equal(isAny, DigestSections.Read(new LineTable(text), CancellationToken.None).IsAny);

    [Fact]
    public void A_heading_before_the_table_and_one_after_it_stand_for_those_that_are_missing()
    {
        const string Other = "# One\n# More\n| a |\n＃ Two\n# Three\n[^1]: a\n";
        var sections = DigestSections.Read(new LineTable(Other), CancellationToken.None);

        Assert.Equal(("# One", "＃ Two"), (sections.OtherSummaryHeading?.In(Other).ToString(), sections.OtherDetailsHeading?.In(Other).ToString()));
        Assert.Equal(["# More", "# Three"], sections.StrayLines.Select(static line => line.Text.In(Other).ToString()));
    }

    [Theory]
    [InlineData("| a\nrest", 2)]
    [InlineData("| a |\nrest", 1)]
    [InlineData("| a |\nrest |", 2)]
    [InlineData("| a |\n[^2] rest", 2)]
    [InlineData("| a |\n\nrest |", 1)]
    [InlineData("rest |\n| a |", 1)]
    [InlineData("# 详细\n| a |", 0)]
    [InlineData("[^1]: a\n| a |", 0)]
    public void A_line_that_continues_a_row_is_of_the_table(string text, int count) =>
        Assert.Equal(count, DigestSections.Read(new LineTable(text), CancellationToken.None).TableLines.Count);

    [Fact]
    public void Lines_that_a_heading_a_row_or_a_block_parts_are_in_different_gaps()
    {
        const string Lines = "a\nb\n# 摘要\nc\n| x |\n\nd\ne\n# 详细\nf\ng\n";
        var sections = DigestSections.Read(new LineTable(Lines), CancellationToken.None);

        Assert.Equal([2, 1, 2, 2], sections.StrayLines.GroupBy(static line => line.Gap).Select(static gap => gap.Count()));
    }

    [Fact]
    public void A_second_digest_is_not_read()
    {
        const string Twice = "# 摘要\n| a |\n# 详细\n[^1]: a\n# 摘要\n| b |\n# 详细\n[^1]: b\n";
        var sections = DigestSections.Read(new LineTable(Twice), CancellationToken.None);

        Assert.Equal((1, 1), (sections.TableLines.Count, sections.Blocks.Count));
        Assert.Equal([(4, "# 摘要")], sections.StrayLines.Select(static line => (line.Number, line.Text.In(Twice).ToString())));
        Assert.Equal((1, false), (sections.Blocks[0].LineCount, sections.Blocks[0].IsLast));
    }

    [Fact]
    public void The_reading_can_be_ended() =>
        Assert.Throws<OperationCanceledException>(static () => DigestSections.Read(new LineTable("text"), new CancellationToken(canceled: true)));
}
