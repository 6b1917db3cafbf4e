using DigestGen.Sample.Web.Answers;
using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of the site: what all have in common.</summary>
internal abstract class Page : IResult
{
    /// <summary>The answer's status.</summary>
    protected virtual int Status => StatusCodes.Status200OK;

    /// <summary>What the page searched for, which stays in the form.</summary>
    protected virtual string Query => "";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status200OK && Freshness.IsKnown(httpContext))
        {
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        var html = new MarkupWriter(response.BodyWriter);
        WriteHead(html);
        await WriteMainAsync(html, httpContext.RequestAborted);
        WriteFoot(html);
    }

    /// <summary>Writes the text that names the page in a browser's tab.</summary>
    protected abstract void WriteTitle(MarkupWriter html);

    /// <summary>Writes what is the page's own.</summary>
    protected abstract ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation);

    // Elements without content are closed, so that the page is well-formed XML too and can be read as such.
    private void WriteHead(MarkupWriter html)
    {
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <link rel="stylesheet" href="/style.css" />
            <link rel="icon" type="image/svg+xml" href="/icon.svg" />
            <link rel="alternate" type="application/atom+xml" title="Papers" href="/atom.xml" />
            <title>
            """);
        WriteTitle(html);
        html.Write($"""
             · Digests</title>
            </head>
            <body>
            <a class="skip" href="#main">Skip to content</a>
            <header>
            <nav aria-label="Site">
            <a href="/">Issues</a>
            <a href="/papers">Papers</a>
            <a href="/atom.xml">Feed</a>
            </nav>
            <form role="search" action="/search">
            <input type="search" name="q" aria-label="Search titles and summaries" placeholder="Title or summary" value="{Query}" />
            <button>Search</button>
            </form>
            </header>
            <main id="main">

            """);
    }

    private static void WriteFoot(MarkupWriter html) => html.Write($"""
        </main>
        <footer>
        <p>Compiled from digests of arXiv’s announcements by DigestGen. Data: <a href="/api/issues">issues</a> and <a href="/api/papers">papers</a> as JSON.</p>
        </footer>
        </body>
        </html>

        """);
}
