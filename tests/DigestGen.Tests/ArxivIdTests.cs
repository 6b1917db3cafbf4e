using System.Globalization;
using System.Text;

namespace DigestGen.Tests;

public sealed class ArxivIdTests
{
    [Theory]
    [InlineData("2402.10758", "2402.10758")]
    [InlineData("arXiv:2402.10758v2", "2402.10758")]
    [InlineData("ARXIV:2402.10758", "2402.10758")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("1412.9999v9999", "1412.9999")]
    [InlineData("1501.00001", "1501.00001")]
    [InlineData("9012.99999", "9012.99999")]
    [InlineData("math/0309136", "math/0309136")]
    [InlineData("math.GT/0309136v1", "math/0309136")]
    [InlineData("cond-mat.str-el/0309136", "cond-mat/0309136")]
    [InlineData("solv-int/9107001", "solv-int/9107001")]
    [InlineData("arXiv:solv-int/0703999v3", "solv-int/0703999")]
    public void Reads_what_arxiv_writes(string text, string canonical)
    {
        Assert.Equal(canonical, ArxivId.Parse(text).ToString());
        Assert.True(ArxivId.TryParse(text, out ArxivId id));
        Assert.Equal(canonical, id.ToString());
    }

    [Theory]
    [InlineData("", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("v2", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("arXiv:", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("arXiv:v1", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("2402.", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData(" 2402.10758", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("2402.10758v", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("2402.10758V2", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("arXiv:arXiv:2402.10758", "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007")]
    [InlineData("2402.1075", "since January 2015 ids have five digits after the point")]
    [InlineData("2402.107580", "since January 2015 ids have five digits after the point")]
    [InlineData("1412.10758", "before January 2015 ids have four digits after the point")]
    [InlineData("0703.0001", "before April 2007 ids have the form archive/YYMMNNN")]
    [InlineData("9101.00001", "there is no such year: the scheme began in 2007")]
    [InlineData("2413.10758", "there is no month 13")]
    [InlineData("arXiv:2400.10758v1", "there is no month 00")]
    [InlineData("math/0313136", "there is no month 13")]
    [InlineData("2402.00000", "numbers start at 1")]
    [InlineData("math/0309000", "numbers start at 1")]
    [InlineData("2402.10758v0", "versions are numbered from v1 to v9999")]
    [InlineData("2402.10758v10000", "versions are numbered from v1 to v9999")]
    [InlineData("maths/0309136", "'maths' is no archive of arXiv's before April 2007")]
    [InlineData("/0309136", "'' is no archive of arXiv's before April 2007")]
    [InlineData("arXiv:math.G/0309136", "'math.G' is no subject class of arXiv's")]
    [InlineData("math.G1/0309136", "'math.G1' is no subject class of arXiv's")]
    [InlineData("math/030913", "an id before April 2007 has seven digits after the slash, YYMMNNN")]
    [InlineData("math/0704001", "ids of the form archive/YYMMNNN were given from July 1991 to March 2007")]
    [InlineData("math/9106001", "ids of the form archive/YYMMNNN were given from July 1991 to March 2007")]
    public void Says_what_is_wrong(string text, string reason)
    {
        Assert.False(ArxivId.TryParse(text, out ArxivId id));
        Assert.Equal(default, id);
        Assert.Equal($"'{text}' is not an arXiv id: {reason}.", Assert.Throws<FormatException>(() => ArxivId.Parse(text)).Message);
    }

    [Fact]
    public void A_long_text_is_quoted_in_part()
    {
        string message = Assert.Throws<FormatException>(() => ArxivId.Parse(new string('x', 1_000_000) + "/1")).Message;

        Assert.Equal($"'{new string('x', 64)}…' is not an arXiv id: none is so long.", message);
    }

    [Fact]
    public void Null_is_no_identifier()
    {
        Assert.False(ArxivId.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => ArxivId.Parse(null!));
    }

    [Fact]
    public void Agrees_with_a_reader_written_apart()
    {
        var random = new Random(20240218);
        int valid = 0;
        for (int i = 0; i < 200_000; i++)
        {
            string text = ArxivIdOracle.NextText(random);
            string? expected = ArxivIdOracle.Canonical(text);
            bool isRead = ArxivId.TryParse(text, out ArxivId id);
            Assert.True(isRead == expected is not null, text);
            Assert.Equal(expected ?? "", id.ToString());
            valid += isRead ? 1 : 0;
        }

        Assert.InRange(valid, 60_000, 140_000);
    }

    [Fact]
    public void Is_read_from_its_own_text()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            string text = ArxivIdOracle.Next(random);
            ArxivId id = ArxivId.Parse(text);
            Assert.Equal(text, id.ToString());
            Assert.Equal(id, ArxivId.Parse("arXiv:" + text + "v3"));
        }
    }

    [Fact]
    public void Orders_as_its_canonical_form()
    {
        var random = new Random(2);
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(_ => ArxivIdOracle.Next(random)).Distinct()];
        ArxivId[] ids = Array.ConvertAll(texts, ArxivId.Parse);

        Array.Sort(texts, StringComparer.Ordinal);
        Array.Sort(ids);

        Assert.Equal(texts, ids.Select(id => id.ToString()));
    }

    [Fact]
    public void Archives_that_open_alike_are_in_order()
    {
        Assert.True(ArxivId.Parse("math-ph/0703999") < ArxivId.Parse("math/9107001"));
        Assert.True(ArxivId.Parse("math/0309136") < ArxivId.Parse("math/9107001"));
        Assert.True(ArxivId.Parse("9012.99999") < ArxivId.Parse("acc-phys/0001001"));
    }

    [Fact]
    public void Compares()
    {
        ArxivId left = ArxivId.Parse("0704.0001");
        ArxivId right = ArxivId.Parse("2402.10758");
        ArxivId same = ArxivId.Parse("arXiv:0704.0001v1");

        Assert.True(left == same && left != right && left < right && right > left && left <= same && left >= same);
        Assert.False(left == right || left != same || right < left || left > right || right <= left || left >= right);
        Assert.True(left.Equals(same) && left.Equals((object)same) && !left.Equals(right) && !left.Equals("0704.0001"));
        Assert.Equal(left.GetHashCode(), same.GetHashCode());
        Assert.Equal(-1, left.CompareTo(right));
        Assert.Equal(0, left.CompareTo(same));
        Assert.Equal(1, ((IComparable)left).CompareTo(null));
        Assert.Equal(-1, ((IComparable)left).CompareTo(right));
        Assert.Throws<ArgumentException>(() => ((IComparable)left).CompareTo("0704.0001"));
        Assert.True(default(ArxivId) < left);
    }

    [Fact]
    public void Different_identifiers_have_different_hash_codes()
    {
        var random = new Random(3);
        string[] texts = [.. Enumerable.Range(0, 50_000).Select(_ => ArxivIdOracle.Next(random)).Distinct()];

        Assert.Equal(texts.Length, texts.Select(text => ArxivId.Parse(text).GetHashCode()).Distinct().Count());
    }

    [Theory]
    [InlineData("2402.10758")]
    [InlineData("0704.0001")]
    [InlineData("adap-org/9901001")]
    [InlineData("cs/9901001")]
    public void Formats_into_what_is_large_enough(string text)
    {
        ISpanFormattable id = ArxivId.Parse(text);
        var utf8 = (IUtf8SpanFormattable)id;
        char[] characters = new char[20];
        Assert.True(ArxivId.Parse(text).TryFormat(characters, out int length) && length == text.Length);
        Assert.False(ArxivId.Parse(text).TryFormat(new byte[text.Length - 1], out length) || length != 0);
        byte[] bytes = new byte[20];

        Assert.Equal($"<{text}>", string.Create(CultureInfo.InvariantCulture, $"<{id}>"));
        Assert.Equal(text, id.ToString("anything", CultureInfo.InvariantCulture));
        Assert.True(id.TryFormat(characters.AsSpan(0, text.Length), out int written, "", null));
        Assert.Equal(text, new string(characters, 0, written));
        Assert.True(utf8.TryFormat(bytes.AsSpan(0, text.Length), out written, "", null));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes, 0, written));

        Array.Clear(characters);
        Array.Clear(bytes);
        Assert.False(id.TryFormat(characters.AsSpan(0, text.Length - 1), out written, "", null));
        Assert.Equal(0, written);
        Assert.False(utf8.TryFormat(bytes.AsSpan(0, text.Length - 1), out written, "", null));
        Assert.Equal(0, written);
        Assert.All(characters, c => Assert.Equal('\0', c));
        Assert.All(bytes, b => Assert.Equal(0, b));
    }

    [Fact]
    public void The_default_value_has_no_text()
    {
        Assert.Equal("", default(ArxivId).ToString());
        Assert.True(((ISpanFormattable)default(ArxivId)).TryFormat([], out int written, "", null));
        Assert.Equal(0, written);
        Assert.True(((IUtf8SpanFormattable)default(ArxivId)).TryFormat([], out written, "", null));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Is_parsable()
    {
        ArxivId id = ArxivId.Parse("2402.10758");

        Assert.Equal(id, Parse<ArxivId>("arXiv:2402.10758v1"));
        Assert.Equal(id, ParseSpan<ArxivId>("2402.10758"));
        Assert.Equal(id, ParseUtf8<ArxivId>("arXiv:2402.10758v2"u8));
        Assert.StartsWith("'2413.1' is not an arXiv id: ", Assert.Throws<FormatException>(() => ParseUtf8<ArxivId>("2413.1"u8)).Message, StringComparison.Ordinal);
        Assert.False(ArxivId.TryParse("2413.1"u8, null, out ArxivId none) || none != default);
        Assert.Null(TryParse<ArxivId>("garbage"));
        Assert.Null(TryParse<ArxivId>(null));
        Assert.Equal(id, TryParse<ArxivId>("2402.10758"));
        Assert.Throws<FormatException>(() => Parse<ArxivId>("garbage"));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static T ParseUtf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static T? TryParse<T>(string? text)
        where T : struct, ISpanParsable<T> =>
        T.TryParse(text, null, out T fromString) & T.TryParse(text.AsSpan(), null, out T fromSpan) && fromString.Equals(fromSpan)
            ? fromString
            : null;

    private static T ParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.Parse(text, null);
}
