using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The papers that a search found, with the matches marked.</summary>
internal static class SearchView
{
    /// <summary>How many papers are shown.</summary>
    public const int Limit = 50;

    public static void Show(IAnsiConsole console, string query, SearchResults results)
    {
        Table table = new Table()
            .ShowRowSeparators()
            .AddColumn("Paper", column => column.NoWrap())
            .AddColumn("Title and summary");
        foreach (SearchHit hit in results)
        {
            table.AddRow(TerminalText.Link(hit.Paper.Id.ToString(), hit.Paper.Id), Texts(hit));
        }

        // A partial answer can have half the catalog as its count.
        string shown = results.TotalCount > results.Count ? $" (the best {results.Count} are shown)" : "";
        console.Write(TerminalText.Line(results.IsPartial
            ? $"No paper has all terms of '{query}'. The best of those that have some:"
            : $"Papers that match '{query}': {results.TotalCount}{shown}"));
        foreach (string note in results.Notes)
        {
            console.Write(TerminalText.Line($"Note: {note}"));
        }

        console.Write(table);
    }

    // The text that matched best has its matches marked, in its place or below the titles.
    private static Rows Texts(SearchHit hit)
    {
        SearchSnippet snippet = hit.GetSnippet();
        return new Rows(
            snippet.Field == SearchField.Title ? Marked(snippet, Styles.Title) : TerminalText.Of(hit.Paper.Title, Styles.Title),
            snippet.Field == SearchField.TranslatedTitle ? Marked(snippet, Style.Plain) : TerminalText.Of(hit.Paper.TranslatedTitle),
            snippet.Field is SearchField.Title or SearchField.TranslatedTitle
                ? TerminalText.Of(hit.Paper.Summary, Styles.Quiet)
                : Marked(snippet, Styles.Quiet));
    }

    /// <summary>A text with its matches marked.</summary>
    public static Paragraph Marked(SearchSnippet snippet, Style style)
    {
        var text = new Paragraph();
        int written = 0;
        foreach (Range range in snippet.Ranges)
        {
            (int start, int length) = range.GetOffsetAndLength(snippet.Text.Length);
            text.Append(TerminalText.Clean(snippet.Text[written..start]), style);
            text.Append(TerminalText.Clean(snippet.Text.Substring(start, length)), Styles.Match);
            written = start + length;
        }

        text.Append(TerminalText.Clean(snippet.Text[written..]), style);
        return text;
    }
}
