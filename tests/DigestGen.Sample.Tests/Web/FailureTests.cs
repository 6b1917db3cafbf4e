using System.Net;
using System.Text.Json;
using DigestGen.Sample.Web;
using Microsoft.AspNetCore.Builder;
using RazorSlices;

namespace DigestGen.Sample.Tests.Web;

/// <summary>A page that fails halfway.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("/broken", "text/html; charset=utf-8")]
    [InlineData("/api/broken", "application/json; charset=utf-8")]
    public async Task What_fails_halfway_is_an_error_and_not_half_a_page(string path, string contentType)
    {
        await using RunningSite site = await RunningSite.StartAsync(
            Sample.Web.Digests.Catalog, app => app.MapGet(path, static () => new Page(new BrokenPage())));
        using HttpResponseMessage response = await site.Client.GetAsync(path);
        string body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Null(response.Headers.ETag);
        Assert.DoesNotContain("Half a page", body, StringComparison.Ordinal);
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            Assert.Equal("The site has failed.", JsonDocument.Parse(body).RootElement.GetProperty("error").GetString());
        }
        else
        {
            Assert.Contains("<h1>The site has failed</h1>", body, StringComparison.Ordinal);
        }
    }

    // More than what a server sends at once.
    private sealed class BrokenPage : RazorSlice
    {
        public override async Task ExecuteAsync()
        {
            for (int i = 0; i < 10_000; i++)
            {
                WriteLiteral("<p>Half a page</p>");
            }

            await FlushAsync();
            throw new InvalidOperationException("A page can't be made.");
        }
    }
}
