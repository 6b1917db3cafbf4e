using System.Text.RegularExpressions;

namespace DigestGen.Sample.Tests.Console;

public sealed partial class ProgramTests
{
    // What Spectre.Console takes where the output is no terminal.
    private const int RedirectedWidth = 80;

    private const string IdHint = "An id looks like 2402.10758, or like math/0309136 until March 2007.\n";

    [Fact]
    public void Without_an_argument_all_issues_and_entries_are_listed_and_a_paper_is_shown_by_id_and_by_member()
    {
        (string output, int exitCode) = SampleProcess.Run();

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["13", "23", "2", "2", "7"],
            IssueRow().Matches(output).Select(static match => match.Groups["entries"].Value));
        Assert.Equal(47, EntryRow().Count(output));
        Assert.Contains("│   7 │ 2309.01219v2       │ Siren's Song in the AI Ocean: A Survey on         │", output, StringComparison.Ordinal);
        Assert.Contains("│ AI海洋中的妖怪之歌：大型语言模型中的幻觉调查      │", output, StringComparison.Ordinal);

        string byId = Between(output, "── catalog[\"2402.10758\"] ", "── Digests.Papers");
        string byMember = Between(output, "── Digests.Papers.Arxiv_2402_10758 ", "catalog[\"2402.10758\"] ==");
        Assert.Contains("Stochastic Localization via Iterative Posterior Sampling", byId, StringComparison.Ordinal);
        Assert.Contains("Monte Carlo estimati ", byId, StringComparison.Ordinal);
        Assert.Equal(byId, byMember);
        Assert.EndsWith("catalog[\"2402.10758\"] == Digests.Papers.Arxiv_2402_10758: True\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_text_keeps_the_columns_in_line()
    {
        (string output, _) = SampleProcess.Run();

        Assert.True(ConsoleColumns.AssertAligned(output) > 200);
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
    [InlineData("neural", 5)]
    public void A_word_lists_the_papers_whose_title_or_summary_has_it(string word, int count)
    {
        (string output, int exitCode) = SampleProcess.Run(word);

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"Papers that match '{word}': {count}\n", output, StringComparison.Ordinal);
        Assert.Equal(count, PaperRow().Count(output));
        Assert.True(ConsoleColumns.AssertAligned(output) > count);
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
    [InlineData("[/]", "No title or summary matches '[/]'.\n")]
    [InlineData("[bold]x[/]", "No title or summary matches '[bold]x[/]'.\n")]
    [InlineData("a\u001b[31mb\u202E", "No title or summary matches 'a\uFFFD[31mb'.\n")]
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

    [Fact]
    public void Issues_are_listed_by_month_newest_first()
    {
        (string output, _) = SampleProcess.Run();

        Assert.Equal(
            [
                "│ 2024-04 │ 2024-04-04 09:06 │ cs.LG   │      13 │ 2024-04-04-0906.cs.LG   │",
                "│         │ 2024-04-03 09:06 │ cs.LG   │      23 │ 2024-04-03-0906.cs.LG   │",
                "│ 2024-02 │ 2024-02-19 09:06 │ cs.LG   │       2 │ 2024-02-19-0906.cs.LG   │",
                "│ 2024-01 │ 2024-01-23 04:12 │ stat.ML │       2 │ 2024-01-23-0412.stat.ML │",
                "│ 2023-10 │ 2023-10-17 04:12 │ stat.ML │       7 │ 2023-10-17-0412.stat.ML │",
            ],
            IssueRow().Matches(output).Select(static match => match.Value));
    }

    [Fact]
    public void Channels_are_listed_with_their_issues_and_papers()
    {
        (string output, _) = SampleProcess.Run();

        Assert.Contains("│ cs.LG   │      3 │     38 │ 2024-02-19 09:06 │ 2024-04-04 09:06 │\n", output, StringComparison.Ordinal);
        Assert.Contains("│ stat.ML │      2 │      9 │ 2023-10-17 04:12 │ 2024-01-23 04:12 │\n", output, StringComparison.Ordinal);
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

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf('\n', text.IndexOf(start, StringComparison.Ordinal));
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^│ (\d{4}-\d\d| {7}) │ \d{4}-\d\d-\d\d \d\d:\d\d │ (cs\.LG  |stat\.ML) │ +(?<entries>\d+) │ [-0-9]{15}\.[a-zA-Z.]+ +│$", RegexOptions.Multiline)]
    private static partial Regex IssueRow();

    [GeneratedRegex(@"^│ +\d+ │ \d{4}\.\d{4,5}(v\d+)? ", RegexOptions.Multiline)]
    private static partial Regex EntryRow();

    [GeneratedRegex(@"^│ \d{4}\.\d{4,5} │", RegexOptions.Multiline)]
    private static partial Regex PaperRow();
}
