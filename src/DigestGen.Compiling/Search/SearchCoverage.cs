namespace DigestGen.Compiling.Search;

/// <summary>What a search index covers.</summary>
public enum SearchCoverage
{
    /// <summary>Titles and summaries, which is the default.</summary>
    Summaries,

    /// <summary>There is no index: the first search builds one.</summary>
    None,

    /// <summary>Titles, summaries and abstracts.</summary>
    All,
}
