using DigestGen.Layout;
using DigestGen.Parsing.Damage;

namespace DigestGen.Parsing.Tests.Damage;

/// <summary>The papers that a digest names, sound or not.</summary>
public sealed class MentionedPapersTests
{
    [Theory]
    [InlineData("| [^1] | [T](https://arxiv.org/abs/2402.10758) | S |", "2402.10758")]
    [InlineData("](http://arxiv.org/abs/2402.10758v3", "2402.10758")]
    [InlineData("[T](https://example.org/abs/2402.10758?context=cs)", "2402.10758")]
    [InlineData("[T](https://example.org/x/abs/math/0309136#top", "math/0309136")]
    [InlineData("    [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10759)", "2402.10759")]
    [InlineData("    A title (arXiv:2402.10758v1 [cs.LG])", "2402.10758")]
    [InlineData("(arXiv:2402.10758v1 [cs.LG])", "2402.10758")]
    [InlineData("    A (arXiv:2402.10758v1 [cs.LG]) B (arXiv:2402.10759v1 [cs.LG])", "2402.10759")]
    [InlineData("    arXiv:2402.10758v1 Announce Type: new", "2402.10758")]
    [InlineData("    arXiv:2402.10758v1 of (arXiv:2402.10759 x)", "2402.10759")]
    [InlineData("](https://arxiv.org/abs/2402.10758) (arXiv:2402.10759 x)", "2402.10758")]
    [InlineData("](https://arxiv.org/abs/nothing) (arXiv:2402.10759 x)", "2402.10759")]
    [InlineData("", "")]
    [InlineData("https://arxiv.org/abs/2402.10758", "")]
    [InlineData("](https://arxiv.org/pdf/2402.10758)", "")]
    [InlineData("](https://arxiv.org/abs/2413.10758)", "")]
    [InlineData("/abs/2402.10758](https://arxiv.org", "")]
    [InlineData("](ftp://arxiv.org/abs/2402.10758)", "")]
    [InlineData("    A title (arXiv:2402.10758)", "")]
    [InlineData("    A title (arXiv: x)", "")]
    [InlineData("    A title (arXiv:2413.10758v1 [cs.LG])", "")]
    [InlineData("arXiv:2402.10758v1 Announce Type: new", "")]
    [InlineData("     arXiv:2402.10758v1 Announce Type: new", "")]
    public void A_line_names_a_paper_by_its_link_or_by_arXivs_additions(string line, string id) =>
        Assert.Equal(id.Length == 0 ? [] : [(id, 0)], Find(line));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_paper_is_found_once_with_its_line(string lineEnd)
    {
        string text = string.Join(lineEnd, "", "text", "](https://arxiv.org/abs/2402.10758)", "", "](https://arxiv.org/abs/2402.10759v2)", "](https://arxiv.org/abs/2402.10758v2)");

        Assert.Equal([("2402.10758", 2), ("2402.10759", 4)], Find(text));
        Assert.Equal([("2402.10758", 2), ("2402.10759", 4)], Find(text + lineEnd));
    }

    [Fact]
    public void The_search_can_be_ended() =>
        Assert.Throws<OperationCanceledException>(static () => MentionedPapers.Find("text", new CancellationToken(canceled: true)));

    private static (string Id, int Line)[] Find(string text) =>
        [.. MentionedPapers.Find(text, CancellationToken.None).Select(static mention => (ArxivScheme.Canonical(mention.PackedId), mention.Line))];
}
