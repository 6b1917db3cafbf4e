using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace DigestGen.Sample.Tests.Web;

public sealed class HeaderTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/papers")]
    [InlineData("/atom.xml")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/papers/2402.10758")]
    [InlineData("/search?q=slips")]
    [InlineData("/api/papers")]
    [InlineData("/atom.xml")]
    [InlineData("/style.css")]
    public async Task What_a_browser_has_already_is_not_sent_again(string path)
    {
        using HttpResponseMessage first = await site.Client.GetAsync(path);
        EntityTagHeaderValue tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        using HttpResponseMessage second = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_version_is_sent_anew_and_a_missing_page_has_none()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
        using HttpResponseMessage changed = await site.Client.SendAsync(request);
        using var missing = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        missing.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using HttpResponseMessage notFound = await site.Client.SendAsync(missing);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, notFound.StatusCode);
        Assert.Null(notFound.Headers.ETag);
    }

    [Fact]
    public async Task A_head_request_has_the_headers_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/papers/2402.10758");
        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/papers", "br")]
    [InlineData("/days/2024-04-03", "gzip")]
    [InlineData("/api/papers", "gzip")]
    [InlineData("/atom.xml", "br")]
    [InlineData("/style.css", "gzip")]
    public async Task Answers_are_compressed_for_who_asks(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using HttpResponseMessage compressed = await site.Client.SendAsync(request);
        using HttpResponseMessage plain = await site.Client.GetAsync(path);
        byte[] bytes = await compressed.Content.ReadAsByteArrayAsync();
        byte[] expected = await plain.Content.ReadAsByteArrayAsync();

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.InRange(bytes.Length, 1, expected.Length * 3 / 4);
        using Stream content = encoding == "br"
            ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var decompressed = new MemoryStream();
        await content.CopyToAsync(decompressed);
        Assert.Equal(expected, decompressed.ToArray());
    }

    [Fact]
    public async Task The_site_is_only_read()
    {
        using HttpResponseMessage response = await site.Client.PostAsync("/papers", content: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/style.css", "text/css; charset=utf-8", ":root {")]
    [InlineData("/icon.svg", "image/svg+xml", "<svg ")]
    public async Task Style_and_icon_are_in_the_program(string path, string contentType, string start)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith(start, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers/2402.10758v3")]
    [InlineData("/papers/arXiv:2402.10758")]
    public async Task Other_spellings_of_an_id_lead_to_the_papers_page(string path)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/papers/2402.10758", response.Headers.Location?.ToString());
    }
}
