using DigestGen.Sample.Web.Answers;
using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Feed;

/// <summary>The papers of the newest issues as an Atom feed (RFC 4287).</summary>
internal sealed class AtomFeed(DigestCatalog catalog) : IResult
{
    private const int MaxPapers = 100;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!Freshness.IsKnown(httpContext))
        {
            httpContext.Response.ContentType = "application/atom+xml; charset=utf-8";
            Write(new MarkupWriter(httpContext.Response.BodyWriter), SiteOf(httpContext.Request));
        }

        return Task.CompletedTask;
    }

    // A feed is read away from its site, so that its links are whole.
    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private void Write(MarkupWriter xml, string site)
    {
        Entry[] entries = [.. NewestFirst.Of(catalog.Issues)
            .SelectMany(static issue => issue.Entries)
            .DistinctBy(static entry => entry.Paper.Id)
            .Take(MaxPapers)];
        DateTime updated = entries.Select(FeedDate.Of).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        xml.Write($"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <title>Digests of arXiv papers</title>
            <id>{site}/atom.xml</id>
            <link rel="self" type="application/atom+xml" href="{site}/atom.xml"/>
            <link rel="alternate" type="text/html" href="{site}/"/>
            <updated>{updated:yyyy-MM-ddTHH:mm:ssZ}</updated>
            <author><name>DigestGen.Sample.Web</name></author>

            """);
        foreach (Entry entry in entries)
        {
            WriteEntry(xml, site, entry);
        }

        xml.Write($"</feed>\n");
    }

    private static void WriteEntry(MarkupWriter xml, string site, Entry entry)
    {
        ArxivId id = entry.Paper.Id;
        xml.Write($"""
            <entry>
            <id>https://arxiv.org/abs/{id}</id>
            <title>{entry.GetTitleUtf8()}</title>
            <link rel="alternate" type="text/html" href="{site}/papers/{id}"/>
            <updated>{FeedDate.Of(entry):yyyy-MM-ddTHH:mm:ssZ}</updated>

            """);
        if (entry.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
        {
            xml.Write($"<category scheme=\"http://arxiv.org/schemas/atom\" term=\"{category}\"/>\n");
        }

        xml.Write($"""
            <summary xml:lang="zh-Hans">{entry.GetSummaryUtf8()}</summary>
            <content xml:lang="en">{entry.GetAbstractUtf8()}</content>
            </entry>

            """);
    }
}
