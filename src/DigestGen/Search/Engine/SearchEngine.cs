using DigestGen.CompilerServices;
using DigestGen.Search.Index;
using DigestGen.Search.Queries;
using DigestGen.Search.Scanning;

namespace DigestGen.Search.Engine;

/// <summary>Answers queries: from the index of each compiled catalog, or where it has none, by going through its volumes.</summary>
internal static class SearchEngine
{
    /// <summary>Answers a query.</summary>
    public static SearchResults Run(DigestCatalog catalog, SearchQuery query, int limit)
    {
        if (!query.AsksForSomething)
        {
            return new SearchResults(catalog, query, [], 0);
        }

        var collector = new MatchCollector(catalog, query, limit);
        int fieldCount = PaperMatcher.FieldCount(query);
        QueryKeys? keys = null;
        Anchor? anchor = null;
        foreach (CompiledCatalog part in catalog.Parts)
        {
            if (query.Terms.Length > 0 && part.SearchIndex is { } index && 2 * index.GroupCount >= fieldCount
                && (keys ??= QueryKeys.Of(query)).Keys.Count > 0)
            {
                IndexScan.Run(part, index, keys, query, ref collector);
            }
            else
            {
                VolumeScan.Run(part, anchor ??= Anchor.Best(query), fieldCount, ref collector);
            }

            GC.KeepAlive(part);
        }

        Match[] best = collector.Take();
        return new SearchResults(catalog, query, best, collector.TotalCount);
    }
}
