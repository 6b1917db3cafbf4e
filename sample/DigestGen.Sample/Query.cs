using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>Answers what the user asks for on the command line.</summary>
internal static class Query
{
    /// <summary>Shows the paper with an id, or else the papers whose titles or summaries match a search.</summary>
    /// <returns>Whether there is anything to show.</returns>
    public static bool Answer(IAnsiConsole console, DigestCatalog catalog, string query)
    {
        if (PaperRequest.TryRead(query, out PaperRequest request))
        {
            return ShowPaper(console, catalog, request);
        }

        SearchResults results = catalog.Search(query, new SearchOptions { Limit = SearchView.Limit });
        if (results.Count == 0)
        {
            console.Write(TerminalText.Line($"No title or summary matches '{query}'."));
            return false;
        }

        foreach (string note in results.Notes)
        {
            console.Write(TerminalText.Line(note));
        }

        SearchView.Show(console, query, results);
        return true;
    }

    private static bool ShowPaper(IAnsiConsole console, DigestCatalog catalog, PaperRequest request)
    {
        ArxivId id;
        try
        {
            id = ArxivId.Parse(request.Text);
        }
        catch (FormatException impossible)
        {
            console.Write(TerminalText.Line(impossible.Message));
            console.Write(TerminalText.Line("An id looks like 2402.10758, or like math/0309136 until March 2007."));
            Suggest(console, catalog, request.Text);
            return false;
        }

        if (!catalog.TryGetPaper(id, out Paper paper))
        {
            console.Write(TerminalText.Line($"No digest has the paper {id}."));
            Suggest(console, catalog, id.ToString());
            return false;
        }

        PaperView.Show(console, paper, $"arXiv:{id}");
        if (request.Version is { } version && !paper.Versions.Contains(version))
        {
            console.Write(TerminalText.Line(MissingVersion(paper, version)));
        }

        return true;
    }

    private static string MissingVersion(Paper paper, int version) => paper.Version is { } shown
        ? $"Note: no digest has version {version}. This is version {shown}."
        : $"Note: no digest says that it has version {version}. This paper's digests don't give a version.";

    private static void Suggest(IAnsiConsole console, DigestCatalog catalog, string text)
    {
        if (NearIds.Of(catalog, text) is { Count: > 0 } ids)
        {
            console.Write(TerminalText.Line($"Did you mean {string.Join(" or ", ids)}?"));
        }
    }
}
