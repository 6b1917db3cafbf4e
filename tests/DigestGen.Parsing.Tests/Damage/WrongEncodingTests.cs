using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Damage;

/// <summary>The shares of characters that show a wrong encoding, at their limits.</summary>
public sealed class WrongEncodingTests
{
    private const string Wide = "|\0 \0R\0e\0f\0 \0|";
    private const string Undecodable = "most of what is not ASCII could not be decoded, as in files of GB18030, Big5 or Shift-JIS";
    private const string Garbled = "what is not ASCII was decoded in a wrong code page, when the file was read or before it was saved";

    [Theory]
    [InlineData("???", null)]
    [InlineData("????", Undecodable)]
    [InlineData("?。。。。", Undecodable)]
    [InlineData("?。。。。。", null)]
    public void Lost_characters_are_a_fifth(string text, string? cause) => AssertCause(cause, text.Replace('?', '\uFFFD'));

    [Theory]
    [InlineData(19, 0, "", null)]
    [InlineData(20, 0, "", Garbled)]
    [InlineData(19, 0, "é", Garbled)]
    [InlineData(20, 2, "", Garbled)]
    [InlineData(18, 2, "", null)]
    [InlineData(1, 0, "。。。。。。。。é", Garbled)]
    [InlineData(1, 0, "。。。。。。。。。é", null)]
    public void Chinese_characters_are_rare_ones(int rare, int common, string others, string? cause) =>
        AssertCause(cause, new string('鼯', rare) + new string('的', common) + others);

    [Theory]
    [InlineData("жжж жжж жжж жжж", Garbled)]
    [InlineData("жжж жжж жжж жж", null)]
    [InlineData("жжжж жжжж жжжж", null)]
    [InlineData("жжж жжж жжж жжж жж ж", Garbled)]
    [InlineData("жжж жжж жжж жжж жж жж", null)]
    [InlineData("жжж жжж жжж жжж жжж жжж 。。", Garbled)]
    [InlineData("жжж жжж жжж жжж жжж жжж 。 。 。", null)]
    public void Characters_of_other_scripts_stand_in_threes(string text, string? cause) => AssertCause(cause, text);

    [Theory]
    [InlineData("éé éé éé éé éé é é", Garbled)]
    [InlineData("éé éé éé éé é é é é", null)]
    [InlineData("éé éé éé éé éé éé é é é é", Garbled)]
    [InlineData("éé éé éé éé éé é é é é é é", null)]
    [InlineData("éé éé éé éé éé éé éé éé éé жж", Garbled)]
    [InlineData("éé éé éé éé éé éé éé éé éж жж", null)]
    public void Latin_characters_stand_in_runs(string text, string? cause) => AssertCause(cause, text);

    [Theory]
    [InlineData("жЖжжжжжжжжжжжжжж", Garbled)]
    [InlineData("жЖжжжжжжжжжжжжжжж", null)]
    [InlineData("Жжжжжжжжжжжжжжжж", null)]
    public void Capitals_stand_within_words(string text, string? cause) => AssertCause(cause, text);

    [Theory]
    [InlineData("\uFF71。。。", Garbled)]
    [InlineData("\uFF71。。。。", null)]
    public void Katakana_of_half_the_width_are_a_fourth(string text, string? cause) => AssertCause(cause, text);

    [Theory]
    [InlineData("# \u001B$B;# \u001B$B", true)]
    [InlineData("text # \u001B$ \u001B$", true)]
    [InlineData("# \u001B$B", false)]
    [InlineData("\u001B$B # \u001B$B", false)]
    [InlineData("#\u001B$B \u001B$B", false)]
    public void Escape_sequences_after_a_hash(string text, bool isCause) =>
        AssertCause(isCause ? "it switches character sets by escape sequences, as ISO-2022 does" : null, text);

    [Theory]
    [InlineData(Wide, true)]
    [InlineData("text " + Wide, true)]
    [InlineData("|\0\0\0 \0\0\0R\0\0\0e\0\0\0f", true)]
    [InlineData("|\0 \0R\0e\0f", false)]
    [InlineData("| Ref |", false)]
    [InlineData(Wide + "\n# 摘要\n", false)]
    [InlineData(Wide + "\n# 详细\n", false)]
    [InlineData(Wide + "\n| Ref | Title | Summary |\n", false)]
    public void Zeros_between_the_characters_of_the_header(string text, bool isWide)
    {
        Assert.Equal(isWide, WrongEncoding.IsWide(text));
        AssertCause(isWide ? "its bytes are UTF-16 or UTF-32 without a byte order mark" : null, text);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Zeros_are_more_than_a_tenth(int length, bool isWide) => Assert.Equal(isWide, WrongEncoding.IsWide(Wide.PadRight(length, 'x')));

    [Theory]
    [InlineData("# 摘要\n")]
    [InlineData("# 详细\n")]
    public void A_heading_that_can_be_read_shows_that_the_file_was_decoded_right(string heading)
    {
        AssertCause(null, heading + new string('\uFFFD', 50));
        AssertCause(null, heading + "# \u001B$B;# \u001B$B");
    }

    // The finding stands at the first character that shows it.
    private static void AssertCause(string? cause, string text)
    {
        text = "Text.\n" + text;
        var findings = new FindingList(new LineTable(text));
        int first = text.AsSpan().IndexOfAnyExceptInRange('\u0001', '\u007F');
        int escape = text.IndexOf('\u001B', StringComparison.Ordinal);
        first = escape >= 0 ? escape : first;

        Assert.Equal(cause is not null, WrongEncoding.TryReport(text, findings));
        Assert.Equal(
            cause is null ? [] : [(FindingKind.FileNotUtf8, first, 1, cause)],
            findings.ToArray().Select(static finding => (finding.Kind, finding.Range.Start, finding.Range.Length, finding.Arguments[0])));
    }
}
