using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestGen.Generator.Tests;

/// <summary>The real digests, compiled, loaded and read back, against the records that their producer kept.</summary>
public sealed partial class CorpusCatalogTests
{
    [CorpusFact]
    public void Every_compiled_entry_equals_its_producers_record()
    {
        Dictionary<string, string[]> records = File.ReadLines(Corpus.Records).Select(Read).ToDictionary(record => record[0]);
        TestProject project = TestProject.Of(Corpus.Digests.Select(path => new TestFile(path, File.ReadAllText(path))));
        using LoadedCatalog loaded = new GeneratorHost(project, tracksSteps: false).Run().Load();
        DigestCatalog catalog = loaded.Catalog;

        Assert.Equal(1_985, catalog.Issues.Count);
        Assert.Equal(records.Keys.Order(StringComparer.Ordinal), catalog.Papers.Select(paper => paper.Id.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(15_851, catalog.Issues.Sum(issue => issue.Entries.Count));
        foreach (Issue issue in catalog.Issues)
        {
            foreach (Entry entry in issue.Entries)
            {
                Assert.Equal(records[entry.Paper.Id.ToString()], Texts(entry));
            }
        }

        // What each file names, in its order.
        foreach (TestFile file in project.Files)
        {
            Assert.True(catalog.TryGetIssue(Path.GetFileNameWithoutExtension(file.Path), out Issue issue));
            Assert.Equal(RowIds().Matches(file.Content).Select(match => match.Groups[1].Value), issue.Entries.Select(entry => entry.Paper.Id.ToString()));
        }
    }

    private static string[] Texts(Entry entry) =>
    [
        entry.Paper.Id.ToString(), entry.Url, entry.RawTitle, entry.TranslatedTitle, entry.Summary, entry.EnglishSummary,
        entry.RawTranslatedAbstract, entry.RawAbstract,
    ];

    private static string[] Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return
        [
            .. ((string[])["id", "link", "title", "translated_title", "summary", "english_summary", "translated_abstract", "abstract"])
                .Select(name => json.RootElement.GetProperty(name).GetString()!),
        ];
    }

    [GeneratedRegex(@"^\| \[\^\d+\] \| \[.*?\]\(https?://\S*?arxiv\.org/abs/(\S+?)\) \|", RegexOptions.Multiline)]
    private static partial Regex RowIds();
}
