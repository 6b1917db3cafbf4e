using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DigestGen.Export;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <summary>A group of the papers that a search matched.</summary>
/// <param name="Name">The channel, the category, or the month of submission as <c>2024-02</c>; empty for papers without a category.</param>
/// <param name="Count">How many of the papers are in the group.</param>
public readonly record struct SearchFacet(string Name, int Count);

/// <summary>The papers that a search found, in the order that was asked for.</summary>
[DebuggerDisplay("Count = {Count}, TotalCount = {TotalCount}, IsPartial = {IsPartial}")]
[JsonConverter(typeof(SearchResultsJsonConverter))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Results are a collection.")]
public sealed class SearchResults : ICatalogList<SearchResults, SearchHit>
{
    private readonly MatchSet _matches;
    private readonly int[] _numbers;
    private readonly ushort[] _scores;
    private readonly SnippetMaker _snippets;

    // Counted when they are first asked for. Two threads that meet here count the same.
    private IReadOnlyList<SearchFacet>? _channels;
    private IReadOnlyList<SearchFacet>? _categories;
    private IReadOnlyList<SearchFacet>? _months;

    internal SearchResults(MatchSet matches, int[] numbers, ushort[] scores, string[] notes, bool isPartial, SnippetMaker snippets)
    {
        _matches = matches;
        _numbers = numbers;
        _scores = scores;
        _snippets = snippets;
        Notes = Array.AsReadOnly(notes);
        IsPartial = isPartial;
    }

    /// <summary>How many hits there are: at most <see cref="SearchOptions.Limit"/>.</summary>
    public int Count => _numbers.Length;

    /// <summary>How many papers match, whatever the limit is. Counted at the first use, if the index alone can't tell.</summary>
    /// <remarks>A partial answer can have half the catalog: show the best ones and no total.</remarks>
    public int TotalCount => _matches.Count;

    /// <summary>Whether the papers need not have all terms of the query: no paper has them all, or any term was asked for.</summary>
    public bool IsPartial { get; }

    /// <summary>What of the query was not understood, and what was made of it; empty if all was understood.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The channels of all matching papers, with counts; the largest first. A paper counts once in each of its channels. Counted at first use.</summary>
    public IReadOnlyList<SearchFacet> Channels => _channels ??= FacetCounts.Channels(_matches);

    /// <summary>The primary categories of all matching papers, with counts; the largest first. The empty name counts those without one, which are most since February 2024. Counted at first use.</summary>
    public IReadOnlyList<SearchFacet> Categories => _categories ??= FacetCounts.Categories(_matches);

    /// <summary>The months of submission of all matching papers, as <c>2024-02</c>, with counts; the newest first. Counted at first use.</summary>
    public IReadOnlyList<SearchFacet> Months => _months ??= FacetCounts.Months(_matches);

    /// <summary>How many postings and bytes of texts were read so far, snippets included, for tests.</summary>
    internal long Work => Postings + _matches.Bytes + _snippets.Steps;

    internal long Postings { get; init; }

    /// <summary>The hit at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public SearchHit this[int index]
    {
        get
        {
            ListPlaces.Check(index, Count);
            return new SearchHit(_matches.Space.PaperOf(_numbers[index]), Math.Min(1, (double)_scores[index] / Scoring.TotalWeight), _snippets);
        }
    }

    internal static SearchResults Nothing(SearchSpace space, string[] notes) =>
        new(new MatchSet(space, space.NewSet(), new Verifier(space, SearchFields.Titles)), [], [], notes, false, new SnippetMaker(SearchFields.Titles));

    /// <summary>Goes through the hits, for <c>foreach</c>.</summary>
    public ListEnumerator<SearchResults, SearchHit> GetEnumerator() => new(this);

    int ICatalogList<SearchResults, SearchHit>.NextPosition(int position) => ListPlaces.Next(position, Count);

    SearchHit ICatalogList<SearchResults, SearchHit>.ItemAt(int position) => this[position];
}
