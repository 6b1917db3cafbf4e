using System.Text.RegularExpressions;
using DigestGen.Testing.Hosts;
using Microsoft.CodeAnalysis;

namespace DigestGen.Documentation.Tests;

/// <summary>What the README promises to someone who follows it.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_text = Page.All["README.md"].Text;

    [Fact]
    public void Its_digest_is_sound_and_gives_what_it_prints()
    {
        GeneratorRun run = TestProject.Of(new TestFile("/reader/digests/2024-04-03-0906.cs.LG.md", Digest())).Run().WithoutFindings();
        using LoadedCatalog loaded = run.Load();
        Entry entry = Assert.Single(Assert.Single(loaded.Catalog.Issues).Entries);

        Assert.Contains(
            $"{entry.Paper.Title} / {entry.Paper.TranslatedTitle}\n[^{entry.Reference}] {entry.Paper.Id}v{entry.Version} {entry.Announcement}: {entry.Summary}\n",
            s_text,
            StringComparison.Ordinal);
        Assert.Contains("Arxiv_2404_02353", loaded.Papers.Keys);
    }

    [Fact]
    public void Its_error_is_the_one_that_the_build_reports()
    {
        string digest = Digest();
        int at = digest.IndexOf("2404.02353", StringComparison.Ordinal);
        var file = new TestFile("/reader/digests/2024-04-03-0906.cs.LG.md", digest[..at] + "2413.02353" + digest[(at + 10)..]);
        Diagnostic reported = Assert.Single(TestProject.Of(file).Run().Diagnostics);
        FileLinePositionSpan place = reported.Location.GetLineSpan();

        Assert.Contains(
            $"digests/2024-04-03-0906.cs.LG.md({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): error {reported.Id}: {reported.GetMessage()}\n",
            s_text,
            StringComparison.Ordinal);
    }

    private static string Digest() => TextFence().Match(s_text).Groups[1].Value;

    [GeneratedRegex("```text\n(# .*?)```", RegexOptions.Singleline)]
    private static partial Regex TextFence();
}
