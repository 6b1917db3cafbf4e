using System.Text;
using System.Xml.Linq;
using DigestGen.Sample.Formulas;
using DigestGen.Sample.Web;
using DigestGen.Testing;

namespace DigestGen.Sample.Tests;

/// <summary>TeX in titles and abstracts becomes MathML, or stays as it stands.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("$x$", "<mi>x</mi>")]
    [InlineData("$10^{-3}$", "<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>")]
    [InlineData("$x_i^2$", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("$x^12$", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>2</mn></mrow>")]
    [InlineData("$f'$", "<msup><mi>f</mi><mo>′</mo></msup>")]
    [InlineData(@"$\frac{1}{\sqrt n}$", "<mfrac><mn>1</mn><msqrt><mi>n</mi></msqrt></mfrac>")]
    [InlineData(@"$\sqrt[3]{x}$", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"$\alpha \leq \Gamma$", """<mrow><mi>α</mi><mo>≤</mo><mi mathvariant="normal">Γ</mi></mrow>""")]
    [InlineData(@"$\mathbb{R}^d$", """<msup><mi mathvariant="normal">ℝ</mi><mi>d</mi></msup>""")]
    [InlineData(@"$\mathcal{O}$", """<mi mathvariant="normal">𝒪</mi>""")]
    [InlineData(@"${\bf w}$", """<mi mathvariant="normal">𝐰</mi>""")]
    [InlineData(@"$\hat x$", """<mover accent="true"><mi>x</mi><mo>^</mo></mover>""")]
    [InlineData(@"$\log n$", "<mrow><mi>log</mi><mi>n</mi></mrow>")]
    [InlineData(@"$\text{if } x$", "<mrow><mtext>if\u00A0</mtext><mi>x</mi></mrow>")]
    [InlineData(@"$\left( x \right]$", "<mrow><mo>(</mo><mi>x</mi><mo>]</mo></mrow>")]
    [InlineData(@"$95\%$", "<mrow><mn>95</mn><mo>%</mo></mrow>")]
    [InlineData(@"$^\circ$", "<msup><mrow></mrow><mo>∘</mo></msup>")]
    [InlineData(@"$\binom nk$", """<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>""")]
    [InlineData(@"\(a<b\)", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>")]
    public void A_formula_becomes_MathML(string tex, string expected)
    {
        string html = Write(tex);

        int start = html.IndexOf("\">", StringComparison.Ordinal) + 2;
        Assert.StartsWith("<math display=\"inline\" alttext=\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</math>", html, StringComparison.Ordinal);
        Assert.Equal(expected, html[start..^"</math>".Length]);
    }

    [Theory]
    [InlineData("costs $5 and $6 a day")]
    [InlineData("5$ or 6$")]
    [InlineData("$ x $")]
    [InlineData(@"\$x\$")]
    [InlineData("an open $x")]
    [InlineData("an open $x^2 is cut he")]
    [InlineData("$$")]
    [InlineData("$")]
    [InlineData(@"\")]
    [InlineData(@"\(")]
    [InlineData(@"$\nonesuch{x}$")]
    [InlineData("$x_i_j$")]
    [InlineData("$x^$")]
    [InlineData("$a & b$")]
    [InlineData(@"$\begin{matrix}a\end{matrix}$")]
    [InlineData("$}$")]
    [InlineData("${$")]
    [InlineData(@"$\left( x$")]
    [InlineData(@"$x \right)$")]
    [InlineData(@"$\frac{1}$")]
    [InlineData(@"$\text{a \emph{b}}$")]
    public void What_is_no_formula_or_can_not_be_read_stays_as_it_stands(string text) =>
        Assert.Equal(text.Replace("&", "&amp;", StringComparison.Ordinal), Write(text));

    [Fact]
    public void One_unreadable_formula_does_not_spoil_the_next()
    {
        string html = Write(@"Of $\nonesuch$ and $x$, for $5.");

        Assert.Equal("""Of $\nonesuch$ and <math display="inline" alttext="x"><mi>x</mi></math>, for $5.""", html);
    }

    [Fact]
    public void A_formula_can_not_become_markup()
    {
        string html = Write("""$\text{</math><script>alert(1)</script>}" onclick="x$""");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        XElement math = XElement.Parse(html).Element("math")!;
        Assert.Equal(["display", "alttext"], math.Attributes().Select(static attribute => attribute.Name.LocalName));
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("x^{", "}")]
    [InlineData(@"\frac{", "}1")]
    [InlineData(@"\sqrt", "")]
    [InlineData(@"\left(", @"\right)")]
    public void Deep_nesting_is_shown_as_it_stands(string open, string close)
    {
        string text = $"${string.Concat(Enumerable.Repeat(open, 60))}x{string.Concat(Enumerable.Repeat(close, 60))}$";

        Assert.Equal(text, Write(text));
    }

    [Fact]
    public void Any_text_gives_well_formed_markup_and_keeps_what_is_outside_formulas()
    {
        const string Characters = @"$$$\\{}^_ax1+&<>()[]|'~ " + "\u4E2D\U0001D465";
        string[] commands = [@"\frac", @"\left", @"\right", @"\sqrt[", @"\text{", @"\mathbb", @"\hat", @"\(", @"\)", @"\[", @"\]", @"\bf", @"\big"];
        var random = new Random(20240219);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(1, 24); length > 0; length--)
            {
                Rune[] runes = [.. Characters.EnumerateRunes()];
                text.Append(random.Next(4) == 0 ? commands[random.Next(commands.Length)] : runes[random.Next(runes.Length)].ToString());
            }

            XElement markup = XElement.Parse($"<p>{Write(text.ToString())}</p>", LoadOptions.PreserveWhitespace);
            Assert.All(markup.Descendants("math"), static math => Assert.NotEmpty(math.Elements()));
        }
    }

    [CorpusFact]
    public void Nearly_all_formulas_of_real_abstracts_are_read()
    {
        int read = 0;
        var unread = new List<string>();
        foreach (string line in Corpus.Digests.Where(static (_, i) => i % 10 == 0).SelectMany(File.ReadLines))
        {
            int position = 0;
            while (Formula.TryFind(line, position, out Formula formula))
            {
                position = formula.End;
                if (!formula.TryWriteMathML(new StringBuilder()))
                {
                    unread.Add(formula.Tex);
                }
                else
                {
                    read++;
                }
            }
        }

        Assert.True(unread.Count < read / 30, $"{read} are read, {unread.Count} are not: {string.Join("\n", unread.Distinct().Take(60))}");
    }

    private static string Write(string text) => Text.Of(text).Value!;
}
