namespace DigestGen.Compiling.Search;

/// <summary>What a search index covers.</summary>
public enum SearchCoverage
{
    /// <summary>There is no index.</summary>
    None,

    /// <summary>Titles and summaries.</summary>
    Summaries,

    /// <summary>Titles, summaries and abstracts.</summary>
    All,
}
