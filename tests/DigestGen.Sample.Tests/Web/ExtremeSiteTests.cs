using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using DigestGen.Testing;
using DigestGen.Testing.Digests;
using DigestGen.Testing.Hosts;

namespace DigestGen.Sample.Tests.Web;

/// <summary>The site over digests that have too much of everything.</summary>
public sealed class ExtremeSite() : SharedSite(
    TestProject.Of(ExtremeDigests.Write(length: 100_000, count: 250).Select(static file => new TestFile(file.Path, file.Text)))
        .With("DigestGenSearch", "summaries").Run().Load().Catalog);

public sealed class ExtremeSiteTests(ExtremeSite site) : IClassFixture<ExtremeSite>
{
    private const int MaxBytes = 1_000_000;

    [Fact]
    public async Task No_answer_has_more_than_a_megabyte_and_each_is_well_formed()
    {
        var walk = new SiteWalk();
        var kinds = new HashSet<string>();
        while (walk.Next() is { } path)
        {
            using HttpResponseMessage response = await site.Client.GetAsync(path);
            byte[] body = await response.Content.ReadAsByteArrayAsync();

            kinds.Add(SiteWalk.KindOf(path));
            Assert.True(body.Length <= MaxBytes, $"{path} has {body.Length:N0} bytes.");
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge, $"{path}: {response.StatusCode}");
            AssertWellFormed(path, response.Content.Headers.ContentType!.MediaType!, body);
            walk.Follow(Encoding.UTF8.GetString(body));
        }

        string[] routes = ["/", "/api/issues", "/api/papers", "/api/search", "/api/papers/…", "/atom.xml", "/calendar", "/calendar/…", "/cite/bib/…", "/cite/json/…", "/cite/ris/…", "/days/…", "/issues/…", "/papers", "/papers/…", "/search", "/statistics"];
        Assert.Empty(routes.Except(kinds));
    }

    [Fact]
    public async Task A_day_of_many_channels_has_several_pages()
    {
        string[] first = Issues(await site.Client.GetStringAsync("/days/2031-01-03"));
        string[] last = Issues(await site.Client.GetStringAsync("/days/2031-01-03?page=3"));

        Assert.Equal(100, first.Length);
        Assert.Equal(50, last.Length);
        Assert.Empty(first.Intersect(last));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/days/2031-01-03?page=4")).StatusCode);

        static string[] Issues(string page) => [.. page.Split("href=\"/issues/").Skip(1).Select(static part => part.Split('"')[0])];
    }

    [Fact]
    public async Task A_paper_of_many_appearances_shows_the_latest_and_tells_their_number()
    {
        string page = await site.Client.GetStringAsync($"/papers/{ExtremeDigests.EverywhereId}");

        Assert.Contains("The latest 40 of 500 appearances.", page, StringComparison.Ordinal);
        Assert.Equal(40, page.Split("href=\"/issues/").Length - 1);
    }

    [Fact]
    public async Task Pages_of_long_texts_in_the_api_lead_to_each_other_and_together_are_the_whole()
    {
        int papers = 0;
        int pages = 0;
        for (string? next = "/api/issues/2031-01-01-0900.extreme?limit=200"; next is not null; pages++)
        {
            using HttpResponseMessage response = await site.Client.GetAsync(next);
            using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
            papers += json.RootElement.GetArrayLength();
            Assert.InRange(pages, 0, 20);
            next = response.Headers.GetValues("Link").Single().Split(", ")
                .SingleOrDefault(static link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        }

        Assert.Equal(12, papers);
        Assert.InRange(pages, 3, 12);
    }

    private static void AssertWellFormed(string path, string mediaType, byte[] body)
    {
        switch (mediaType)
        {
            case "text/html" or "application/atom+xml" or "image/svg+xml":
                using (XmlReader reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }))
                {
                    Assert.Null(Record.Exception(() => { while (reader.Read()) { } }));
                }

                break;
            case "application/json" or "application/vnd.citationstyles.csl+json":
                JsonDocument.Parse(body).Dispose();
                break;
            case "text/plain":
                Assert.Equal("The texts are longer than an answer may be.\n", Encoding.UTF8.GetString(body));
                break;
            default:
                Assert.True(mediaType is "text/css" or "application/x-bibtex" or "application/x-research-info-systems", $"{path} is {mediaType}.");
                break;
        }
    }
}
