using DigestGen.Parsing.Language;

namespace DigestGen.Parsing.Tests.Language;

/// <summary>How much of a text is Chinese characters.</summary>
public sealed class HanShareTests
{
    [Theory]
    [InlineData("", false, true, false)]
    [InlineData("abc", false, false, false)]
    [InlineData("摘", true, true, true)]
    [InlineData("摘要", true, true, true)]
    [InlineData("ab摘", true, false, true)]
    [InlineData("abc摘", true, false, false)]
    [InlineData("abcd摘要", true, false, true)]
    [InlineData("abcde摘要", true, false, false)]
    [InlineData("摘a", true, false, true)]
    [InlineData("\u4DFF", false, false, false)]
    [InlineData("\u4E00", true, true, true)]
    [InlineData("\u9FFF", true, true, true)]
    [InlineData("\uA000", false, false, false)]
    [InlineData("。，", false, false, false)]
    public void Some_all_or_a_third(string text, bool isAny, bool isAll, bool isHigh) =>
        Assert.Equal((isAny, isAll, isHigh), (HanShare.IsAny(text), HanShare.IsAll(text), HanShare.IsHigh(text)));
}
