using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>Answers what the user asks for on the command line.</summary>
internal static class Query
{
    /// <summary>Shows the paper with an id, or else the papers whose title or summary contains a text.</summary>
    /// <returns>Whether there is anything to show.</returns>
    public static bool Answer(IAnsiConsole console, DigestCatalog catalog, string query)
    {
        if (ArxivId.TryParse(query, out ArxivId id))
        {
            return ShowPaper(console, catalog, id);
        }

        Paper[] papers = [.. catalog.Papers.Where(paper => Mentions(paper, query))];
        if (papers.Length == 0)
        {
            console.Write(TerminalText.Line($"No title or summary contains '{query}'."));
            return false;
        }

        SearchView.Show(console, query, papers);
        return true;
    }

    private static bool ShowPaper(IAnsiConsole console, DigestCatalog catalog, ArxivId id)
    {
        if (!catalog.TryGetPaper(id, out Paper paper))
        {
            console.Write(TerminalText.Line($"No digest has the paper {id}."));
            return false;
        }

        PaperView.Show(console, paper, $"arXiv:{id}");
        return true;
    }

    private static bool Mentions(Paper paper, string text) =>
        paper.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
        || paper.TranslatedTitle.Contains(text, StringComparison.OrdinalIgnoreCase)
        || paper.Summary.Contains(text, StringComparison.OrdinalIgnoreCase)
        || paper.EnglishSummary.Contains(text, StringComparison.OrdinalIgnoreCase);
}
