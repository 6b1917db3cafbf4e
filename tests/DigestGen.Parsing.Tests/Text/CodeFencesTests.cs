using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>Fenced code blocks: which lines open one, which close it, and where it stands.</summary>
public sealed class CodeFencesTests
{
    private const string After = "\nafter";

    [Theory]
    [InlineData("```\ncode\n```")]
    [InlineData("~~~\ncode\n~~~")]
    [InlineData("```md\ncode\n```")]
    [InlineData("   ```\ncode\n```")]
    [InlineData("```\ncode\n   ```")]
    [InlineData("```\ncode\n`````")]
    [InlineData("````\n```\n````")]
    [InlineData("```\n~~~\n```")]
    [InlineData("```\n``` not the end\n```")]
    [InlineData("```\r\ncode\r\n```")]
    [InlineData("```\rcode\r```")]
    [InlineData("```\n```")]
    public void A_fence_reaches_from_its_opening_to_the_end_of_the_line_that_closes_it(string fence) =>
        Assert.Equal([new Slice(0, fence.Length)], CodeFences.Find(new LineTable(fence + After)));

    [Theory]
    [InlineData("```\ncode")]
    [InlineData("``\ncode\n``")]
    [InlineData("    ```\ncode\n```")]
    [InlineData("\t```\ncode\n```")]
    [InlineData("```\ncode\n    ```")]
    [InlineData("```\ncode\n``")]
    [InlineData("```\ncode\n~~~")]
    [InlineData("````\ncode\n```")]
    [InlineData("```\ncode\n``` text")]
    [InlineData("text ```\ncode\n```")]
    [InlineData("")]
    public void Other_text_has_no_fence(string text) => Assert.Empty(CodeFences.Find(new LineTable(text + After)));

    [Fact]
    public void White_space_after_a_mark_belongs_to_the_fence() =>
        Assert.Equal([new Slice(2, 15)], CodeFences.Find(new LineTable("a\n``` \ncode\n``` \t\nb")));

    [Fact]
    public void Fences_are_found_in_order()
    {
        const string Text = "a\n```\nb\n```\nc\n~~~\nd\n~~~\ne";

        Assert.Equal([new Slice(2, 9), new Slice(14, 9)], CodeFences.Find(new LineTable(Text)));
    }

    [Theory]
    [InlineData("```\ncode\n```")]
    [InlineData("\n ```\ncode\n```\n\n")]
    public void A_fence_around_the_whole_text_quotes_nothing(string text) => Assert.Empty(CodeFences.Find(new LineTable(text)));

    [Theory]
    [InlineData("a\n```\ncode\n```\n", 1)]
    [InlineData("```\ncode\n```\na", 1)]
    [InlineData("```\na\n```\n```\nb\n```", 2)]
    public void A_fence_with_text_beside_it_quotes(string text, int count) => Assert.Equal(count, CodeFences.Find(new LineTable(text)).Count);
}
