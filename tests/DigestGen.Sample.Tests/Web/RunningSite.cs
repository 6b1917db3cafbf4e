using DigestGen.Sample.Web;
using Microsoft.AspNetCore.Builder;

namespace DigestGen.Sample.Tests.Web;

/// <summary>The site over a catalog, served by Kestrel on a free port of this machine.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSite(WebApplication app)
    {
        _app = app;
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        Client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>The start of the addresses in feeds, as the site is configured.</summary>
    public const string BaseAddress = "https://digests.example/papers/";

    public static async Task<RunningSite> StartAsync(DigestCatalog catalog, Action<WebApplication>? prepare = null)
    {
        WebApplication app = Site.Create(
            ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", "--BaseAddress", BaseAddress], catalog);
        prepare?.Invoke(app);
        await app.StartAsync();
        return new RunningSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
