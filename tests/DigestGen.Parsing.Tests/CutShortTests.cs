using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Files that end within their last block, at every position of it.</summary>
public sealed class CutShortTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_that_ends_within_its_last_block_has_one_finding_and_keeps_all_other_entries(string newLine)
    {
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            string text = string.Join(newLine, sample.Lines);
            ReadEntry[] whole = ReadEntry.From(DigestParser.Parse(text));
            int block = Start(sample.Block(sample.Count - 1));
            int abstractStart = Start(sample.Slot(sample.Count - 1, 5)) + 4;
            int abstractEnd = abstractStart + sample.SlotText(sample.Count - 1, 5).Length;

            // Every position of the small ones, every seventh of the others.
            int step = text.Length < 10_000 ? 1 : 7;
            for (int length = block; length <= text.Length; length += step)
            {
                ParsedDigest cut = DigestParser.Parse(text[..length]);
                string place = $"{sample.Name} cut at {length}, after '{text[(length - 5)..length]}'";
                bool isComplete = length >= abstractEnd;

                // The producer cuts abstracts itself, and a sentence may be the last one.
                bool mayBeComplete = length > abstractStart && !IsWithinSentence(text[length - 1], length - abstractStart);
                Assert.True(isComplete || mayBeComplete || cut.Findings.Count == 1, $"{place}: {string.Join(", ", cut.Findings.Select(static finding => finding.Kind))}");
                if (isComplete || mayBeComplete)
                {
                    Assert.True(cut.Findings.All(static finding => finding.Kind == FindingKind.CarriedIdDiffers), place);
                    Assert.Equal(whole[..^1], ReadEntry.From(cut)[..(whole.Length - 1)]);
                }
                else
                {
                    Finding finding = Assert.Single(cut.Findings);
                    Assert.True(finding.Kind == (length == block ? FindingKind.RowWithoutBlock : FindingKind.BlockCutShort), $"{place}: {finding.Kind}");
                    Assert.Equal(whole[..^1], ReadEntry.From(cut));
                }
            }

            int Start(int line) => sample.Lines.Take(line).Sum(other => other.Length + newLine.Length);
        }
    }

    [Fact]
    public void A_file_that_ends_within_an_earlier_block_has_one_finding_too()
    {
        SampleDigest sample = SampleDigest.All[4];
        string text = string.Join('\n', sample.Lines);
        int start = string.Join('\n', sample.Lines.Take(sample.Block(2))).Length + 1;
        int end = string.Join('\n', sample.Lines.Take(sample.Slot(2, 5))).Length;
        for (int length = start; length <= end; length += 5)
        {
            ParsedDigest cut = DigestParser.Parse(text[..length]);

            Assert.Equal(length == start ? FindingKind.RowWithoutBlock : FindingKind.BlockCutShort, Assert.Single(cut.Findings).Kind);
            Assert.Equal([1, 2], ReadEntry.From(cut).Select(static entry => entry.Reference));
        }
    }

    [Fact]
    public void A_file_that_ends_within_the_table_has_no_finding_for_each_row()
    {
        SampleDigest sample = SampleDigest.All[4];
        string text = string.Join('\n', sample.Lines.Take(sample.DetailsHeading));
        for (int length = 40; length < text.Length; length += 3)
        {
            ParsedDigest cut = DigestParser.Parse(text[..length]);

            Assert.Equal(FindingKind.NoDetails, Assert.Single(cut.Findings).Kind);
            Assert.Empty(cut.Content.Entries);
        }
    }

    private static bool IsWithinSentence(char end, int length) =>
        (char.IsLetterOrDigit(end) || end is ' ' or ',' or '-') && length is < 990 or > 1000;
}
