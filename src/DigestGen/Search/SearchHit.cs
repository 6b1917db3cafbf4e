using System.Diagnostics;
using DigestGen.Search.Queries;
using DigestGen.Search.Results;

namespace DigestGen;

/// <summary>A paper that a search found.</summary>
/// <remarks>On the default value <see cref="Paper"/> is a default value too, and <see cref="Snippet"/> throws <see cref="InvalidOperationException"/>.</remarks>
[DebuggerDisplay("{Score} {Paper}")]
public readonly struct SearchHit
{
    private readonly SearchQuery? _query;

    internal SearchHit(Paper paper, double score, SearchQuery query)
    {
        Paper = paper;
        Score = score;
        _query = query;
    }

    /// <summary>The paper.</summary>
    public Paper Paper { get; }

    /// <summary>How well the paper matches: above 0, at most 10 a group of fields; 0 if the query has no terms. Depends on the query and the paper alone, not on other papers.</summary>
    public double Score { get; }

    /// <summary>The text that matched best, with the ranges that matched. Made on each call.</summary>
    public SearchSnippet Snippet => SnippetMaker.Make(Paper, _query ?? throw DefaultHandle.Exception(nameof(SearchHit)));
}
