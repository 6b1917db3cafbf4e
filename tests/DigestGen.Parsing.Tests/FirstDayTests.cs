using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>The layout of 2023-03-13: four slots, the summary in the row alone.</summary>
public sealed class FirstDayTests
{
    private static readonly EntryText[] s_entries =
        [.. Enumerable.Range(1, 3).Select(static i => new EntryText
        {
            Url = $"http://arxiv.org/abs/2303.0000{i}",
            RawTitle = $"Title {i}. (arXiv:2303.0000{i}v1 [cs.LG])",
        })];

    private static readonly string[] s_lines = DigestWriter.OfFirstDay(s_entries).Split('\n');

    // The line of the second entry's block.
    private static readonly int s_block = Array.FindIndex(s_lines, static line => line.StartsWith("[^2]:", StringComparison.Ordinal));

    [Theory]
    [InlineData(new[] { 0 }, "第一。")]
    [InlineData(new[] { 0, 1, 2 }, "第二。")]
    public void All_entries_are_read_in_every_way_of_writing(int[] entries, string summary)
    {
        string[] lines = DigestWriter.OfFirstDay([.. entries.Select(i => s_entries[i] with { Summary = summary })]).Split('\n');
        foreach (WritingStyle style in WritingStyle.All.Where(static style => style.TrailingSpace.Length == 0))
        {
            ParsedDigest digest = DigestParser.Parse(style.Write(lines));

            Assert.Empty(digest.Findings);
            Assert.Equal(
                entries.Select(i => new ProducerRecord(s_entries[i].Url, s_entries[i].RawTitle!, "标题", summary, "", "我们研究了它。", "We study it.")),
                ReadEntry.From(digest).Select(ProducerRecord.Of));
        }
    }

    [Theory]
    [InlineData(2, FindingKind.SlotMissing, 2, 4)]
    [InlineData(4, FindingKind.SlotMissing, 4, 4)]
    [InlineData(6, FindingKind.SlotMissing, 6, 4)]
    [InlineData(8, FindingKind.SlotMissing, 7, 0)]
    public void A_slot_that_is_missing_is_reported_in_its_place(int slot, FindingKind kind, int line, int column)
    {
        List<string> lines = [.. s_lines];
        lines.RemoveRange(s_block + slot - 1, 2);

        AssertBroken(lines, kind, line, column);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_slot_that_is_not_indented_is_reported(int slot)
    {
        List<string> lines = [.. s_lines];
        lines[s_block + slot] = lines[s_block + slot].Trim();

        AssertBroken(lines, FindingKind.SlotNotIndented, slot, 0);
    }

    [Theory]
    [InlineData(2, "raw title")]
    [InlineData(4, "link")]
    [InlineData(6, "translated abstract")]
    [InlineData(8, "abstract")]
    public void A_slot_is_called_by_its_name(int slot, string name)
    {
        List<string> lines = [.. s_lines];
        lines[s_block + slot] = lines[s_block + slot].Trim();
        Assert.Equal(name, Assert.Single(DigestParser.Parse(string.Join('\n', lines)).Findings).Arguments[1]);

        lines = [.. s_lines];
        lines.RemoveRange(s_block + slot - 1, 2);
        Assert.StartsWith($"the {name} is missing", Assert.Single(DigestParser.Parse(string.Join('\n', lines)).Findings).Arguments[1], StringComparison.Ordinal);
    }

    private static void AssertBroken(List<string> lines, FindingKind kind, int line, int column)
    {
        ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((kind, s_block + line, column), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn));
        Assert.Equal([1, 3], ReadEntry.From(digest).Select(static entry => entry.Reference));
    }
}
