namespace DigestGen.Search.Queries;

/// <summary>A query, read.</summary>
internal sealed class SearchQuery(SearchFields fields, SearchTerm[] terms, SearchTerm[] excluded, QueryFilter[] filters)
{
    /// <summary>The texts that are searched.</summary>
    public SearchFields Fields => fields;

    /// <summary>What a paper must say.</summary>
    public SearchTerm[] Terms => terms;

    /// <summary>What a paper must not say.</summary>
    public SearchTerm[] Excluded => excluded;

    /// <summary>The other conditions.</summary>
    public QueryFilter[] Filters => filters;

    /// <summary>Whether the query asks for anything: exclusions alone do not.</summary>
    public bool AsksForSomething { get; } = terms.Length > 0 || Array.Exists(filters, static filter => !filter.IsExcluding);

    /// <summary>Whether all that is asked of a text is asked of titles.</summary>
    public bool IsOfTitles { get; } = fields == SearchFields.Titles
        || (Array.TrueForAll(terms, static term => term.IsInTitles) && Array.TrueForAll(excluded, static term => term.IsInTitles));
}
