using DigestGen.Search.Queries;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <content>Searches.</content>
public abstract partial class DigestCatalog
{
    /// <summary>Finds the papers whose titles or summaries, in either language, match a query.</summary>
    /// <param name="query">Terms separated by white space, all of which must match; see the remarks.</param>
    /// <returns>The papers, best first. Empty if the query is empty, or excludes only.</returns>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <remarks>
    /// <para>
    /// Case, width and the diacritics of Latin letters make no difference. A term of Han characters matches anywhere, one
    /// of letters and digits at the start of a word: <c>water</c> finds <i>watermarking</i>. <c>"…"</c> is a phrase,
    /// <c>-term</c> excludes, <c>title:</c> looks into titles alone. <c>category:cs.LG</c>, <c>channel:cs.LG</c>,
    /// <c>id:2402.10758</c>, <c>since:2024-01</c> and <c>until:2024-06</c> (months of submission) narrow.
    /// </para>
    /// <para>No query is wrong: what is not an operator is text. Parts after the 256th different one are ignored.</para>
    /// </remarks>
    public SearchResults Search(string query) => Search(query, SearchOptions.Default);

    /// <summary>Finds the papers that match a query.</summary>
    /// <param name="query">The query; see <see cref="Search(string)"/>.</param>
    /// <param name="options">What is searched, and how many hits are returned.</param>
    /// <returns>The papers, best first. Empty if the query is empty, or excludes only.</returns>
    /// <exception cref="ArgumentNullException">The query is null, or the options are.</exception>
    public SearchResults Search(string query, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        return SearchEngine.Run(this, QueryParser.Parse(query, options.Fields), options.Limit ?? int.MaxValue);
    }
}
