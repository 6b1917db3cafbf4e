using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>The lines of a text, for each kind of end.</summary>
public sealed class LineTableTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "0+1+0")]
    [InlineData("a\n", "0+1+1")]
    [InlineData("a\nbc", "0+1+1 2+2+0")]
    [InlineData("a\rbc\r", "0+1+1 2+2+1")]
    [InlineData("a\r\nbc\r\n", "0+1+2 3+2+2")]
    [InlineData("a\n\rb", "0+1+1 2+0+1 3+1+0")]
    [InlineData("\r\r\n\n", "0+0+1 1+0+2 3+0+1")]
    [InlineData("\n", "0+0+1")]
    [InlineData("\r", "0+0+1")]
    [InlineData("\r\n", "0+0+2")]
    public void Each_line_has_a_start_a_length_and_an_end(string text, string expected)
    {
        var lines = new LineTable(text);
        TextLine[] all = [.. Enumerable.Range(0, lines.Count).Select(line => lines[line])];

        Assert.Equal(expected, string.Join(' ', all.Select(static line => $"{line.Start}+{line.Length}+{line.EndLength}")));
        Assert.Equal(text, string.Concat(all.Select(line => text[line.Start..line.Next])));
        Assert.All(Enumerable.Range(0, lines.Count), line => Assert.Equal(lines[line].Content.In(text), lines.CharactersOf(line)));
    }

    [Theory]
    [InlineData("ab\ncd", "0 0 0 1 1 1")]
    [InlineData("ab\r\ncd\r\n", "0 0 0 0 1 1 1 1 2")]
    [InlineData("\n\n", "0 1 2")]
    [InlineData("", "0")]
    public void Each_place_has_a_line_and_the_end_may_have_one_of_its_own(string text, string expected)
    {
        var lines = new LineTable(text);

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, text.Length + 1).Select(lines.IndexOf)));
    }

    [Fact]
    public void Below_the_last_line_is_the_end_of_the_text()
    {
        var lines = new LineTable("a\nb");

        Assert.Equal([0, 2, 3, 3], new[] { 0, 1, 2, 9 }.Select(lines.StartOf));
    }
}
