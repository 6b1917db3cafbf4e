using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace DigestGen.Sample.Tests.Web;

/// <summary>A running site that the tests of a class share, and what they read from it.</summary>
public abstract class SharedSite(DigestCatalog catalog) : IAsyncLifetime
{
    private RunningSite? _site;

    public HttpClient Client => (_site ?? throw new InvalidOperationException("The site is not started.")).Client;

    public async Task InitializeAsync() => _site = await RunningSite.StartAsync(catalog);

    public async Task DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    /// <summary>A page, which is well-formed XML, so that an unescaped character anywhere in it fails the test.</summary>
    public async Task<XElement> GetPageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return ReadXml(await response.Content.ReadAsStreamAsync());
    }

    public async Task<JsonElement> GetJsonAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    public async Task<XElement> GetFeedAsync(string path = "/atom.xml")
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return ReadXml(await response.Content.ReadAsStreamAsync());
    }

    private static XElement ReadXml(Stream stream)
    {
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}

/// <summary>The site as it is: over the seeds.</summary>
public sealed class SeedSite() : SharedSite(Sample.Web.Digests.Catalog);

/// <summary>The site over digests that are out to do harm.</summary>
public sealed class HostileSite() : SharedSite(HostileDigests.Catalog);
