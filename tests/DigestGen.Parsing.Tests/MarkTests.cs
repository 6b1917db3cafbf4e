using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;

namespace DigestGen.Parsing.Tests;

/// <summary>Which files show that they are digests.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("# 摘要")]
    [InlineData("text\n# 摘要  \ntext")]
    [InlineData("\uFEFF# 摘要\r\n")]
    [InlineData("text\r# 详细\r")]
    [InlineData("# Summary\n\n| Ref | Title | Summary |\n")]
    public void One_of_the_formats_own_lines_is_a_mark(string text)
    {
        Assert.True(FormatMarks.IsIn(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Release notes\n\n- 摘要\n")]
    [InlineData("## 摘要")]
    [InlineData("# 摘要 of a paper")]
    [InlineData("    # 详细")]
    [InlineData("T:System.DateTime;Don't use it. | Ref | Title | Summary |")]
    [InlineData("| Title | Summary |\n| --- | --- |\n| a | b |")]
    public void Other_text_has_none_and_one_finding_at_the_most(string text)
    {
        ParsedDigest digest = DigestParser.Parse(text);

        Assert.False(FormatMarks.IsIn(text));
        Assert.InRange(digest.Findings.Count, 1, 3);
        Assert.Equal(FindingKind.NoSummaryTable, digest.Findings[0].Kind);
        Assert.Empty(digest.Content.Entries);
    }

    [Fact]
    public void A_digest_without_entries_is_sound()
    {
        foreach (WritingStyle style in WritingStyle.All)
        {
            string text = style.Write(EntryText.Digest().Split('\n'));
            ParsedDigest digest = DigestParser.Parse(text);

            Assert.True(FormatMarks.IsIn(text));
            Assert.Empty(digest.Findings);
            Assert.Equal(DigestContent.Empty, digest.Content);
        }
    }
}
