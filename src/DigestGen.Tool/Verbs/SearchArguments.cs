using System.CommandLine;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary>How a query is read, for the verbs that take one.</summary>
internal sealed class SearchArguments
{
    public SearchArguments(string match)
    {
        Fields = new Option<string>("--fields") { Description = "Where terms may match", DefaultValueFactory = static _ => "summaries" };
        Fields.AcceptOnlyFromAmong("titles", "summaries", "all");
        Match = new Option<string>("--match")
        {
            Description = "Whether a paper must have all terms, or any of them; 'auto' takes the papers with the most terms if none has all",
            DefaultValueFactory = _ => match,
        };
        Match.AcceptOnlyFromAmong("auto", "all", "any");
    }

    public Option<string> Fields { get; }

    public Option<string> Match { get; }

    /// <summary>Searches, and tells on standard error what was not understood, or not found.</summary>
    public SearchResults Search(ParseResult result, DigestCatalog catalog, string query, int limit, int skip)
    {
        SearchMatch match = Enum.Parse<SearchMatch>(result.GetRequiredValue(Match), ignoreCase: true);
        SearchResults results = catalog.Search(query, new SearchOptions
        {
            Fields = Enum.Parse<SearchFields>(result.GetRequiredValue(Fields), ignoreCase: true),
            Match = match,
            Limit = limit,
            Skip = skip,
        });
        foreach (string note in results.Notes)
        {
            StandardError.WriteLine($"digestgen: {note}");
        }

        if (results is { IsPartial: true, Count: > 0 } && match == SearchMatch.Auto)
        {
            StandardError.WriteLine("digestgen: no paper has all terms: these have the most of them");
        }

        return results;
    }
}
