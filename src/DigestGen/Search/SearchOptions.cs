namespace DigestGen;

/// <summary>The texts that a search looks into.</summary>
public enum SearchFields
{
    /// <summary>Titles and translated titles.</summary>
    Titles,

    /// <summary>Titles and summaries, in both languages.</summary>
    Summaries,

    /// <summary>Titles, summaries and abstracts, in both languages.</summary>
    All,
}

/// <summary>Which of a query's terms a paper must have.</summary>
public enum SearchMatch
{
    /// <summary>All of them; if no paper of what is searched has them all, any of them.</summary>
    Auto,

    /// <summary>All of them.</summary>
    All,

    /// <summary>Any of them that is not in most papers. The more of the query's weight a paper has, the better it matches.</summary>
    Any,
}

/// <summary>The order of a search's results.</summary>
public enum SearchOrder
{
    /// <summary>Best first; those that match equally well by submission, newest first.</summary>
    Relevance,

    /// <summary>By the last day on which an issue has the paper, newest first; then by submission.</summary>
    Newest,
}

/// <summary>What a search looks into, what matches, and which of the matches are returned.</summary>
public sealed class SearchOptions
{
    private readonly SearchFields _fields = SearchFields.Summaries;
    private readonly SearchMatch _match;
    private readonly SearchOrder _order;
    private readonly int _skip;
    private readonly int _limit = DefaultLimit;

    internal const int DefaultLimit = 20;

    /// <summary>The texts that are searched. The default is titles and summaries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public SearchFields Fields
    {
        get => _fields;
        init => _fields = value is >= SearchFields.Titles and <= SearchFields.All ? value : throw Invalid(value);
    }

    /// <summary>Which terms a paper must have. The default is all of them, or if no paper has them all, any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public SearchMatch Match
    {
        get => _match;
        init => _match = value is >= SearchMatch.Auto and <= SearchMatch.Any ? value : throw Invalid(value);
    }

    /// <summary>The order of the results. The default is best first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public SearchOrder Order
    {
        get => _order;
        init => _order = value is SearchOrder.Relevance or SearchOrder.Newest ? value : throw Invalid(value);
    }

    /// <summary>How many of the matches are left out before the first hit: the pages before. The default is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip
    {
        get => _skip;
        init => _skip = value >= 0 ? value : throw Invalid(value);
    }

    /// <summary>The most hits to return. The default is 20; <see cref="int.MaxValue"/> gives all. <see cref="SearchResults.TotalCount"/> counts all matches anyway.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Limit
    {
        get => _limit;
        init => _limit = value >= 0 ? value : throw Invalid(value);
    }

    internal static SearchOptions Default { get; } = new();

    private static ArgumentOutOfRangeException Invalid(object value) => new(nameof(value), value, null);
}
