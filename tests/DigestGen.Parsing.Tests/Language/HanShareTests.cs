using DigestGen.Parsing.Language;

namespace DigestGen.Parsing.Tests.Language;

/// <summary>How much of a text is Chinese characters.</summary>
public sealed class HanShareTests
{
    [Theory]
    [InlineData("", false, false)]
    [InlineData("abc", false, false)]
    [InlineData("摘", true, true)]
    [InlineData("摘要", true, true)]
    [InlineData("ab摘", true, true)]
    [InlineData("abc摘", true, false)]
    [InlineData("abcd摘要", true, true)]
    [InlineData("abcde摘要", true, false)]
    [InlineData("摘a", true, true)]
    [InlineData("\u4DFF", false, false)]
    [InlineData("\u4E00", true, true)]
    [InlineData("\u9FFF", true, true)]
    [InlineData("\uA000", false, false)]
    [InlineData("。，", false, false)]
    public void Some_or_a_third(string text, bool isAny, bool isHigh) =>
        Assert.Equal((isAny, isHigh), (HanShare.IsAny(text), HanShare.IsHigh(text)));
}
