using System.Text.RegularExpressions;

namespace DigestGen.Tool.Tests.Verbs;

/// <summary>What a person sees on a terminal.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TerminalTests() => _folder.Write("d/2024-04-03-0906.cs.IR.md", TestEntry.Digest(
        new TestEntry("2402.10758") { Title = "A long title with many words that does not stand on one line of forty cells", Summary = "这是一个很长的摘要，没有空格，因此只能在汉字之间换行，而且每个汉字占两个单元格。" },
        new TestEntry("2402.10759")));

    public void Dispose() => _folder.Dispose();

    [ProgramFact("script")]
    public void Search_shows_titles_marks_links_and_places_wrapped_at_words()
    {
        string output = Run("search 摘要 d", 41);

        Assert.Contains("\u001B]8;id=", output, StringComparison.Ordinal);
        Assert.Contains(";https://arxiv.org/abs/2402.10758\u001B\\", output, StringComparison.Ordinal);
        string[] lines = Plain(output);
        Assert.Equal(
            [
                "A long title with many words that does",
                "not stand on one line of forty cells",
                "2402.10758 · 2024-04-03",
                "  这是一个很长的摘要，没有空格，因此只能",
                "  在汉字之间换行，而且每个汉字占两个单元",
                "  格。",
                "  d/2024-04-03-0906.cs.IR.md:5",
            ],
            [.. lines.SkipWhile(static line => !line.StartsWith("A long", StringComparison.Ordinal)).Take(7).Select(static line => line.Replace(" · 0", "\0", StringComparison.Ordinal).Split('\0')[0])]);
        Assert.Equal("2 of 2 papers", lines[^1]);
        Assert.Matches("\u001B\\[[0-9;]*m摘要\u001B\\[0m", output);
    }

    [ProgramFact("script")]
    public void A_partial_answer_shows_no_total_and_nothing_found_is_one_line()
    {
        Assert.Equal("2 papers", Plain(Run("search '摘要 nowhere' d"))[^1]);
        Assert.Equal(["Nothing was found for 'nowhere'."], Plain(Run("search nowhere d")));
    }

    [ProgramFact("script")]
    public void Without_colors_there_are_none()
    {
        string output = Run("search 摘要 d", 100, "NO_COLOR=1");

        Assert.DoesNotMatch("\u001B\\[[0-9;]*[34][0-9]", output);
    }

    [ProgramFact("script")]
    public void Stats_have_a_bar_for_each_month()
    {
        _folder.Write("d/2024-05-03.cs.IR.md", TestEntry.Digest("2405.00001"));
        string[] lines = Plain(Run("stats d", 100));

        Assert.Equal(["2024-04", "2024-05"], lines.Where(static line => line.Contains('█', StringComparison.Ordinal)).Select(static line => line[..7]));
        Assert.Equal(2, lines.Where(static line => line.Contains('█', StringComparison.Ordinal)).Select(static line => line.Count(static c => c == '█')).Aggregate(static (a, b) => a / b));
    }

    [ProgramFact("script")]
    public void List_and_show_are_readable()
    {
        Assert.Contains(Plain(Run("list d", 100)), static line => line.StartsWith("2024-04-03 09:06 cs.IR", StringComparison.Ordinal) && line.EndsWith("d/2024-04-03-0906.cs.IR.md", StringComparison.Ordinal));
        string[] lines = Plain(Run("show 2402.10759 d", 100));
        Assert.Equal("On 2402.10759", lines[0]);
        Assert.Equal("d/2024-04-03-0906.cs.IR.md:6", lines[^1]);
    }

    private string Run(string arguments, int width = 100, string environment = "") =>
        ToolProcess.RunShell(
            _folder.Path,
            $"cat > run.sh <<'X'\nstty cols {width}; {environment} dotnet {ToolProcess.Assembly} {arguments}\nX\nunset NO_COLOR; TERM=xterm-256color script -qec 'sh run.sh' /dev/null </dev/null").Output;

    private static string[] Plain(string output) =>
        [.. Escape().Replace(output.Replace("\r", "", StringComparison.Ordinal), "").Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0)];

    [GeneratedRegex("\u001B(\\][^\u001B]*\u001B\\\\|\\[[0-9;?]*[a-zA-Z]|=|>)")]
    private static partial Regex Escape();
}
