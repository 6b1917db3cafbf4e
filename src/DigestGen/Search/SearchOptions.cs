namespace DigestGen;

/// <summary>What a search looks into, and how much it returns.</summary>
public sealed class SearchOptions
{
    private readonly int? _limit;
    private readonly SearchFields _fields = SearchFields.Summaries;

    /// <summary>The texts that are searched. The default is titles and summaries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public SearchFields Fields
    {
        get => _fields;
        init => _fields = value is >= SearchFields.Titles and <= SearchFields.All
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>The most hits to return, the best ones; null, the default, is all. <see cref="SearchResults.TotalCount"/> counts all matches anyway.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public int? Limit
    {
        get => _limit;
        init => _limit = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    internal static SearchOptions Default { get; } = new();
}
