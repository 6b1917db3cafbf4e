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
    extension(Issue issue)
    {
        public IEnumerable<Paper> NewPapers => issue.Entries.Select(e => e.Paper).Distinct();
    }
}
internal static class CutAbstract { public static bool IsLikely(ReadOnlySpan<byte> raw) => raw.Length > 998; }
