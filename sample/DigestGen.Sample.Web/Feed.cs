using System.Buffers;
using DigestGen.Export;

namespace DigestGen.Sample.Web;

/// <summary>The newest papers, or the newest that a search finds, as an Atom feed.</summary>
internal sealed class Feed(Archive archive, Uri baseAddress, string? query) : IResult
{
    private const int MaxPapers = 100;

    // Escaped, a byte becomes up to six: no feed is longer than a megabyte.
    private const int MaxBytes = 150_000;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        bool isSearch = !string.IsNullOrWhiteSpace(query);
        string title = isSearch ? $"Daybook: {Text.Plain(query!, 200)}" : "Daybook: new arXiv papers";
        var options = new FeedOptions(title, "Daybook", baseAddress)
        {
            FeedAddress = new Uri(isSearch ? $"atom.xml?q={Uri.EscapeDataString(query!)}" : "atom.xml", UriKind.Relative),
            PaperPath = "papers/",
        };
        var body = new ArrayBufferWriter<byte>();
        Atom.Write(body, Fitting(isSearch ? Found() : Newest()), options);
        return Answers.SendAsync(httpContext, body.WrittenMemory, "application/atom+xml; charset=utf-8");
    }

    private IEnumerable<Paper> Found() => archive.Catalog
        .Search(query!, new SearchOptions { Order = SearchOrder.Newest, Limit = MaxPapers })
        .Select(static hit => hit.Paper);

    // The first appearances of papers, newest first: a replacement is no news.
    private IEnumerable<Paper> Newest() => archive.Days.AsEnumerable().Reverse()
        .SelectMany(day => archive.Catalog.Issues.Between(day, day))
        .SelectMany(static issue => issue.NewPapers)
        .Distinct();

    private static IEnumerable<Paper> Fitting(IEnumerable<Paper> papers)
    {
        int bytes = 0;
        foreach (Paper paper in papers.Take(MaxPapers))
        {
            int length = Text.LengthOf(paper);
            if (bytes + length <= MaxBytes)
            {
                bytes += length;
                yield return paper;
            }
        }
    }
}
