using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The table of issues, by month, newest first.</summary>
internal static class IssueView
{
    public static void Show(IAnsiConsole console, IssueList issues)
    {
        Table table = new Table()
            .Title("Issues")
            .AddColumn("Month")
            .AddColumn("Date")
            .AddColumn("Channel")
            .AddColumn("Entries", column => column.RightAligned())
            .AddColumn("Issue");
        string shown = "";
        foreach (Issue issue in NewestFirst(issues))
        {
            string month = MonthOf(issue);
            table.AddRow(
                TerminalText.Of(month == shown ? "" : month, Styles.Title),
                TerminalText.Of(DateOf(issue)),
                TerminalText.Of(issue.Channel ?? "unknown", Styles.Channel),
                TerminalText.Of($"{issue.Entries.Count}"),
                TerminalText.Of(issue.Name));
            shown = month;
        }

        console.Write(table);
        console.WriteLine();
    }

    /// <summary>The issues with a date, newest first, and then those without one.</summary>
    public static IEnumerable<Issue> NewestFirst(IssueList issues) =>
        issues.Where(static issue => issue.Date is not null).Reverse()
            .Concat(issues.Where(static issue => issue.Date is null));

    /// <summary>The day of an issue, and the time if it is known.</summary>
    public static string DateOf(Issue issue) => issue.Date is { } date
        ? issue.Time is { } time ? $"{date:yyyy-MM-dd} {time:HH:mm}" : $"{date:yyyy-MM-dd}"
        : "unknown";

    private static string MonthOf(Issue issue) => issue.Date is { } date ? $"{date:yyyy-MM}" : "unknown";
}
