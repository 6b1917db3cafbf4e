namespace DigestGen.Parsing.Tests;

/// <summary>What the parser's caller is told of its arguments.</summary>
public sealed class DigestParserTests
{
    [Fact]
    public void A_text_is_needed() => Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => DigestParser.Parse(null!)).ParamName);

    [Fact]
    public void The_reading_can_be_ended()
    {
        var ended = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => DigestParser.Parse("", ended));
        Assert.Throws<OperationCanceledException>(() => DigestParser.Parse(EntryText.Digest(new EntryText()), ended));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_byte_order_mark_moves_the_places_on_its_line_by_one(string mark)
    {
        string text = mark + "# 總結\n\n" + EntryText.Digest(new EntryText())[6..];

        Assert.Equal(mark.Length, Assert.Single(DigestParser.Parse(text).Findings).Range.StartColumn);
        Assert.Single(DigestParser.Parse(text).Content.Entries);
    }
}
