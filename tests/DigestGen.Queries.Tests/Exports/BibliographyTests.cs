using DigestGen.Export;

namespace DigestGen.Queries.Tests.Exports;

/// <summary>What bibliographies make of titles: no second full stop, and no TeX that does anything but print.</summary>
public sealed class BibliographyTests
{
    [Theory]
    [InlineData("Knots and links.", "Knots and links")]
    [InlineData("Knots and links", "Knots and links")]
    [InlineData("Knots, links...", "Knots, links...")]
    [InlineData("Knots, links....", "Knots, links...")]
    [InlineData("Knots, links…", "Knots, links…")]
    [InlineData("Knots, links….", "Knots, links…")]
    [InlineData("What is a knot?.", "What is a knot?")]
    [InlineData("Knots in the U.S.", "Knots in the U.S.")]
    [InlineData("Knots in the U.S..", "Knots in the U.S.")]
    [InlineData("Knots, links, etc.", "Knots, links, etc.")]
    [InlineData("Knots, links, etc..", "Knots, links, etc.")]
    [InlineData("A reply to Gordon et al.", "A reply to Gordon et al.")]
    [InlineData("Knots of Acme Inc.", "Knots of Acme Inc.")]
    [InlineData("Loans at Dice.com.", "Loans at Dice.com")]
    [InlineData("Knots 2.0.", "Knots 2.0")]
    [InlineData("Knots of $S^3$.", "Knots of $S^3$")]
    [InlineData("Learning with GPT-4.", "Learning with GPT-4")]
    [InlineData("Real.", "Real")]
    [InlineData("On regularization.", "On regularization")]
    [InlineData("Knots -.", "Knots -")]
    [InlineData(".", "")]
    public void A_full_stop_at_the_end_of_a_title_is_left_out(string title, string expected)
    {
        Paper paper = PaperWith(title);

        Assert.Equal(expected, TitleIn(paper.ToBibTeX()));
        Assert.Equal(expected.Length > 0, paper.ToRis().Contains($"\r\nTI  - {expected}\r\n", StringComparison.Ordinal));
        Assert.Equal(expected.Length > 0 ? expected : null, System.Text.Json.JsonDocument.Parse(paper.ToCslJson()).RootElement.TryGetProperty("title", out var text) ? text.GetString() : null);
    }

    [Theory]
    [InlineData(@"$\alpha$-knots", @"$\alpha$-knots")]
    [InlineData(@"$\mathbb{R}^n \to \mathcal{O}(\frac{1}{\sqrt{n}})$", @"$\mathbb{R}^n \to \mathcal{O}(\frac{1}{\sqrt{n}})$")]
    [InlineData(@"$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$", @"$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$")]
    [InlineData(@"$a\,b\!c\;d\{e\}\%\_$", @"$a\,b\!c\;d\{e\}\%\_$")]
    [InlineData(@"$x$ and 100%", @"$x$ and 100\%")]
    public void A_formula_stays_a_formula(string title, string expected) => Assert.Equal(expected, TitleIn(PaperWith(title).ToBibTeX()));

    [Theory]
    [InlineData(@"$\input{/etc/passwd}$")]
    [InlineData(@"$\immediate\write18{touch x}$")]
    [InlineData(@"$\alpha \openout3=x$")]
    [InlineData(@"$\def\a{b}$")]
    [InlineData(@"$\csname input\endcsname{x}$")]
    [InlineData(@"$\catcode`\@=0$")]
    [InlineData(@"$\begin{input}{x}\end{input}$")]
    [InlineData(@"$\begin{filecontents}$")]
    [InlineData(@"$\begin {input}$")]
    [InlineData(@"$\begin$")]
    [InlineData(@"$^^5cinput{x}$")]
    [InlineData(@"$x^^i$")]
    [InlineData(@"$\alphainput$")]
    [InlineData(@"$\pha$")]
    [InlineData(@"$\include{x} \url{y} \href{z}{z} \label{l}$")]
    [InlineData(@"$\'e$")]
    [InlineData(@"$$\newcommand{\x}{y}$$")]
    [InlineData(@"$\text{\input{x}}$")]
    public void A_command_that_is_no_mathematics_prints(string title)
    {
        string printed = TitleIn(PaperWith(title).ToBibTeX());

        // Without what prints a sign, neither a command nor a formula is left.
        string rest = printed.Replace(@"\textbackslash{}", "", StringComparison.Ordinal).Replace(@"\textasciicircum{}", "", StringComparison.Ordinal)
            .Replace(@"\$", "", StringComparison.Ordinal).Replace(@"\{", "", StringComparison.Ordinal).Replace(@"\}", "", StringComparison.Ordinal)
            .Replace(@"\_", "", StringComparison.Ordinal).Replace(@"\&", "", StringComparison.Ordinal);
        Assert.DoesNotContain('$', rest);
        Assert.DoesNotContain('\\', rest);
        Assert.DoesNotContain('^', rest);
    }

    [Fact]
    public void A_live_and_a_dead_formula_can_stand_in_one_title() =>
        Assert.Equal(@"$\alpha$ and \$\textbackslash{}input\{x\}\$ of $\beta$", TitleIn(PaperWith(@"$\alpha$ and $\input{x}$ of $\beta$").ToBibTeX()));

    [Fact]
    public void A_control_character_is_replaced()
    {
        Assert.Equal("a\uFFFDb\uFFFDé", TitleIn(PaperWith("a\u009Bb\u0085é").ToBibTeX()));
        Assert.Equal("$a b$ ©", TitleIn(PaperWith("$a\u009Bb$ ©").ToBibTeX()));
        Assert.Contains("TI  - a b c\u00A0d e‧f g h\r\n", PaperWith("a\u0080b\u009Fc\u00A0d\u2028e‧f\u2029g\u007Fh").ToRis(), StringComparison.Ordinal);
    }

    private static Paper PaperWith(string title) =>
        MemoryCatalogs.Of([new DigestFile("2024-01-02.cs.LG.md", TestEntry.Digest(new TestEntry("2401.00001") { Title = title }))]).Papers[0];

    private static string TitleIn(string bibTeX)
    {
        const string Start = "  title         = {";
        string? line = bibTeX.Split('\n').SingleOrDefault(static line => line.StartsWith(Start, StringComparison.Ordinal));
        return line is null ? "" : line[Start.Length..^"},".Length];
    }
}
