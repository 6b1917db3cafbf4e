using System.Globalization;
using DigestGen.Testing.Digests;
using DigestGen.Testing.Hosts;

namespace DigestGen.Sample.Tests.Browser;

/// <summary>300 digests of two years and five channels: long titles, formulas, empty fields, days without papers.</summary>
internal static class ManyDigests
{
    private static readonly string[] s_channels = ["cs.LG", "cs.CL", "stat.ML", "cs.AI", "math.OC"];

    private static readonly Lazy<DigestCatalog> s_catalog = new(static () =>
        TestProject.Of(Enumerable.Range(0, 300).Select(Digest)).With("DigestGenSearch", "summaries").Run().Load().Catalog);

    public static DigestCatalog Catalog => s_catalog.Value;

    private static TestFile Digest(int number)
    {
        DateOnly day = new DateOnly(2023, 1, 9).AddDays(number / s_channels.Length * 12);
        string channel = s_channels[number % s_channels.Length];
        return new TestFile(
            string.Create(CultureInfo.InvariantCulture, $"{channel}/{day:yyyy-MM-dd}-0906.{channel}.md"),
            TestEntry.Digest(Enumerable.Range(0, number % 9).Select(entry => Entry(number, entry))));
    }

    private static TestEntry Entry(int number, int entry)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{2301 + (number / 60)}.{(number * 10) + entry + 1:00000}");
        return (entry % 5) switch
        {
            0 => new TestEntry(id)
            {
                Title = "A network for graphs",
                TranslatedTitle = "图的网络",
                Summary = "我们提出了一种网络。",
                EnglishSummary = "We propose a network.",
                Abstract = "We propose a network for graphs. It learns from few labels.",
            },
            1 => new TestEntry(id)
            {
                Title = string.Join(' ', Enumerable.Repeat("Learning with Supercalifragilisticexpialidocious Regularization and", 8)),
                TranslatedTitle = string.Concat(Enumerable.Repeat("具有正则化的学习与网络", 12)),
                Summary = string.Concat(Enumerable.Repeat("摘要很长，关于网络和学习。", 25)),
            },
            2 => new TestEntry(id)
            {
                Title = @"Bounds of $\sum_{i=1}^{n} \frac{x_i^2}{\sqrt{1 + \lambda_i}}$ for $L^{p}$ norms and $O(n \log n)$ networks",
                Summary = @"网络的复杂度为 $O(n^{2})$，其中 $\hat{\theta} = \arg\min_{\theta} f(\theta)$。",
            },
            3 => new TestEntry(id) { TranslatedTitle = "", Summary = "", TranslatedAbstract = "", Abstract = "" },
            _ => new TestEntry(id) { Title = new string('x', 400), Summary = "网络" },
        };
    }
}
