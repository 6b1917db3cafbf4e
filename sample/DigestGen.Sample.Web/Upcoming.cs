namespace DigestGen.Sample.Web;

public enum SearchOrder { Relevance, Newest }

public static class Upcoming
{
    extension(SearchResults results)
    {
        public bool IsPartial => false;
        public IReadOnlyList<string> Notes => [];
    }
    extension(SearchHit hit)
    {
        public SearchSnippet GetSnippet() => hit.Snippet;
    }
    extension(SearchOptions options)
    {
        public SearchOrder Order { get => default; set { } }
        public int Skip { get => default; set { } }
    }
    extension(Paper paper)
    {
        public SearchResults GetRelated(int n) => paper.Entries[0].Issue.Entries.Count > 0 ? Digests.Catalog.Search(paper.Title, new SearchOptions { Limit = n }) : null!;
    }
    extension(DigestCatalog catalog)
    {
        public SearchResults Search(string q, int limit) => catalog.Search(q, new SearchOptions { Limit = limit });
        public string ContentId => "x";
    }
    extension(SearchHit hit)
    {
        public SearchSnippet GetSnippet(SearchField f) => hit.Snippet;
    }
}
