using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>Walking over the words of a text.</summary>
public sealed class ScannerTests
{
    [Fact]
    public void Words_and_white_space_are_read_one_after_the_other()
    {
        var scanner = new Scanner("  arXiv: id\tend");

        scanner.SkipWhiteSpace();
        Assert.Equal(2, scanner.Position);
        Assert.False(scanner.TrySkip("arxiv:"));
        Assert.False(scanner.TrySkip("arXiv: id\tend and more"));
        Assert.Equal(2, scanner.Position);
        Assert.True(scanner.TrySkip("arXiv:"));
        Assert.Equal(8, scanner.Position);
        scanner.SkipWhiteSpace();
        Assert.Equal("id", scanner.ReadWord(out int start));
        Assert.Equal((9, 11), (start, scanner.Position));
        Assert.Equal("", scanner.ReadWord(out start));
        Assert.Equal((11, 11), (start, scanner.Position));
        scanner.Skip(1);
        Assert.Equal("end", scanner.Rest);
        Assert.Equal("end", scanner.ReadWord(out start));
        Assert.Equal((12, 15), (start, scanner.Position));
        Assert.False(scanner.TrySkip("end"));
        Assert.Equal("", scanner.Rest);
    }

    [Fact]
    public void The_first_candidate_that_matches_is_skipped()
    {
        var scanner = new Scanner("摘要：》");

        Assert.False(scanner.TrySkipAny(["要", "摘 "]));
        Assert.False(scanner.TrySkipAny("要："));
        Assert.Equal(0, scanner.Position);
        Assert.True(scanner.TrySkipAny(["要", "摘要", "摘"]));
        Assert.Equal(2, scanner.Position);
        Assert.True(scanner.TrySkipAny("》："));
        Assert.Equal(3, scanner.Position);
        Assert.True(scanner.TrySkipAny("》："));
        Assert.False(scanner.TrySkipAny("》："));
        Assert.Equal(4, scanner.Position);
    }
}
