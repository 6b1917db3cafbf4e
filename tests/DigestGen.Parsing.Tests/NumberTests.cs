using System.Globalization;
using System.Numerics;
using DigestGen.Layout;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;

namespace DigestGen.Parsing.Tests;

/// <summary>Numbers of any length in <c>[^N]</c>.</summary>
public sealed class NumberTests
{
    private static readonly BigInteger s_wrap = BigInteger.One << 32;

    /// <summary>The largest number that fits, its neighbours, and numbers that 32 or 64 bits would cut to a small one.</summary>
    public static TheoryData<string> Numbers =>
    [
        "0", "1", "9", "10", "268435454", "268435455", "268435456", "268435460", "268435465", "999999999", "2147483647", "2147483648",
        "4294967295", "4294967296", "4294967297", "21474836481", "42949672961", "18446744073709551617", "000000000000000000001",
        "3000000000", "5000000000", "99999999999999999999999999",
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_as_what_it_is_or_not_at_all(string digits) => AssertRead(digits);

    [Fact]
    public void Any_number_is_read_as_what_it_is_or_not_at_all()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            // A small number, moved by multiples of what 32 bits hold.
            BigInteger number = random.Next(1000) + (s_wrap * random.Next(0, 1 << random.Next(1, 30)) / (1 << random.Next(0, 4)));
            AssertRead(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("268435456")]
    [InlineData("2147483648")]
    [InlineData("4294967297")]
    [InlineData("21474836481")]
    [InlineData("18446744073709551617")]
    public void A_number_that_is_too_large_in_row_and_block_is_reported_in_both(string number)
    {
        string text = EntryText.Digest(new EntryText()).Replace("[^1]", $"[^{number}]", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal([FindingKind.MalformedRow, FindingKind.StrayText], digest.Findings.Select(static finding => finding.Kind));
        Assert.All(digest.Findings, static finding => Assert.Contains("the number is too large", finding.Arguments));
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("01", 1)]
    [InlineData("00000000001", 1)]
    [InlineData("00", 0)]
    public void A_number_with_zeros_before_it_is_reported_where_it_stands_and_says_what_it_should_be(string number, int meant)
    {
        string text = EntryText.Digest(new EntryText()).Replace("[^1]", $"[^{number}]", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal([FindingKind.MalformedRow, FindingKind.StrayText], digest.Findings.Select(static finding => finding.Kind));
        Assert.All(digest.Findings, finding => Assert.Contains($"the number has zeros before it and should be [^{meant}]", finding.Arguments));
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("| [^1] |", "| [^01] |", FindingKind.MalformedRow)]
    [InlineData("[^1]:", "[^001]:", FindingKind.StrayText)]
    public void Zeros_in_one_of_row_and_block_are_one_report(string sound, string broken, FindingKind expected)
    {
        string text = EntryText.Digest(new EntryText()).Replace(sound, broken, StringComparison.Ordinal);

        Assert.Equal(expected, Assert.Single(SoundReading.Of(text).Findings).Kind);
    }

    [Fact]
    public void Zero_itself_is_a_number()
    {
        string text = EntryText.Digest(new EntryText()).Replace("[^1]", "[^0]", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal(FindingKind.NotConsecutive, Assert.Single(digest.Findings).Kind);
        Assert.Equal(0, Assert.Single(digest.Content.Entries).Reference);
    }

    private static void AssertRead(string digits)
    {
        BigInteger expected = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        bool isRead = ReferenceMark.TryReadDigits(digits, out int number);

        Assert.Equal(expected <= ImageLayout.Reference.Max, isRead);
        Assert.Equal(isRead ? expected : -1, number);
    }
}
