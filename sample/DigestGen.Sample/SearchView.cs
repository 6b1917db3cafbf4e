using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The papers that a search found.</summary>
internal static class SearchView
{
    public static void Show(IAnsiConsole console, string text, IReadOnlyCollection<Paper> papers)
    {
        Table table = new Table()
            .ShowRowSeparators()
            .AddColumn("Paper", column => column.NoWrap())
            .AddColumn("Title and summary");
        foreach (Paper paper in papers)
        {
            table.AddRow(
                TerminalText.Link(paper.Id.ToString(), paper.Id),
                new Rows(
                    TerminalText.Of(paper.Title, Styles.Title),
                    TerminalText.Of(paper.TranslatedTitle),
                    TerminalText.Of(paper.Summary, Styles.Quiet)));
        }

        console.Write(TerminalText.Line($"Papers whose title or summary contains '{text}': {papers.Count}"));
        console.Write(table);
    }
}
