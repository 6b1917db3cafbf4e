using System.Globalization;
using DigestGen.Layout;

namespace DigestGen.Tests;

/// <summary>The short way to the id that nearly all look-ups have, held against the long one.</summary>
public sealed class FiveDigitIdTests
{
    [Fact]
    public void Each_year_and_month_is_read_as_the_scheme_reads_it()
    {
        int valid = 0;
        for (int date = 0; date <= 9999; date++)
        {
            foreach (int number in (int[])[0, 1, 10_758, 99_999])
            {
                valid += AssertSame(string.Create(CultureInfo.InvariantCulture, $"{date:D4}.{number:D5}"));
            }
        }

        // From 2015 to 2090, twelve months, three numbers.
        Assert.Equal((91 - 15) * 12 * 3, valid);
    }

    [Fact]
    public void Each_digit_counts_in_its_place()
    {
        for (int digit = 0; digit <= 9; digit++)
        {
            for (int at = 5; at < 10; at++)
            {
                char[] text = "2402.11111".ToCharArray();
                text[at] = (char)('0' + digit);
                Assert.Equal(1, AssertSame(new string(text)));
            }
        }
    }

    [Fact]
    public void No_other_character_passes_for_a_digit_or_the_point()
    {
        foreach (char other in "/:.; -+aAvV\0\u0660\u0130\u1030\u3030\uFF10\uFFFF")
        {
            for (int at = 0; at < 10; at++)
            {
                char[] text = "2402.10758".ToCharArray();
                if (text[at] != other)
                {
                    text[at] = other;
                    Assert.Equal(0U, FiveDigitId.Pack(text));
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2402.1075")]
    [InlineData("2402.107580")]
    [InlineData("cs/0309136")]
    [InlineData("0704.0001")]
    [InlineData("arXiv:2402.10758")]
    public void Other_forms_are_left_to_the_long_way(string text) => Assert.Equal(0U, FiveDigitId.Pack(text));

    // 1 if the text is an id.
    private static int AssertSame(string text)
    {
        uint expected = ArxivScheme.TryRead(text, out uint packed) ? packed : 0;
        Assert.Equal(expected, FiveDigitId.Pack(text));
        return expected != 0 ? 1 : 0;
    }
}
