namespace DigestGen.Parsing.Tests.Table;

/// <summary>When blocks of four slots are those of the first day, and when they are damaged.</summary>
public sealed class LayoutChoiceTests
{
    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void One_block_in_ten_may_have_the_summary_for_its_third_slot(int count, bool isFirstDay)
    {
        EntryText[] entries = Entries(count);
        entries[3] = entries[3] with { TranslatedAbstract = entries[3].Summary };

        AssertLayout(isFirstDay, DigestWriter.OfFirstDay(entries));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(3, 2, true)]
    public void As_many_blocks_may_be_of_neither_layout(int firstDay, int others, bool isFirstDay)
    {
        EntryText[] entries = Entries(firstDay + others);
        for (int i = 0; i < others; i++)
        {
            entries[i] = entries[i] with { TranslatedAbstract = "Not Chinese." };
        }

        AssertLayout(isFirstDay, DigestWriter.OfFirstDay(entries));
    }

    [Fact]
    public void ArXivs_prefix_shows_that_a_block_is_not_of_the_first_day()
    {
        EntryText[] entries = Entries(3);
        entries[2] = entries[2] with { Abstract = "arXiv:2303.00003v1 Announce Type: new Abstract: We study it." };

        AssertLayout(isFirstDay: false, DigestWriter.OfFirstDay(entries));
    }

    private static EntryText[] Entries(int count) =>
        [.. Enumerable.Range(1, count).Select(static i => new EntryText { Url = $"https://arxiv.org/abs/2303.{i:D5}", Summary = $"第{i}。" })];

    private static void AssertLayout(bool isFirstDay, string text)
    {
        ParsedDigest digest = DigestParser.Parse(text);

        Assert.Equal(isFirstDay, digest.Content.Entries.Count > 0);
        Assert.Equal(isFirstDay, digest.Findings.Count == 0);
    }
}
