using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The table of issues.</summary>
internal static class IssueView
{
    public static void Show(IAnsiConsole console, IssueList issues)
    {
        Table table = new Table()
            .Title("Issues")
            .AddColumn("Issue")
            .AddColumn("Date")
            .AddColumn("Channel")
            .AddColumn("Entries", column => column.RightAligned());
        foreach (Issue issue in issues)
        {
            table.AddRow(
                TerminalText.Of(issue.Name),
                TerminalText.Of(DateOf(issue)),
                TerminalText.Of(issue.Channel ?? "unknown"),
                TerminalText.Of($"{issue.Entries.Count}"));
        }

        console.Write(table);
        console.WriteLine();
    }

    /// <summary>The day of an issue, and the time if it is known; a digest itself tells neither.</summary>
    public static string DateOf(Issue issue) => issue.Date is { } date
        ? issue.Time is { } time ? $"{date:yyyy-MM-dd} {time:HH:mm}" : $"{date:yyyy-MM-dd}"
        : "unknown";
}
