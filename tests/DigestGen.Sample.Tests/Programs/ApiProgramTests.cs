using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using DigestGen.Export;

namespace DigestGen.Sample.Tests.Programs;

public sealed class ApiProgramTests : IAsyncLifetime
{
    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    private Process? _process;
    private HttpClient? _client;

    private HttpClient Client => _client ?? throw new InvalidOperationException("The program is not started.");

    public async Task InitializeAsync()
    {
        FileProgram program = FileProgram.Build("api");
        _process = Process.Start(new ProcessStartInfo(FileProgram.Host, [program.Assembly, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("listening on: ") is [_, var address])
            {
                _client = new HttpClient { BaseAddress = new Uri(address) };
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("The program ended.");
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        _process?.Kill();
        await (_process?.WaitForExitAsync() ?? Task.CompletedTask);
        _process?.Dispose();
    }

    [Fact]
    public async Task It_answers_with_searches_papers_citations_and_a_feed()
    {
        using JsonDocument found = JsonDocument.Parse(await Client.GetStreamAsync("/search?q=%E7%BD%91%E7%BB%9C"));
        using JsonDocument related = JsonDocument.Parse(await Client.GetStreamAsync("/related/2402.10758"));
        string paper = await Client.GetStringAsync("/papers/2402.10758");
        XElement feed = XElement.Parse(await Client.GetStringAsync("/feed"));

        Assert.Equal(12, found.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(
            s_catalog.Search("网络").Select(static hit => hit.Paper.Id.ToString()),
            found.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("paper").GetProperty("id").GetString()));
        Assert.Equal(s_catalog["2402.10758"].GetRelated(10).Count, related.RootElement.GetProperty("hits").GetArrayLength());
        Assert.Contains("\"translatedTitle\":\"通过迭代后验抽样实现随机定位\"", paper, StringComparison.Ordinal);
        Assert.Equal(s_catalog["2402.10758"].ToBibTeX(), await Client.GetStringAsync("/cite/2402.10758"));
        Assert.Equal("feed", feed.Name.LocalName);
        Assert.Contains(feed.Elements(), static element => element.Name.LocalName == "entry");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_known_is_not_sent_again()
    {
        using HttpResponseMessage missing = await Client.GetAsync("/papers/2402.99999");
        using HttpResponseMessage first = await Client.GetAsync("/papers/2402.10758");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers/2402.10758");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using HttpResponseMessage second = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
