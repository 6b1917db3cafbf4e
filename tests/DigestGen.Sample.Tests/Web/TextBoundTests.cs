using System.Text;
using DigestGen.Sample.Web;

namespace DigestGen.Sample.Tests.Web;

/// <summary>No text of a digest makes a page long: a hundred papers in a list stay below a megabyte.</summary>
public sealed class TextBoundTests
{
    private const int MaxPage = 1_000_000;

    public static TheoryData<string> Units => ["a", "图", "&", "\"", "$x$", "$x_{y}^{z}$ ", @"\(\frac{\sqrt{a}}{\hat b}\)", "$", "\u001b", "😀"];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_text_of_300_KB_is_cut(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length));
        IReadOnlyList<Range> marks = [.. Enumerable.Range(0, 20_000).Select(static i => (2 * i)..((2 * i) + 1))];

        int inList = Encoding.UTF8.GetByteCount(Text.Of(text, Text.InList).Value!);
        int marked = Encoding.UTF8.GetByteCount(Text.Of(text, Text.InList, marks).Value!);
        int inFull = Encoding.UTF8.GetByteCount(Text.Of(text).Value!);

        // Title, translated title and two summaries of a day's papers, and of a search's; four texts and two titles of one paper.
        Assert.InRange(100 * 4 * inList, 1, MaxPage);
        Assert.InRange(SearchModel.Size * 4 * marked, 1, MaxPage);
        Assert.InRange((4 * inFull) + (2 * inList), 1, MaxPage);
    }
}
