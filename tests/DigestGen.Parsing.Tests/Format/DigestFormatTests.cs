using DigestGen.Parsing.Format;

namespace DigestGen.Parsing.Tests.Format;

/// <summary>The lines that the format fixes, and how far they may differ.</summary>
public sealed class DigestFormatTests
{
    [Theory]
    [InlineData("# 摘要", true)]
    [InlineData("# 摘要 \t", true)]
    [InlineData(" # 摘要", false)]
    [InlineData("# 摘要。", false)]
    [InlineData("# 摘", false)]
    [InlineData("# 详细", false)]
    public void The_heading_of_the_table(string line, bool expected) => Assert.Equal(expected, DigestFormat.IsSummaryHeading(line));

    [Theory]
    [InlineData("# 详细", true)]
    [InlineData("# 详细 ", true)]
    [InlineData("## 详细", false)]
    [InlineData("# 摘要", false)]
    public void The_heading_of_the_details(string line, bool expected) => Assert.Equal(expected, DigestFormat.IsDetailsHeading(line));

    [Theory]
    [InlineData("| Ref | Title | Summary |", true)]
    [InlineData("|Ref|Title|Summary|", true)]
    [InlineData("|  Ref\t|\tTitle   | Summary  | \t", true)]
    [InlineData("| Ref | Title | Summary", false)]
    [InlineData("| Ref | Title | Summary | |", false)]
    [InlineData("| Ref | Title | Summary | x", false)]
    [InlineData("| Ref | Title |", false)]
    [InlineData("| Ref Title | Summary |", false)]
    [InlineData("Ref | Title | Summary |", false)]
    [InlineData("| ref | Title | Summary |", false)]
    [InlineData("| Title | Ref | Summary |", false)]
    [InlineData("", false)]
    public void The_header_of_the_table(string line, bool expected) => Assert.Equal(expected, DigestFormat.IsTableHeader(line));

    [Theory]
    [InlineData("| --- | --- | --- |", true)]
    [InlineData("|-|", true)]
    [InlineData("|:--:|\t:-- | --: | ", true)]
    [InlineData("| | |", false)]
    [InlineData("|", false)]
    [InlineData("| --- | --- | ---", false)]
    [InlineData("--- | --- |", false)]
    [InlineData("| --- | a | --- |", false)]
    public void The_line_below_the_header(string line, bool expected) => Assert.Equal(expected, DigestFormat.IsTableSeparator(line));

    [Theory]
    [InlineData("[^1]: title", 5)]
    [InlineData("[^0]:", 5)]
    [InlineData("[^9]:", 5)]
    [InlineData("[^1234567890]:", 14)]
    [InlineData("[^12]", 0)]
    [InlineData("[^12", 0)]
    [InlineData("[^12] :", 0)]
    [InlineData("[^12:]", 0)]
    [InlineData("[^12];", 0)]
    [InlineData("[^]:", 0)]
    [InlineData("[^a]:", 0)]
    [InlineData("[^/]:", 0)]
    [InlineData("[^1a]:", 0)]
    [InlineData("[^1/]:", 0)]
    [InlineData("[1]:", 0)]
    [InlineData(" [^1]:", 0)]
    public void The_opening_of_a_block(string line, int length)
    {
        Assert.Equal(length, DigestFormat.BlockOpeningLength(line));
        Assert.Equal(length > 0, DigestFormat.IsBlockOpening(line));
    }

    [Theory]
    [InlineData("# 摘要", true)]
    [InlineData("a\n# 摘要\nb", true)]
    [InlineData("a\r# 摘要\rb", true)]
    [InlineData("# 摘要 \t\n", true)]
    [InlineData("\uFEFF# 摘要", true)]
    [InlineData("a # 摘要\n# 摘要", true)]
    [InlineData("# 摘要# 摘要\n# 摘要", true)]
    [InlineData("# 摘要 x", false)]
    [InlineData("a# 摘要", false)]
    [InlineData(" # 摘要", false)]
    [InlineData("", false)]
    public void A_line_that_is_a_mark(string text, bool expected) =>
        Assert.Equal(expected, DigestFormat.HasLine(text, DigestFormat.SummaryHeading));
}
