using System.Text.Json.Nodes;
using DigestGen.Sample.Tests.Web;

namespace DigestGen.Sample.Tests.Browser;

/// <summary>The site in a real browser.</summary>
public sealed class BrowserTests
{
    private static readonly string[] s_seedPages =
        ["/", "/days/2024-04-03", "/calendar", "/issues/2024-04-03-0906.cs.LG", "/papers", "/papers/2402.10758", "/papers/2403.02107?lang=zh", "/search?q=%E7%BD%91%E7%BB%9C", "/search", "/search?q=qqzzqq", "/statistics"];

    private static readonly string[] s_manyPages =
        ["/", "/days/2023-06-26", "/calendar", "/calendar/2023", "/issues/2023-06-26-0906.cs.AI", "/papers?page=3", "/papers/2301.00051", "/papers/2301.00052", "/papers/2301.00053", "/papers/2301.00054", "/papers/2301.00055", "/search?q=%E7%BD%91%E7%BB%9C%20OR%20network", "/statistics"];

    private static readonly string[] s_hostilePages =
        ["/", "/calendar", "/issues/2024-04-03-0906.cs.LG", "/papers", "/papers/math/0309136", "/papers/2404.00001", "/statistics"];

    [ChromiumTheory]
    [InlineData(390, 844, "light")]
    [InlineData(390, 844, "dark")]
    [InlineData(320, 568, "light")]
    [InlineData(1280, 800, "light")]
    [InlineData(1280, 800, "dark")]
    public async Task Pages_fit_their_screen(int width, int height, string colorScheme)
    {
        await using RunningSite seeds = await RunningSite.StartAsync(Sample.Web.Digests.Catalog);
        await using RunningSite many = await RunningSite.StartAsync(ManyDigests.Catalog);
        await using RunningSite hostile = await RunningSite.StartAsync(HostileDigests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();

        IEnumerable<Uri> pages =
        [
            .. s_seedPages.Select(page => new Uri(seeds.Client.BaseAddress!, page)),
            .. s_manyPages.Select(page => new Uri(many.Client.BaseAddress!, page)),
            .. s_hostilePages.Select(page => new Uri(hostile.Client.BaseAddress!, page)),
        ];
        foreach (Uri page in pages)
        {
            await tab.ShowAsync(page, width, height, colorScheme);

            JsonNode? contentWidth = await tab.EvaluateAsync("document.documentElement.scrollWidth");
            string? widest = (string?)await tab.EvaluateAsync(
                $"[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > {width} && !e.parentElement.closest('.wide')).map(e => e.outerHTML.slice(0, 80)).slice(0, 5).join()");
            JsonNode? fontSize = await tab.EvaluateAsync("parseFloat(getComputedStyle(document.body).fontSize)");
            Assert.True((int?)contentWidth <= width, $"{page} is {contentWidth} wide on a screen of {width}: {widest}");
            Assert.Equal("", widest);
            Assert.InRange((double)fontSize!, 16, 18);
        }

        Assert.Empty(tab.Complaints);
    }

    [ChromiumTheory]
    [InlineData("light", "rgb(253, 252, 250)")]
    [InlineData("dark", "rgb(25, 24, 23)")]
    public async Task Pages_are_light_or_dark_as_the_reader_prefers(string colorScheme, string background)
    {
        await using RunningSite site = await RunningSite.StartAsync(Sample.Web.Digests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();

        await tab.ShowAsync(site.Client.BaseAddress!, 390, 844, colorScheme);

        Assert.Equal(background, (string?)await tab.EvaluateAsync("getComputedStyle(document.body).backgroundColor"));
    }

    [ChromiumTheory]
    [InlineData("/papers/2403.02107", 11)]
    public async Task Formulas_are_set_by_the_browser(string path, int count)
    {
        await using RunningSite site = await RunningSite.StartAsync(Sample.Web.Digests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();

        await tab.ShowAsync(new Uri(site.Client.BaseAddress!, path), 390, 844, "light");

        Assert.Equal(count, (int?)await tab.EvaluateAsync(
            "[...document.querySelectorAll('math')].filter(m => m.namespaceURI.endsWith('MathML') && m.getBoundingClientRect().width > 0).length"));
        Assert.Empty(tab.Complaints);
    }

    [ChromiumTheory]
    [InlineData("/papers/math/0309136")]
    [InlineData("/issues/2024-04-03-0906.cs.LG")]
    [InlineData("/search?q=%22%3E%3Cscript%3Edocument.title='owned'%3C/script%3E")]
    public async Task Nothing_that_a_digest_or_a_reader_writes_is_run(string path)
    {
        await using RunningSite site = await RunningSite.StartAsync(HostileDigests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();

        await tab.ShowAsync(new Uri(site.Client.BaseAddress!, path), 390, 844, "light");

        Assert.Equal(0, (int?)await tab.EvaluateAsync("document.querySelectorAll('script, img:not([src=\"/icon.svg\"]), iframe, [onerror], [onmouseover]').length"));
        Assert.Equal(1, (int?)await tab.EvaluateAsync("document.querySelectorAll('main h1').length"));
        Assert.EndsWith(" · Daybook", (string?)await tab.EvaluateAsync("document.title"), StringComparison.Ordinal);
        Assert.Empty(tab.Complaints);
    }
}
