using System.Text.Json;
using System.Xml.Linq;
using DigestGen.Export;

namespace DigestGen.Tool.Tests.Exports;

/// <summary>Text that would break a format comes out as data.</summary>
public sealed class HostileTextTests
{
    private static readonly FeedOptions s_feed = new("Title", "Publisher", new Uri("https://example.org/"));

    [Theory]
    [InlineData("100% of {sets} & #1_a ~x^y", @"100\% of \{sets\} \& \#1\_a \textasciitilde{}x\textasciicircum{}y")]
    [InlineData(@"A \input{/etc/passwd}", @"A \textbackslash{}input\{/etc/passwd\}")]
    [InlineData(@"On $x_{1}^2$ and $\alpha$", @"On $x_{1}^2$ and $\alpha$")]
    [InlineData("A $5 plan and a $10 one", @"A \$5 plan and a \$10 one")]
    [InlineData("An open $x_{1", @"An open \$x\_\textbraceleft{}1")]
    [InlineData("Ends its field $}$, @misc{evil,", @"Ends its field \$\textbraceright{}\$, @misc\textbraceleft{}evil,")]
    [InlineData("Comment $a % b$ here", @"Comment $a \% b$ here")]
    [InlineData(@"Sets $\{x\}$ and $$y$$", @"Sets $\{x\}$ and $$y$$")]
    [InlineData(@"Half $\{x$", @"Half \$\textbackslash{}\textbraceleft{}x\$")]
    [InlineData("Bell \u0007 and\ttab", "Bell \uFFFD and tab")]
    public void BibTeX_prints_the_text(string title, string expected)
    {
        string text = MemoryDigests.Catalog(new TestEntry("2402.10758") { Title = title }).Papers[0].ToBibTeX();

        Assert.Contains($"  title         = {{{expected}}},\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count('{'), text.Count('}'));
    }

    [Theory]
    [InlineData("]]> <script>alert('1')</script> &amp; \"q\"", "]]> <script>alert('1')</script> &amp; \"q\"")]
    [InlineData("Controls \u0007\u0008 and \uFFFE\uFFFF", "Controls \uFFFD\uFFFD and \uFFFD\uFFFD")]
    [InlineData("C1 \u009B2J and \u007F, \u00A0\u00E9\t.", "C1 \uFFFD2J and \uFFFD, \u00A0\u00E9\t.")]
    [InlineData("Wide ＆ 𝒮 \uFEFF\uFFFD", "Wide ＆ 𝒮 \uFEFF\uFFFD")]
    public void Atom_is_well_formed(string title, string expected)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        DigestCatalog catalog = MemoryDigests.Catalog(new TestEntry("2402.10758") { Title = title, Summary = title });
        XElement entry = XDocument.Parse(MemoryDigests.Text(output => Atom.Write(output, catalog, 9, s_feed))).Root!.Element(atom + "entry")!;

        Assert.Equal(expected, entry.Element(atom + "title")!.Value);
        Assert.Equal(expected, entry.Element(atom + "summary")!.Value);
    }

    [Fact]
    public void Json_can_stand_in_a_script()
    {
        const string Title = "</script><!-- \u2028 \u2029 \u0007 'quoted' \"q\" 中文";
        DigestCatalog catalog = MemoryDigests.Catalog(new TestEntry("2402.10758") { Title = Title });
        string[] texts =
        [
            MemoryDigests.Text(output => JsonLines.Write(output, catalog.Issues[0].Entries)),
            MemoryDigests.Text(output => JsonFeed.Write(output, catalog, 9, s_feed)),
            MemoryDigests.Text(output => CslJson.Write(output, catalog.Papers)),
        ];

        Assert.All(texts, static text =>
        {
            Assert.DoesNotContain("<", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2028", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2029", text, StringComparison.Ordinal);
            Assert.Contains("中文", text, StringComparison.Ordinal);
        });
        Assert.Equal(Title, JsonDocument.Parse(texts[0]).RootElement.GetProperty("title").GetString());
        Assert.Equal(Title, JsonDocument.Parse(texts[1]).RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(Title, JsonDocument.Parse(texts[2]).RootElement[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-2+3", "\"'-2+3\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("x=1", "\"x=1\"")]
    public void Csv_holds_no_formula(string summary, string expected)
    {
        DigestCatalog catalog = MemoryDigests.Catalog(new TestEntry("2402.10758") { Summary = summary });

        Assert.Contains($",\"关于 2402.10758\",{expected},,", MemoryDigests.Text(output => CsvExport.Write(output, catalog.Issues[0].Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_keeps_each_text_on_its_line()
    {
        DigestCatalog catalog = MemoryDigests.Catalog(new TestEntry("2402.10758") { Title = "A\u2028ER  - \u0085TY  - \u000BX" });
        string[] lines = catalog.Papers[0].ToRis().Split("\r\n");

        Assert.Equal("TI  - A ER  -  TY  -  X", lines[2]);
        Assert.Equal("ER  - ", lines[^2]);
    }
}
