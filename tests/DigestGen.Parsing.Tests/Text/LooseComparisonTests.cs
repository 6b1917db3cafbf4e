using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>Texts that are the same but for white space at the ends and for damaged characters.</summary>
public sealed class LooseComparisonTests
{
    private const char Lost = '\uFFFD';

    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData(" abc\t", "abc")]
    [InlineData("abc", " abc ")]
    [InlineData("", " ")]
    [InlineData("a?c", "abc")]
    [InlineData("a???c", "abc")]
    [InlineData("a?c", "abxyc")]
    [InlineData("a??c", "a123456c")]
    [InlineData("a?", "a")]
    [InlineData("?a", "a")]
    [InlineData("a?", "abcd")]
    [InlineData("?a", "bcda")]
    [InlineData("a?b?c", "axbyc")]
    [InlineData("a?b", "axb")]
    [InlineData("?", "")]
    [InlineData("??", "abc")]
    [InlineData("long start ?? middle text ?? end", "long start 摘要 middle text 总结 end")]
    [InlineData("start ?abc? end", "start 123456789xyz end")]
    [InlineData("a?b", "a?b")]
    [InlineData("a?b", "ax?b")]
    [InlineData("a?bc", "ab?c")]
    [InlineData("start ?x end", "start x? end")]
    public void Equal_but_for_lost_characters(string left, string right)
    {
        Assert.True(LooseComparison.IsSame(Damage(left), Damage(right)));
        Assert.True(LooseComparison.IsSame(Damage(right), Damage(left)));
    }

    [Theory]
    [InlineData("abc", "abd")]
    [InlineData("abc", "ab")]
    [InlineData("a?c", "xbc")]
    [InlineData("a?c", "abx")]
    [InlineData("a?c", "a1234c")]
    [InlineData("a??c", "a1234567c")]
    [InlineData("a?", "abcde")]
    [InlineData("?a", "bcdea")]
    [InlineData("a?", "b")]
    [InlineData("ab?", "a")]
    [InlineData("?", "abcd")]
    [InlineData("start ?middle? end", "start xother! end")]
    [InlineData("start ?middle? end", "start 1234middlex end")]
    [InlineData("start ?middle? end", "start xmiddle1234 end")]
    [InlineData("a?b", "c?b")]
    [InlineData("a?b", "a?c")]
    [InlineData("xa?b", "ya?b")]
    [InlineData("a?bx", "a?by")]
    public void Different_in_more(string left, string right)
    {
        Assert.False(LooseComparison.IsSame(Damage(left), Damage(right)));
        Assert.False(LooseComparison.IsSame(Damage(right), Damage(left)));
    }

    // Three characters at most between two lost ones belong to the damage, four are text.
    [Fact]
    public void A_few_characters_between_lost_ones_are_damage()
    {
        Assert.True(LooseComparison.IsSame(Damage("s?abc?e"), "s123456789012345e"));
        Assert.False(LooseComparison.IsSame(Damage("s?abc?e"), "s1234567890123456e"));
        Assert.False(LooseComparison.IsSame(Damage("s?abcd?e"), "s123456e"));
        Assert.True(LooseComparison.IsSame(Damage("s?abcd?e"), "s1abcd2e"));
    }

    private static string Damage(string text) => text.Replace('?', Lost);
}
