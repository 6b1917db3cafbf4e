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
                TerminalText.Of(paper.Id.ToString()),
                new Rows(
                    TerminalText.Of(paper.Title),
                    TerminalText.Of(paper.TranslatedTitle),
                    TerminalText.Of(paper.Summary, new Style(decoration: Decoration.Dim))));
        }

        console.Write(TerminalText.Line($"Papers whose title or summary contains '{text}': {papers.Count}"));
        console.Write(table);
    }
}
