using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>What formatters make of a digest without harm.</summary>
public sealed class AcceptedVariantTests
{
    [Theory]
    [InlineData("| -- | -- | -- |")]
    [InlineData("|:-:|:-:|:-:|")]
    [InlineData("| :--- | :---: | ---: |")]
    [InlineData("|---|---|---|")]
    [InlineData("| - | - | - |")]
    public void A_separator_of_GitHub_is_one(string separator)
    {
        SampleDigest sample = SampleDigest.All[4];
        string[] lines = [.. sample.Lines];
        lines[3] = separator;

        ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));
        Assert.Empty(digest.Findings);
        Assert.Equal(sample.Sound(WritingStyle.All[0]).Content, digest.Content);
    }

    [Fact]
    public void A_table_that_a_formatter_padded_is_read()
    {
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            string[] lines = [.. sample.Lines];
            lines[2] = "| Ref  | Title         | Summary      |";
            lines[3] = "| ---- | ------------- | ------------ |";
            for (int entry = 0; entry < sample.Count; entry++)
            {
                string row = lines[sample.Row(entry)];
                lines[sample.Row(entry)] = row
                    .Replace("] | [", "]  | [", StringComparison.Ordinal)
                    .Replace($"]({sample.Url(entry)}) | ", $"]({sample.Url(entry)})      | ", StringComparison.Ordinal)[..^2] + "        |";
            }

            ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));
            Assert.Empty(digest.Findings);
            Assert.Equal(sample.Sound(WritingStyle.All[0]).Content, digest.Content);
        }
    }

    [Theory]
    [InlineData("# My reader\n\n```text\n# 摘要\n\n| Ref | Title | Summary |\n```\n\nThat is all.\n", false)]
    [InlineData("# My reader\n\n~~~\n# 详细\n~~~\n", false)]
    [InlineData("# My reader\n\n````md\n```\n# 摘要\n```\n````\n", false)]
    [InlineData("# My reader\n\n```text\n# 摘要\n```\n\n# 摘要\n", true)]
    [InlineData("# My reader\n\n```text\n# 摘要\n", true)]
    [InlineData("```text\n# 摘要\n```\n", true)]
    public void A_mark_that_is_quoted_in_a_fence_is_none(string text, bool hasMark) =>
        Assert.Equal(hasMark, FormatMarks.IsIn(text));

    [Fact]
    public void The_largest_entry_fits_to_the_byte()
    {
        const int Limit = 2_097_151;
        var entry = new EntryText();
        int others = entry.Url.Length + "A title".Length + (3 * (entry.TranslatedTitle.Length + entry.Summary.Length + entry.TranslatedAbstract.Length));

        Assert.Empty(DigestParser.Parse(EntryText.Digest(entry with { Abstract = new string('x', Limit - others) })).Findings);
        Finding finding = Assert.Single(DigestParser.Parse(EntryText.Digest(entry with { Abstract = new string('x', Limit - others + 1) })).Findings);
        Assert.Equal((FindingKind.TooLarge, "2097152"), (finding.Kind, finding.Arguments[1]));
    }
}
