using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>One screen: the newest issues, a search, and a paper.</summary>
internal static class Overview
{
    private const int MaxIssues = 8;
    private const int TitleLength = 30;
    private const string Example = "网络";

    public static void Show(IAnsiConsole console, DigestCatalog catalog)
    {
        Issue[] newest = [.. catalog.Issues.Where(static issue => issue.Date is not null).Reverse(), .. catalog.Issues.Where(static issue => issue.Date is null)];
        ShowIssues(console, newest.Take(MaxIssues), newest.Length);
        ShowSearch(console, catalog);
        if (newest.SelectMany(static issue => issue.Entries).FirstOrDefault() is { Paper: var paper } && paper != default)
        {
            console.Write(TerminalText.Line("The newest paper"));
            console.Write(TerminalText.Link($"  {paper.Id.AbstractUrl}", paper.Id));
            console.WriteLine();
            ShowLines(console, paper.Title, paper.TranslatedTitle, paper.Summary);
        }
    }

    /// <summary>The day of an issue, and the time if it is known.</summary>
    public static string DateOf(Issue issue) => issue.Date is { } date
        ? issue.Time is { } time ? $"{date:yyyy-MM-dd} {time:HH:mm}" : $"{date:yyyy-MM-dd}"
        : "unknown";

    private static void ShowIssues(IAnsiConsole console, IEnumerable<Issue> issues, int count)
    {
        Table table = new Table()
            .AddColumn("Date", column => column.NoWrap())
            .AddColumn("Channel")
            .AddColumn("Papers", column => column.RightAligned())
            .AddColumn("First and last paper");
        foreach (Issue issue in issues)
        {
            Entry[] shown = [.. issue.Entries.Take(1), .. issue.Entries.Skip(Math.Max(1, issue.Entries.Count - 1))];
            table.AddRow(
                TerminalText.Of(issue.Date is { } date ? $"{date:yyyy-MM-dd}" : "unknown"),
                TerminalText.Of(issue.Channel ?? "unknown", Styles.Channel),
                TerminalText.Of($"{issue.Entries.Count}"),
                new Rows(shown.Select(static entry => TerminalText.Link($"{entry.Paper.Id} {Cut(entry.Title)}", entry.Paper.Id))));
        }

        console.Write(TerminalText.Line($"Issues: {count}"));
        console.Write(table);
    }

    private static void ShowSearch(IAnsiConsole console, DigestCatalog catalog)
    {
        SearchResults results = catalog.Search(Example, limit: 3);
        console.Write(TerminalText.Line($"Papers for '{Example}': {results.TotalCount}, the best {results.Count}"));
        foreach (SearchHit hit in results)
        {
            console.Write(TerminalText.Link($"  {hit.Paper.Id} ", hit.Paper.Id));
            console.Write(SearchView.Marked(hit.GetSnippet(), Style.Plain));
            console.WriteLine();
        }
    }

    private static void ShowLines(IAnsiConsole console, params IEnumerable<string> texts)
    {
        foreach (string text in texts.Where(static text => text.Length > 0))
        {
            console.Write(new Padder(TerminalText.Of(text), new Padding(2, 0, 0, 0)));
        }
    }

    private static string Cut(string title) => title.Length <= TitleLength ? title : $"{title.AsSpan(0, TitleLength - 1)}…";
}
