using DigestGen.Search.Queries;
using DigestGen.Search.Scanning;
using DigestGen.Search.Tokens;

namespace DigestGen.Search.Index;

/// <summary>A text with which a term of the index starts, or which is one.</summary>
/// <param name="Term">The number of the query's term.</param>
/// <param name="Text">The text.</param>
/// <param name="IsPrefix">Whether longer terms of the index count.</param>
internal readonly record struct QueryKey(int Term, byte[] Text, bool IsPrefix);

/// <summary>What the index must have of a paper that meets a query.</summary>
internal sealed class QueryKeys
{
    /// <summary>The most keys of a query, so that no query takes long: a further key would leave out few papers more.</summary>
    public const int Max = 64;

    private const int MaxOfTerm = 16;

    private readonly List<QueryKey> _keys = [];

    private QueryKeys(SearchQuery query)
    {
        Weights = new float[query.Terms.Length];
        GroupCounts = new byte[query.Terms.Length];
        IsExact = query.Excluded.Length == 0;
        double total = query.Terms.Sum(static term => term.Weight);
        for (int term = 0; term < query.Terms.Length; term++)
        {
            Weights[term] = (float)(query.Terms[term].Weight / total);
            GroupCounts[term] = (byte)(query.Terms[term].IsInTitles ? 1 : PaperMatcher.FieldCount(query) / 2);
            int before = _keys.Count;
            IsExact &= AddKeys(term, query.Terms[term].Folded);
            WeightWithoutKeys += _keys.Count == before ? Weights[term] : 0;
        }
    }

    /// <summary>The keys; none if the query asks for no letters and digits.</summary>
    public List<QueryKey> Keys => _keys;

    /// <summary>How much each term counts in the score; all of them together 1.</summary>
    public float[] Weights { get; }

    /// <summary>How many groups of fields, from titles on, each term is looked for in.</summary>
    public byte[] GroupCounts { get; }

    /// <summary>How much those terms count that have no keys.</summary>
    public float WeightWithoutKeys { get; }

    /// <summary>Whether every paper with all keys has all terms, and so meets the query but for its filters.</summary>
    public bool IsExact { get; }

    /// <summary>The keys of a query.</summary>
    public static QueryKeys Of(SearchQuery query) => new(query);

    // Whether every paper with the keys has the term.
    private bool AddKeys(int number, byte[] term)
    {
        int first = _keys.Count;
        bool isWhole = false;
        var tokens = new TokenReader(term, isTerm: true);
        while (_keys.Count - first < MaxOfTerm && _keys.Count < Max && tokens.Next())
        {
            if (tokens.EndsPair)
            {
                continue;
            }

            ReadOnlySpan<byte> text = TermText.Cut(tokens.Token);
            bool isCut = text.Length < tokens.Token.Length;
            bool isPair = !tokens.IsWord && !tokens.IsSingle;
            isWhole = tokens.Token.Length == term.Length && !isCut;
            _keys.Add(new QueryKey(number, text.ToArray(), !isPair && !isCut && (!tokens.IsWord || tokens.IsLast)));
        }

        return isWhole && _keys.Count == first + 1;
    }
}
