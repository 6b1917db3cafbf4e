using System.Text;
using DigestGen;

namespace Consumer;

/// <summary>IndexOf over the catalog's UTF-8, unranked: case counts, and so does width.</summary>
internal sealed class Utf8ScanPeer : IPeer
{
    public IReadOnlyList<string> FindBest(string query, bool isOfTitles) =>
        [.. Find(query).TakeLast(10).Reverse().Select(static paper => paper.Id.ToString())];

    public int Count(string query) => Find(query).Count;

    public void Dispose()
    {
    }

    private static List<Paper> Find(string query)
    {
        byte[][] terms = [.. query.Split(' ').Select(Encoding.UTF8.GetBytes)];
        var found = new List<Paper>();
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            if (Array.TrueForAll(terms, term => Contains(paper, term)))
            {
                found.Add(paper);
            }
        }

        return found;
    }

    private static bool Contains(Paper paper, ReadOnlySpan<byte> term) =>
        paper.GetTitleUtf8().IndexOf(term) >= 0
        || paper.GetTranslatedTitleUtf8().IndexOf(term) >= 0
        || paper.GetSummaryUtf8().IndexOf(term) >= 0
        || paper.GetEnglishSummaryUtf8().IndexOf(term) >= 0;
}
