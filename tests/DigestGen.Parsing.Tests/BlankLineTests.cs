using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Blank lines that editors and formatters add or take away.</summary>
public sealed class BlankLineTests
{
    [Theory]
    [InlineData("\n\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("  \n\t\n")]
    public void Blank_lines_at_the_end_change_nothing(string ending)
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            string text = File.ReadAllText(path);
            ParsedDigest digest = DigestParser.Parse(text + ending);

            Assert.Empty(digest.Findings);
            Assert.Equal(DigestParser.Parse(text).Content, digest.Content);
        }
    }

    [Fact]
    public void White_space_at_the_end_may_be_cut_off()
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            string text = File.ReadAllText(path);
            ParsedDigest digest = DigestParser.Parse(text.TrimEnd());

            Assert.Empty(digest.Findings);
            Assert.Equal(DigestParser.Parse(text).Content, digest.Content);
        }
    }

    [Fact]
    public void A_last_block_without_a_slot_is_not_whole_because_blank_lines_follow()
    {
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            for (int slot = 0; slot < 6; slot++)
            {
                List<string> lines = [.. sample.Lines, "", "", ""];
                lines.RemoveRange(sample.Slot(sample.Count - 1, slot) - 1, 2);

                Finding finding = Assert.Single(DigestParser.Parse(string.Join('\n', lines)).Findings);
                Assert.Equal(FindingKind.SlotMissing, finding.Kind);
            }
        }
    }

    [Fact]
    public void Blank_lines_between_rows_and_between_blocks_change_nothing()
    {
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            List<string> lines = [.. sample.Lines];
            for (int entry = sample.Count - 1; entry > 0; entry--)
            {
                lines.InsertRange(sample.Block(entry), ["", ""]);
            }

            for (int entry = sample.Count - 1; entry > 0; entry--)
            {
                lines.Insert(sample.Row(entry), "");
            }

            ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));
            Assert.Empty(digest.Findings);
            Assert.Equal(sample.Sound(WritingStyle.All[0]).Content, digest.Content);
        }
    }
}
