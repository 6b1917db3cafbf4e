using DigestGen.Search.Engine;

namespace DigestGen;

/// <content>Searches.</content>
public abstract partial class DigestCatalog
{
    private SearchSpace? _searchSpace;

    /// <summary>What searches go through. Created on first use; two threads that meet here create equal ones.</summary>
    internal SearchSpace SearchSpace => _searchSpace ??= new SearchSpace(this);

    /// <summary>Finds the papers whose titles or summaries, in either language, match a query: words or a question.</summary>
    /// <param name="query">Words, separated by white space; see the remarks.</param>
    /// <returns>The 20 best papers that have all words, or if there are none, those that have the most of them.</returns>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <remarks>
    /// <c>"…"</c> is a phrase, <c>-term</c> excludes, <c>OR</c> joins two terms. <c>title:</c>, <c>category:</c>, <c>channel:</c>,
    /// <c>id:</c>, <c>since:</c>, <c>until:</c>, <c>seen:</c> and <c>announced:</c> narrow. No query is wrong: what is not an
    /// operator is text, and <see cref="SearchResults.Notes"/> says so. The README of search has all of the query language.
    /// </remarks>
    public SearchResults Search(string query) => Search(query, SearchOptions.Default);

    /// <summary>Finds the papers that match a query.</summary>
    /// <param name="query">The query; see <see cref="Search(string)"/>.</param>
    /// <param name="limit">The most hits to return, the best ones.</param>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public SearchResults Search(string query, int limit) => Search(query, new SearchOptions { Limit = limit });

    /// <summary>Finds the papers that match a query.</summary>
    /// <param name="query">The query; see <see cref="Search(string)"/>.</param>
    /// <param name="options">What is searched, what matches, and which of the matches are returned.</param>
    /// <exception cref="ArgumentNullException">The query is null, or the options are.</exception>
    public SearchResults Search(string query, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        return SearchRun.Answer(SearchSpace, query, options, null);
    }
}
