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

    // Wherever the Chinese characters stand, and whatever the length is.
    [Fact]
    public void A_third_of_a_longer_text()
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int chinese = 0; chinese <= length; chinese++)
            {
                string others = new('x', length - chinese);
                string all = new('摘', chinese);
                bool isHigh = chinese * 3 >= length;

                Assert.Equal(isHigh, HanShare.IsHigh(all + others));
                Assert.Equal(isHigh, HanShare.IsHigh(others + all));
                Assert.Equal(isHigh, HanShare.IsHigh(others[..(others.Length / 2)] + all + others[(others.Length / 2)..]));
                Assert.Equal(chinese > 0, HanShare.IsAny(others[..(others.Length / 2)] + all + others[(others.Length / 2)..]));
            }
        }
    }
}
