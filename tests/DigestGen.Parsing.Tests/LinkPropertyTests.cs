using DigestGen.Parsing.Arxiv;

namespace DigestGen.Parsing.Tests;

/// <summary>Links of any form: what is accepted leads to arXiv, for a browser and for .NET.</summary>
public sealed class LinkPropertyTests
{
    private const int Count = 200_000;

    private static readonly string[] s_parts =
    [
        "https://", "http://", "HTTPS://", "https:", "https:/", "https:\\\\", "//", "/", "\\", "?", "#", "@", ":", ":443", ":80", ":0443", ":8080", "%2F",
        "%2e", "%40", ".", "..", "-", "_", "~", "'", "\"", "<", ">", "[", "]", "^", "|", "{", "}", "`", " ", "\t", "\n", "\0", "\u00AD", "\u200B", "\uFF0E",
        "\u3002", "\uFF0F", "\u2044", "a", "www", "export.", "xn--", "xn--a.", "arxiv.org", "arxiv.org", "arxiv.org", "ARXIV.ORG", ".arxiv.org", "evil.example",
        "evil.example?.", "evil.example#.", "evil.example\\.", "user@", "arxiv.org@", "127.0.0.1", "/abs/", "/abs/", "/abs/", "/abs/../", "/./abs/", "/pdf/",
        "2402.00001", "2402.00001", "2402.00001v2", "math/0309136", "?context=cs", "#f", ";x", ",", "!", "$", "&", "=", "+", "*",
    ];

    [Fact]
    public void What_is_accepted_leads_to_arxiv_for_a_browser_and_for_dotnet()
    {
        var random = new Random(20);
        int accepted = 0;
        for (int i = 0; i < Count; i++)
        {
            string url = i % 2 == 0 ? Any(random) : Mutated(random);
            if (ArxivLink.Find(url, out int start, out int length) is not null
                || ArxivLink.ReadId(url.AsSpan(start, length), out _, out _) is not null)
            {
                continue;
            }

            accepted++;
            string address = url[..(start + length)];
            foreach (string text in (string[])[url, address])
            {
                AssertBrowser(text);
                AssertDotNet(text);
            }

            Assert.EndsWith("/abs/" + url.Substring(start, length), UrlParser.Parse(address)!.Path, StringComparison.Ordinal);
        }

        // Enough to mean something.
        Assert.InRange(accepted, 500, Count);
    }

    [Fact]
    public void Every_plain_address_is_accepted()
    {
        foreach (string scheme in (string[])["http", "https", "HTTP", "Https"])
        {
            foreach (string host in (string[])["arxiv.org", "www.arxiv.org", "export.arxiv.org", "rss.arxiv.org", "ArXiv.org", "a-1.b2.arxiv.org"])
            {
                foreach (string id in (string[])["2402.00001", "0704.0001v3", "math/0309136", "math.GT/0309136v1", "cond-mat.str-el/9901001"])
                {
                    foreach (string tail in (string[])["", "/", "?", "?a=b", "#", "#a", "/?a#b", "?a=/b/&c=%2F#d?e"])
                    {
                        string url = $"{scheme}://{host}/abs/{id}{tail}";

                        Assert.Null(ArxivLink.Find(url, out int start, out int length));
                        Assert.Equal(id, url.Substring(start, length));
                    }
                }
            }
        }
    }

    private static string Any(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => s_parts[random.Next(s_parts.Length)]));

    // A good address with parts put in.
    private static string Mutated(Random random)
    {
        string url = $"https://{(random.Next(2) == 0 ? "" : "www.")}arxiv.org/abs/2402.00001";
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            url = url.Insert(random.Next(url.Length + 1), s_parts[random.Next(s_parts.Length)]);
        }

        return url;
    }

    private static void AssertBrowser(string url)
    {
        UrlParser? parsed = UrlParser.Parse(url);
        Assert.True(parsed is not null, url);
        Assert.True(IsArxiv(parsed.Host), url);
        Assert.Equal("", parsed.UserInfo);
        Assert.Contains(parsed.Port, (string[])["", "80", "443"]);
    }

    private static void AssertDotNet(string url)
    {
        Assert.True(Uri.TryCreate(url, UriKind.Absolute, out Uri? uri), url);
        Assert.True(IsArxiv(uri.Host) && IsArxiv(uri.IdnHost), url);
        Assert.Equal("", uri.UserInfo);
        Assert.True(uri.IsDefaultPort, url);
        Assert.StartsWith("/abs/", uri.AbsolutePath, StringComparison.Ordinal);
    }

    private static bool IsArxiv(string host) =>
        host == "arxiv.org" || (host.EndsWith(".arxiv.org", StringComparison.Ordinal) && !host.StartsWith('.') && !host.Contains("..", StringComparison.Ordinal));
}
