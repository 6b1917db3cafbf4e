using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>What somebody may have meant.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("replce", "replace")]
    [InlineData("REPLACE", "replace")]
    [InlineData("raplece", "replace")]
    [InlineData("replac", "replace")]
    [InlineData("replaced", "replace")]
    [InlineData("nw", "new")]
    [InlineData("old", null)]
    [InlineData("crosss", "cross")]
    [InlineData("cro", null)]
    [InlineData("cros", "cross")]
    [InlineData("c", null)]
    [InlineData("reXXXce", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_one_in_three_letters_away_at_most(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.FindNearest(name, ["new", "cross", "replace"]));

    [Theory]
    [InlineData("ab", "xb")]
    [InlineData("abc", "axc")]
    [InlineData("abcdef", "axydef")]
    [InlineData("abcdef", "abcd")]
    [InlineData("abcdef", "abcdefgh")]
    [InlineData("abcdef", "bcdefa")]
    public void A_third_of_the_letters_may_differ(string name, string candidate) =>
        Assert.Equal(candidate, Suggestion.FindNearest(name, [candidate]));

    [Theory]
    [InlineData("ab", "xy")]
    [InlineData("abcde", "xyzde")]
    [InlineData("abcde", "axyde")]
    [InlineData("abcdef", "axyzef")]
    [InlineData("abcdef", "abc")]
    [InlineData("abcdef", "abcdefghi")]
    public void More_may_not(string name, string candidate) => Assert.Null(Suggestion.FindNearest(name, [candidate]));

    [Fact]
    public void The_nearest_wins_wherever_it_stands()
    {
        Assert.Equal("abcdex", Suggestion.FindNearest("abcdef", ["abcdxy", "abcdex"]));
        Assert.Equal("abcdex", Suggestion.FindNearest("abcdef", ["abcdex", "abcdxy"]));
        Assert.Equal("abcdef", Suggestion.FindNearest("abcdef", ["abcdexx", "abcdef", "abcdeg"]));
    }

    [Fact]
    public void Among_equals_the_first_in_ordinal_order_wins()
    {
        Assert.Equal("abcx", Suggestion.FindNearest("abcd", ["abcy", "abcx"]));
        Assert.Equal("abcx", Suggestion.FindNearest("abcd", ["abcx", "abcy"]));
    }

    [Fact]
    public void A_name_has_24_characters_at_most()
    {
        string longest = new('a', 24);

        Assert.Equal(longest, Suggestion.FindNearest(longest, [longest]));
        Assert.Null(Suggestion.FindNearest(longest + "a", [longest + "a"]));
    }
}
