using System.Collections;
using System.Diagnostics;
using DigestGen.Search.Queries;
using DigestGen.Search.Results;
using DigestGen.Search.Engine;
using DigestGen.Search.Scanning;

namespace DigestGen;

/// <summary>The papers that a search found: best first, those that match equally well by date of submission, newest first.</summary>
[DebuggerDisplay("Count = {Count}, TotalCount = {TotalCount}")]
public sealed class SearchResults : IReadOnlyList<SearchHit>
{
    private readonly DigestCatalog _catalog;
    private readonly SearchQuery _query;
    private readonly Match[] _matches;
    private FacetCounts? _facets;

    internal SearchResults(DigestCatalog catalog, SearchQuery query, Match[] matches, int totalCount)
    {
        _catalog = catalog;
        _query = query;
        _matches = matches;
        TotalCount = totalCount;
    }

    /// <summary>How many hits there are: at most <see cref="SearchOptions.Limit"/>.</summary>
    public int Count => _matches.Length;

    /// <summary>How many papers match, whatever the limit is.</summary>
    public int TotalCount { get; }

    /// <summary>The channels of all matching papers, with counts; the largest first. A paper counts once in each of its channels.</summary>
    public IReadOnlyList<SearchFacet> Channels => Facets.Channels;

    /// <summary>The primary categories of all matching papers, with counts; the largest first. A paper without one is in none.</summary>
    public IReadOnlyList<SearchFacet> Categories => Facets.Categories;

    /// <summary>The months of submission of all matching papers, as <c>2024-02</c>, with counts; the newest first.</summary>
    public IReadOnlyList<SearchFacet> Months => Facets.Months;

    // Counted when they are first asked for. Two threads that meet here count the same.
    private FacetCounts Facets => _facets ??= FacetCounts.Of(
        TotalCount == Count ? _matches : SearchEngine.Run(_catalog, _query, int.MaxValue)._matches);

    /// <summary>The hit at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public SearchHit this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new SearchHit(_matches[index].Paper, _matches[index].Score, _query);
        }
    }

    /// <summary>Goes through the hits, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SearchHit> IEnumerable<SearchHit>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the hits.</summary>
    public struct Enumerator : IEnumerator<SearchHit>
    {
        private readonly SearchResults _results;
        private int _index;

        internal Enumerator(SearchResults results)
        {
            _results = results;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly SearchHit Current => _results[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _results.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
