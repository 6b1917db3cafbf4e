using DigestGen.Search.Queries;
using DigestGen.Search.Scanning;
using DigestGen.Search.Tokens;

namespace DigestGen.Search.Index;

/// <summary>What the index must have of a paper that meets a query.</summary>
internal sealed class QueryKeys
{
    /// <summary>The most keys of a query, so that no query takes long: a further key would leave out few papers more.</summary>
    public const int Max = 64;

    private const int MaxOfTerm = 16;

    private readonly List<QueryKey> _keys = [];
    private readonly List<QueryKey> _excluded = [];
    private readonly int _groupCount;

    private QueryKeys(SearchQuery query)
    {
        _groupCount = PaperMatcher.FieldCount(query) / 2;
        Weights = new float[query.Terms.Length];
        IsExact = true;
        double total = 0;
        foreach (SearchTerm term in query.Terms)
        {
            total += term.Weight;
        }

        var unsure = new List<SearchTerm>();
        for (int term = 0; term < query.Terms.Length; term++)
        {
            Weights[term] = (float)(query.Terms[term].Weight / total);
            int before = _keys.Count;
            if (!AddKeys(_keys, term, query.Terms[term]))
            {
                IsExact = false;
                unsure.Add(query.Terms[term]);
            }

            WeightWithoutKeys += _keys.Count == before ? Weights[term] : 0;
        }

        bool areExclusionsExact = true;
        foreach (SearchTerm term in query.Excluded)
        {
            int before = _excluded.Count;
            if (!AddKeys(_excluded, 0, term))
            {
                // A paper with all keys need not have the term.
                IsExact = false;
                areExclusionsExact = false;
                _excluded.RemoveRange(before, _excluded.Count - before);
            }
        }

        if (!IsExact && areExclusionsExact && unsure.TrueForAll(PlainTerms.IsPlain))
        {
            Unsure = new PlainTerms(unsure, PaperMatcher.FieldCount(query));
        }
    }

    /// <summary>The keys; none if the query asks for no letters and digits.</summary>
    public List<QueryKey> Keys => _keys;

    /// <summary>The keys that a paper must not have.</summary>
    public List<QueryKey> Excluded => _excluded;

    /// <summary>How much each term counts in the score; all of them together 1.</summary>
    public float[] Weights { get; }

    /// <summary>How much those terms count that have no keys.</summary>
    public float WeightWithoutKeys { get; }

    /// <summary>Whether every paper with all keys, and with none of those that are excluded, meets the query but for its filters.</summary>
    public bool IsExact { get; }

    /// <summary>If that is not so: the terms that a paper with all keys may lack, if they can be looked for without folding texts; null if they can't.</summary>
    public PlainTerms? Unsure { get; }

    /// <summary>The keys of a query.</summary>
    public static QueryKeys Of(SearchQuery query) => new(query);

    // Whether every paper with the keys has the term.
    private bool AddKeys(List<QueryKey> keys, int number, SearchTerm term)
    {
        int first = keys.Count;
        bool isWhole = false;
        var tokens = new TokenReader(term.Folded, isTerm: true);
        while (keys.Count - first < MaxOfTerm && keys.Count < Max && tokens.Next())
        {
            if (tokens.EndsPair)
            {
                continue;
            }

            ReadOnlySpan<byte> text = TermText.Cut(tokens.Token);
            bool isCut = text.Length < tokens.Token.Length;
            bool isPrefix = !isCut && (tokens.IsWord ? tokens.IsLast : tokens.IsSingle);
            isWhole = tokens.Token.Length == term.Folded.Length && !isCut;
            keys.Add(new QueryKey(number, text.ToArray(), isPrefix, term.IsInTitles ? 1 : _groupCount));
        }

        return isWhole && keys.Count == first + 1;
    }
}
