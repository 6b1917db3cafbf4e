using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>Line ends of files that were converted twice.</summary>
public sealed class UnusualLineEndsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\r")]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("a\rb\r")]
    [InlineData("a\n\nb")]
    [InlineData("a\r\rb")]
    [InlineData("a\r\r\nb\nc")]
    [InlineData("a\r\r\nb\r\nc")]
    [InlineData("a\r\r\nb\r\r")]
    [InlineData("a\n\rb\nc")]
    [InlineData("a\n\rb\rc")]
    [InlineData("a\n\rb\r\nc")]
    public void Usual_ends_and_a_mixture_are_left_as_they_are(string text) => Assert.Null(UnusualLineEnds.Find(text));

    [Theory]
    [InlineData("a\n\rb\n\rc", "a\r\nb\r\nc")]
    [InlineData("\n\r", "\r\n")]
    [InlineData("a\n\rb\n", "a\r\nb\n")]
    public void LF_CR_becomes_CR_LF(string text, string repaired)
    {
        var ends = UnusualLineEnds.Find(text);

        Assert.NotNull(ends);
        Assert.Equal(("LF CR", repaired), (ends.Name, ends.Lines.Text));
        Assert.Equal([0, 1, 5, text.Length], new[] { 0, 1, 5, text.Length }.Select(ends.ToOriginal));
    }

    [Fact]
    public void CR_CR_LF_becomes_CR_LF_and_places_are_known_in_both_texts()
    {
        const string Text = "ab\r\r\ncd\r\r\n\r\r\ne";
        var ends = UnusualLineEnds.Find(Text);

        Assert.NotNull(ends);
        Assert.Equal(("CR CR LF", "ab\r\ncd\r\n\r\ne"), (ends.Name, ends.Lines.Text));
        Assert.Equal([0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 13, 14], Enumerable.Range(0, ends.Lines.Text.Length + 1).Select(ends.ToOriginal));
    }
}
