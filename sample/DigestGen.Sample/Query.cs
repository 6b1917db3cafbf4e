using System.Globalization;
using System.Text.RegularExpressions;
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

/// <summary>A request for one paper: the text of an id, and the version that is asked for.</summary>
/// <param name="Text">The id as it was typed, without an address around it.</param>
/// <param name="Version">The version, or null for the latest.</param>
internal readonly partial record struct PaperRequest(string Text, int? Version)
{
    /// <summary>Reads a request if the text means one paper; what is no id, but looks like one, does too.</summary>
    public static bool TryRead(string text, out PaperRequest request)
    {
        string id = Address().Replace(text, "");
        Match match = IdLike().Match(id);
        request = match.Success ? new PaperRequest(id, VersionIn(match)) : default;
        return match.Success;
    }

    private static int? VersionIn(Match match) =>
        int.TryParse(match.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version
            : null;

    [GeneratedRegex(@"^(https?://)?([a-z-]+\.)?arxiv\.org/(abs|pdf|html)/|(?<=arxiv\.org/.*)\.pdf$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Wider than the ids that exist, so that a mistyped id gets an explanation and not a search.
    [GeneratedRegex(
        @"^(arxiv:)?([0-9]{2,6}\.[0-9]{2,}|[a-z-]+(\.[a-z-]+)?/[0-9]{4,})(v(?<version>[0-9]*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IdLike();
}

/// <summary>Finds the ids that someone may have meant.</summary>
internal static class NearIds
{
    private const int MaxSuggestions = 3;

    /// <summary>The ids of the catalog that differ from a text by one typing mistake.</summary>
    public static IReadOnlyList<string> Of(DigestCatalog catalog, string text) =>
    [
        .. catalog.Papers
            .Select(static paper => paper.Id.ToString())
            .Where(id => IsOneMistakeAway(id, text))
            .Take(MaxSuggestions),
    ];

    // One character replaced, left out or added, or two neighbors exchanged.
    private static bool IsOneMistakeAway(ReadOnlySpan<char> id, ReadOnlySpan<char> text)
    {
        int start = id.CommonPrefixLength(text);
        id = id[start..];
        text = text[start..];
        if (id.Length == text.Length)
        {
            return id.Length > 0 && (id[1..].SequenceEqual(text[1..])
                || (id.Length > 1 && id[0] == text[1] && id[1] == text[0] && id[2..].SequenceEqual(text[2..])));
        }

        return id.Length == text.Length + 1
            ? id[1..].SequenceEqual(text)
            : text.Length == id.Length + 1 && text[1..].SequenceEqual(id);
    }
}
