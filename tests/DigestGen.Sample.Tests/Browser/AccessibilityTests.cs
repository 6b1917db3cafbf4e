using DigestGen.Sample.Tests.Web;

namespace DigestGen.Sample.Tests.Browser;

/// <summary>The site for who reads it with a keyboard, a screen reader or weak eyes.</summary>
public sealed class AccessibilityTests
{
    private static readonly string[] s_pages =
        ["/", "/calendar/2024", "/papers?page=2", "/papers/2301.00051", "/papers/2301.00053", "/search?q=%E7%BD%91%E7%BB%9C%20OR%20network", "/search?q=qqzzqq", "/statistics", "/nowhere"];

    // The lowest ratio of a text's color to what is behind it that WCAG 2.2 AA lets pass, and the first text below it.
    private const string FindWeakText = """
        (() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const luminance = color => color.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => {
            if (!e) return rgba('Canvas');
            const c = rgba(getComputedStyle(e).backgroundColor);
            return c[3] === 255 ? c : behind(e.parentElement).map((below, i) => (c[i] * c[3] + below * (255 - c[3])) / 255);
          };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let count = 0;
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement, style = getComputedStyle(e);
            if (!texts.currentNode.data.trim() || !e.checkVisibility() || e.closest('svg title')) continue;
            const [a, b] = [luminance(rgba(style.color)), luminance(behind(e))].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
            if ((a + 0.05) / (b + 0.05) < (isLarge ? 3 : 4.5)) return `${((a + 0.05) / (b + 0.05)).toFixed(2)}: ${e.outerHTML.slice(0, 120)}`;
            count++;
          }
          return count > 10 ? '' : `only ${count} texts`;
        })()
        """;

    // The controls that Tab reaches, in the order of the document; those in closed details are not shown.
    private const string ListControls = """
        window.controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex]')].filter(e => e.checkVisibility());
        controls.length
        """;

    [ChromiumTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Texts_stand_out_from_what_is_behind_them(string colorScheme)
    {
        await using RunningSite site = await RunningSite.StartAsync(ManyDigests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();
        foreach (string page in s_pages)
        {
            await tab.ShowAsync(new Uri(site.Client.BaseAddress!, page), 1280, 800, colorScheme);

            Assert.Equal($"{page}: ", $"{page}: {(string?)await tab.EvaluateAsync(FindWeakText)}");
        }
    }

    [ChromiumTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Tab_goes_through_a_page_in_its_order_and_shows_where_it_is(int width)
    {
        await using RunningSite site = await RunningSite.StartAsync(ManyDigests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();
        foreach (string page in s_pages)
        {
            await tab.ShowAsync(new Uri(site.Client.BaseAddress!, page), width, 800, "light");
            int controls = (int)(await tab.EvaluateAsync(ListControls))!;

            Assert.InRange(controls, 10, 1_000);
            for (int control = 0; control < Math.Min(controls, 40); control++)
            {
                await tab.PressTabAsync();

                Assert.Equal($"{page}: {control}", $"{page}: {(int?)await tab.EvaluateAsync("controls.indexOf(document.activeElement)")}");
                Assert.Equal("solid 3px", (string?)await tab.EvaluateAsync("(s => `${s.outlineStyle} ${s.outlineWidth}`)(getComputedStyle(document.activeElement))"));
                Assert.True((bool?)await tab.EvaluateAsync("(r => r.width > 0 && r.left >= 0 && r.bottom > 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())"), $"{page}: {control} is not on the screen");
            }

            Assert.Equal("Skip to content", (string?)await tab.EvaluateAsync("controls[0].textContent"));
            Assert.Equal("main", (string?)await tab.EvaluateAsync("document.querySelector(controls[0].getAttribute('href')).localName"));
        }
    }

    [ChromiumTheory]
    [InlineData("light")]
    public async Task A_screen_reader_hears_landmarks_headings_and_a_name_of_each_control(string colorScheme)
    {
        await using RunningSite site = await RunningSite.StartAsync(ManyDigests.Catalog);
        await using Chromium chromium = Chromium.Start();
        using ChromiumTab tab = await chromium.OpenAsync();
        foreach (string page in s_pages)
        {
            await tab.ShowAsync(new Uri(site.Client.BaseAddress!, page), 390, 844, colorScheme);
            (string Role, string Name, int Level)[] nodes = [.. (await tab.ReadAccessibilityTreeAsync()).Select(static node => (
                (string?)node["role"]?["value"] ?? "",
                (string?)node["name"]?["value"] ?? "",
                (int?)node["properties"]?.AsArray().FirstOrDefault(static property => (string?)property?["name"] == "level")?["value"]?["value"] ?? 0))];

            foreach (string landmark in (string[])["banner", "main", "contentinfo", "search"])
            {
                Assert.Single(nodes, node => node.Role == landmark);
            }

            Assert.All(nodes.Where(static node => node.Role is "link" or "button" or "searchbox" or "navigation" or "image" or "DisclosureTriangle" or "table" or "heading"), node =>
                Assert.False(string.IsNullOrWhiteSpace(node.Name), $"{page}: a {node.Role} has no name"));
            int[] levels = [.. nodes.Where(static node => node.Role == "heading").Select(static node => node.Level)];
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1, $"{page}: from heading {step.First} to {step.Second}"));
        }
    }
}
