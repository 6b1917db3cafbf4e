using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace DigestGen.Sample.Tests.Console;

/// <summary>The console sample's views over a digest that is out to do harm.</summary>
public sealed partial class HostileTextTests
{
    private static readonly DigestCatalog s_catalog = HostileDigests.Catalog;

    public static TheoryData<int> Widths => [40, 80, 81, 200];

    [Fact]
    public void Markup_is_shown_as_it_stands()
    {
        string output = Show(200, static console => Overview.Show(console, s_catalog));

        Assert.Contains("│ math/0309136 [bold]Bold[/] and [/] & <scri…", output, StringComparison.Ordinal);
        Assert.Contains("│ 2404.00001 Red \uFFFD[31mink, bell", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_replaced_and_invisible_ones_left_out()
    {
        string output = Show(200, static console => PaperView.Show(console, s_catalog["2404.00001"], "a paper"));

        Assert.Contains(
            "Red \uFFFD[31mink, bell \uFFFD, back\uFFFDspace, C1 \uFFFD2J, turned round, isolated, zerowidth,  tab, non\uFFFE, wide 😀 end",
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("math/0309136")]
    [InlineData("arXiv:math.GT/0309136v2")]
    public void An_id_of_the_old_scheme_finds_its_paper(string query)
    {
        bool isFound = false;
        string output = Show(120, console => isFound = Query.Answer(console, s_catalog, query));

        Assert.True(isFound);
        Assert.StartsWith("── arXiv:math/0309136 ─", output, StringComparison.Ordinal);
        Assert.Contains("│ 2024-04-03-0906.cs.LG │ 2024-04-03 09:06 │   1 │", output, StringComparison.Ordinal);
        Assert.Contains("│ 2024-04-04-0906.cs.LG │ 2024-04-04 09:06 │   1 │", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colors_and_links_and_none_of_the_digests_own()
    {
        string output = Show(120, static console => Overview.Show(console, s_catalog), ColorSystemSupport.Standard);

        Assert.Matches("\u001b]8;id=[0-9]+;https://arxiv.org/abs/math/0309136\u001b", output);
        Assert.Matches(Color(), output);
        Assert.DoesNotContain("\u001b[31m", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]0;", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void NO_COLOR_turns_colors_off_and_keeps_links(string? noColor, bool hasColors)
    {
        var output = new StringWriter();
        IAnsiConsole console = Terminal.Open(new AnsiConsoleOutput(output), noColor, AnsiSupport.Yes);
        console.Profile.Capabilities.Links = true;

        Overview.Show(console, s_catalog);

        Assert.Contains("https://arxiv.org/abs/math/0309136", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(hasColors, Color().IsMatch(output.ToString()));
    }

    [Theory]
    [InlineData("[BOLD]", false)]
    [InlineData("étude", true)]
    [InlineData("ÜNÏCODE", true)]
    [InlineData("a LATER title", true)]
    public void A_search_is_literal_and_ignores_case(string query, bool expected)
    {
        bool isFound = !expected;
        Show(80, console => isFound = Query.Answer(console, s_catalog, query));

        Assert.Equal(expected, isFound);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void No_control_character_reaches_the_terminal_and_columns_stay_in_line(int width)
    {
        string output = Show(width, static console =>
        {
            Overview.Show(console, s_catalog);

            foreach (Paper paper in s_catalog.Papers)
            {
                PaperView.Show(console, paper, paper.Title);
            }

            SearchView.Show(console, "\u001b[2J[/]\u202E", s_catalog.Search("e"));
            SearchView.Show(console, "\u202E", s_catalog.Search("字"));
        });

        Assert.DoesNotContain(output.EnumerateRunes(), static rune => rune.Value != '\n'
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
        Assert.True(ConsoleColumns.AssertAligned(output) > 25);
        Assert.All(output.Split('\n'), line => Assert.InRange(ConsoleColumns.Width(line), 0, width));
    }

    private static string Show(
        int width, Action<IAnsiConsole> show, ColorSystemSupport colors = ColorSystemSupport.NoColors)
    {
        var output = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colors == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = colors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        show(console);
        return output.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("\u001b\\[[0-9;]*(3[0-7]|38;5;[0-9]+|9[0-7])m")]
    private static partial Regex Color();
}
