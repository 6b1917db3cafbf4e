using DigestGen;

namespace Consumer;

/// <summary>The catalog's own search.</summary>
internal sealed class CatalogPeer : IPeer
{
    private static readonly SearchOptions s_topTen = new() { Limit = 10 };
    private static readonly SearchOptions s_titles = new() { Limit = 10, Fields = SearchFields.Titles };

    public IReadOnlyList<string> FindBest(string query, bool isOfTitles)
    {
        SearchResults results = Digests.Catalog.Search(query, isOfTitles ? s_titles : s_topTen);
        var ids = new List<string>(results.Count);
        foreach (SearchHit hit in results)
        {
            ids.Add(hit.Paper.Id.ToString());
        }

        return ids;
    }

    public IReadOnlyList<string> FindRelated(string id) => [.. Digests.Catalog[id].GetRelated(10).Select(static hit => hit.Paper.Id.ToString())];

    public int Count(string query) => Digests.Catalog.Search(query, 0).TotalCount;

    public void Dispose()
    {
    }
}
