using System.Globalization;
using System.Text;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests;

/// <summary>Random catalogs, written as digests, compiled, loaded and compared field by field with what was written.</summary>
public sealed class RoundTripTests
{
    private const int CatalogCount = 12;
    private const int MissCount = 10_000;

    private static readonly string[] s_archives = ["math", "hep-th", "cond-mat", "astro-ph", "cs", "quant-ph", "acc-phys", "supr-con"];

    private static readonly string[] s_pieces =
    [
        "a", "Z", "0", " ", "  ", "|", "\\", "\"", "'", "`", "*", "_", "$x$", "<b>", "&", "{", "}", "#", "-", "1. ", "> ", "^", "~", "%",
        "\t", "\b", "\a", "\0", "\u0085", "\u200B", "\u2028", "\u2029", "\u202E", "\uFEFF", "\uFFFD", "\uFFFF", "é", "e\u0301", "ß", "İ",
        "摘", "要", "，", "。", "ﷺ", "\U0001F600", "\U00020000", "\U0010FFFF", "word", "arXiv", "http://", "](", ") |", "[^2]", "[^2]:",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, CatalogCount)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_catalog_says_what_was_written_and_no_more(int seed)
    {
        var random = new Random(seed);
        string[] ids = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Id(random)).Distinct(StringComparer.Ordinal)];
        (string Path, TestEntry[] Entries)[] issues =
        [
            .. Enumerable.Range(0, random.Next(1, 12)).Select(number => (
                string.Create(CultureInfo.InvariantCulture, $"/p/cs.IR/{new DateOnly(2024, 1, 1).AddDays(number):yyyy-MM-dd}.md"),
                Issue(random, ids))),
        ];
        TestFile[] files = [.. issues.Select(issue => new TestFile(issue.Path, TestEntry.Digest(issue.Entries)))];
        random.Shuffle(files);

        // Rows are cut by their brackets, and so a title that holds them may be read in another way than it was written;
        // all else is the block's.
        GeneratorRun run = TestProject.Of(files).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        using LoadedCatalog loaded = run.Load();
        DigestCatalog catalog = loaded.Catalog;
        Assert.Equal(issues.Length, catalog.Issues.Count);
        for (int i = 0; i < issues.Length; i++)
        {
            Assert.Equal(issues[i].Entries.Length, catalog.Issues[i].Entries.Count);
            for (int entry = 0; entry < issues[i].Entries.Length; entry++)
            {
                AssertEqual(issues[i].Entries[entry], entry + 1, catalog.Issues[i].Entries[entry]);
            }
        }

        AssertLookups(catalog, issues, random);
    }

    private static void AssertEqual(TestEntry written, int number, Entry read)
    {
        Assert.Equal(written.Reference ?? number, read.Reference);
        Assert.Equal(ArxivId.Parse(written.Id), read.Paper.Id);
        (string Written, string Read, byte[] Utf8)[] fields =
        [
            (written.Url, read.Url, read.GetUrlUtf8().ToArray()),
            (written.Title, read.RawTitle, read.GetRawTitleUtf8().ToArray()),
            (written.TranslatedTitle, read.TranslatedTitle, read.GetTranslatedTitleUtf8().ToArray()),
            (written.Summary, read.Summary, read.GetSummaryUtf8().ToArray()),
            (written.EnglishSummary, read.EnglishSummary, read.GetEnglishSummaryUtf8().ToArray()),
            (written.TranslatedAbstract, read.RawTranslatedAbstract, read.GetRawTranslatedAbstractUtf8().ToArray()),
            (written.Abstract, read.RawAbstract, read.GetRawAbstractUtf8().ToArray()),
        ];
        Assert.Equal(fields.Select(field => field.Written), fields.Select(field => field.Read));
        Assert.Equal(fields.Select(field => Encoding.UTF8.GetBytes(field.Written)), fields.Select(field => field.Utf8));
    }

    private static void AssertLookups(DigestCatalog catalog, (string Path, TestEntry[] Entries)[] issues, Random random)
    {
        ILookup<ArxivId, string> appearances = issues
            .SelectMany(issue => issue.Entries.Select(entry => (ArxivId.Parse(entry.Id), Path.GetFileNameWithoutExtension(issue.Path))))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        Assert.Equal(appearances.Select(paper => paper.Key).Order(), catalog.Papers.Select(paper => paper.Id));
        Assert.Equal(
            appearances.Select(paper => paper.Key.ToString()).Order(StringComparer.Ordinal),
            catalog.Papers.Select(paper => paper.Id.ToString()));
        foreach (IGrouping<ArxivId, string> paper in appearances)
        {
            Assert.True(catalog.TryGetPaper(paper.Key.ToString(), out Paper found));
            Assert.Equal(paper.Key, found.Id);
            Assert.Equal(paper, found.Entries.Select(entry => entry.Issue.Name));
            Assert.Equal(found, catalog["arXiv:" + paper.Key + "v12"]);
        }

        for (int i = 0; i < MissCount; i++)
        {
            string id = Id(random);
            Assert.Equal(appearances.Contains(ArxivId.Parse(id)), catalog.TryGetPaper(id, out _));
        }
    }

    private static TestEntry[] Issue(Random random, string[] ids)
    {
        // A paper stands once in an issue; a record is the same as in another issue now and then.
        string[] chosen = random.GetItems(ids, random.Next(0, ids.Length)).Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. chosen.Select((id, number) => new TestEntry(id)
            {
                Reference = random.Next(8) == 0 ? (number + 1) * 1000 : null,
                Title = random.Next(2) == 0 ? $"On {id}" : Text(random, "T", 12).Replace("](", ""),
                TranslatedTitle = Text(random, "题", 6),
                Summary = random.Next(2) == 0 ? "摘要。" : Text(random, "摘", 40).Replace("](", ""),
                EnglishSummary = random.Next(8) == 0 ? Text(random, "English ", 4).Replace("摘", "").Replace("要", "") : "",
                TranslatedAbstract = Text(random, "摘要摘要摘要", 60),
                Abstract = "An abstract, in words that are not Chinese: " + Text(random, "x", 9),
            }),
        ];
    }

    private static string Text(Random random, string opening, int pieces) =>
        opening + string.Concat(random.GetItems(s_pieces, random.Next(pieces))) + ".";

    // Few months and numbers, so that misses are near hits.
    private static string Id(Random random) => random.Next(4) switch
    {
        0 => FormattableString.Invariant($"{random.Next(8, 15):D2}{random.Next(1, 13):D2}.{random.Next(1, 50):D4}"),
        1 => FormattableString.Invariant($"{random.GetItems(s_archives, 1)[0]}/{random.Next(92, 100):D2}{random.Next(1, 13):D2}{random.Next(1, 20):D3}"),
        _ => FormattableString.Invariant($"24{random.Next(1, 5):D2}.{random.Next(1, 100):D5}"),
    };
}
