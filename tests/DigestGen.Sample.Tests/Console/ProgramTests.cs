using System.Text.RegularExpressions;

namespace DigestGen.Sample.Tests.Console;

public sealed partial class ProgramTests
{
    // What Spectre.Console takes where the output is no terminal.
    private const int RedirectedWidth = 80;

    private const string IdHint = "An id looks like 2402.10758, or like math/0309136 until March 2007.\n";

    // A terminal has 80 columns, and a tall one 40 lines.
    private const int ScreenHeight = 40;

    [Fact]
    public void Without_an_argument_one_screen_has_issues_a_search_and_a_paper()
    {
        (string output, int exitCode) = SampleProcess.Run();

        Assert.Equal(0, exitCode);
        Assert.InRange(output.Split('\n').Length, 20, ScreenHeight);
        Assert.Equal(
            ["2024-04-04 cs.LG 13", "2024-04-03 cs.LG 23", "2024-02-19 cs.LG 2", "2024-01-23 stat.ML 2", "2023-10-17 stat.ML 7"],
            IssueRow().Matches(output).Select(static match => $"{match.Groups["date"]} {match.Groups["channel"]} {match.Groups["papers"]}"));
        foreach (string id in (string[])["2402.10758", "2310.01770", "2401.10791", "2404.02138", "2205.13104"])
        {
            Assert.Contains(id, output, StringComparison.Ordinal);
        }

        Assert.Contains("Papers for '网络': 12, the best 3\n", output, StringComparison.Ordinal);
        Assert.Contains("The newest paper\n  https://arxiv.org/abs/2404.02353\n  Semantic Augmentation in Images using Language\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_text_keeps_the_columns_in_line()
    {
        (string output, _) = SampleProcess.Run("网络");

        Assert.True(ConsoleColumns.AssertAligned(output) > 50);
        Assert.All(output.Split('\n'), static line => Assert.InRange(ConsoleColumns.Width(line), 0, RedirectedWidth));
        (output, _) = SampleProcess.Run();
        Assert.Equal(14, ConsoleColumns.AssertAligned(output));
        Assert.All(output.Split('\n'), static line => Assert.InRange(ConsoleColumns.Width(line), 0, RedirectedWidth));
    }

    [Theory]
    [InlineData("2401.10791")]
    [InlineData("arXiv:2401.10791v2")]
    public void An_id_shows_the_paper_with_all_its_appearances(string argument)
    {
        (string output, int exitCode) = SampleProcess.Run(argument);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("── arXiv:2401.10791 ─", output, StringComparison.Ordinal);
        Assert.Contains("两层网络训练中的早期对齐是一把双刃剑", output, StringComparison.Ordinal);
        Assert.Contains("│ 2024-04-04-0906.cs.LG   │ 2024-04-04 09:06 │   4 │ v1      │ new          │", output, StringComparison.Ordinal);
        Assert.Contains("│ 2024-01-23-0412.stat.ML │ 2024-01-23 04:12 │   1 │ v1      │ new          │", output, StringComparison.Ordinal);
    }

    // Counted in the digests themselves: rows for titles and summaries, blocks for translated titles.
    [Theory]
    [InlineData("网络", 12)]
    [InlineData("SLIPS", 1)]
    [InlineData("slips", 1)]
    public void A_word_lists_the_papers_whose_title_or_summary_has_it(string word, int count)
    {
        (string output, int exitCode) = SampleProcess.Run(word);

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"Papers that match '{word}': {count}\n", output, StringComparison.Ordinal);
        Assert.Equal(count, PaperRow().Count(output));
        Assert.True(ConsoleColumns.AssertAligned(output) > count);
    }

    [Fact]
    public void A_sentence_finds_the_papers_that_have_most_of_it()
    {
        (string output, int exitCode) = SampleProcess.Run("which", "zebras", "train", "a", "network?");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("No paper has all terms of 'which zebras train a network?'.", output, StringComparison.Ordinal);
        Assert.True(PaperRow().Count(output) > 0);
    }

    [Fact]
    public void Several_words_must_all_match()
    {
        (string output, int exitCode) = SampleProcess.Run("localization", "via", "iterative");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Papers that match 'localization via iterative': 1\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonesuch", "No title or summary matches 'nonesuch'.\n")]
    [InlineData("[bold]", "No title or summary matches '[bold]'.\n")]
    [InlineData("qq\u001b[31mqq\u202E", "No title or summary matches 'qq\uFFFD[31mqq'.\n")]
    [InlineData("2402.99999", "No digest has the paper 2402.99999.\n")]
    [InlineData("2402.10785", "No digest has the paper 2402.10785.\nDid you mean 2402.10758?\n")]
    [InlineData("2413.01234", "'2413.01234' is not an arXiv id: there is no month 13.\n" + IdHint)]
    [InlineData("arXiv:2402.1075v1", "'arXiv:2402.1075v1' is not an arXiv id: since January 2015 ids have five digits \nafter the point.\n" + IdHint)]
    [InlineData("math.GT/0309136v2", "No digest has the paper math/0309136.\n")]
    public void What_is_not_there_is_said_with_exit_code_1(string argument, string message)
    {
        (string output, int exitCode) = SampleProcess.Run(argument);

        Assert.Equal(message, output);
        Assert.Equal(1, exitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("2402.10758", "--help")]
    public void Help_says_what_can_be_asked(params string[] arguments)
    {
        (string output, int exitCode) = SampleProcess.Run(arguments);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Shows the digests that were compiled into this program.\n", output, StringComparison.Ordinal);
        Assert.Contains("Usage: DigestGen.Sample [ID | WORDS...]", output, StringComparison.Ordinal);
        Assert.Contains("NO_COLOR", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_is_an_error_and_a_word_after_two_dashes_is_not()
    {
        (string unknown, int usage) = SampleProcess.Run("--nonesuch");
        (string word, int notFound) = SampleProcess.Run("--", "--nonesuch");

        Assert.Equal(("", 2), (unknown, usage));
        Assert.Equal(("No title or summary matches '--nonesuch'.\n", 1), (word, notFound));
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2401.10791v1")]
    [InlineData("http://export.arxiv.org/pdf/2401.10791.pdf")]
    public void An_address_at_arXiv_shows_its_paper(string address)
    {
        (string output, int exitCode) = SampleProcess.Run(address);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("── arXiv:2401.10791 ─", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2401.10791v1", null)]
    [InlineData("2401.10791v3", "Note: no digest has version 3. This is version 1.\n")]
    [InlineData("2401.17417v2", "Note: no digest says that it has version 2. This paper's digests don't give a \nversion.\n")]
    public void A_version_that_no_digest_has_is_noted(string argument, string? note)
    {
        (string output, int exitCode) = SampleProcess.Run(argument);

        Assert.Equal(0, exitCode);
        if (note is null)
        {
            Assert.DoesNotContain("Note:", output, StringComparison.Ordinal);
        }
        else
        {
            Assert.EndsWith(note, output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^│ (?<date>\d{4}-\d\d-\d\d) │ (?<channel>[a-zA-Z.]+) +│ +(?<papers>\d+) │", RegexOptions.Multiline)]
    private static partial Regex IssueRow();

    [GeneratedRegex(@"^│ \d{4}\.\d{4,5} │", RegexOptions.Multiline)]
    private static partial Regex PaperRow();
}
