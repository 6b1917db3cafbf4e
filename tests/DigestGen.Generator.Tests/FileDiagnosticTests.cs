using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Tests;

/// <summary>Where the findings of a digest are reported, and what a project can make of them.</summary>
[Trait("Matrix", "Compiler")]
[Trait("Matrix", "Storage")]
public sealed class FileDiagnosticTests
{
    private const string Path = "/project/cs.IR/2024-04-03.md";

    private static readonly string s_digest = TestEntry.Digest("2402.00001", "2402.00002", "2402.00003");

    /// <summary>What is replaced in a digest of three entries, by what, what is reported, and the text at its place.</summary>
    public static TheoryData<string, string, string, string> Breaks => new()
    {
        { "| [^2] | [On", "| [^2] [On", "DG0004", "| [^2] [On 2402.00002](https://arxiv.org/abs/2402.00002) | 2402.00002 的摘要。 |" },
        { "[^3]: 关于", "[^4]: 关于", "DG0005", "[^3]" },
        { "[^2]: 关于", "[^1]: 关于", "DG0008", "[^1]:" },
        { "abs/2402.00002", "abs/2402.2", "DG0007", "2402.2" },
        { "arxiv.org/abs/2402.00003", "example.org/abs/2402.00003", "DG0009", "https://example.org/abs/2402.00003" },
        { "](https://arxiv.org/abs/2402.00001) |", "](https://arxiv.org/abs/2402.00004) |", "DG0010", "https://arxiv.org/abs/2402.00004" },
        { "    About 2402.00002.", "About 2402.00002.", "DG0012", "About 2402.00002." },
        { "\n[^2]:", "\n<<<<<<< ours\n[^2]:", "DG0014", "<<<<<<< ours" },
        { "\n# 详细", "Lost\n\n# 详细", "DG0015", "Lost" },
        { "[On 2402.00003](", "[Off 2402.00003](", "DG0017", "Off 2402.00003" },
        { "    2402.00002 的全文。", "    2402.00002 \u202E的全文。", "DG0024", "\u202E" },
        { "    On 2402.00001", "    On 2402.00001. (arXiv:2402.00001v1 [cs.XX])", "DG0026", "cs.XX" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_finding_is_reported_at_its_place(string sound, string broken, string id, string place)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            Assert.Contains(sound, s_digest, StringComparison.Ordinal);
            string content = s_digest.Replace(sound, broken).ReplaceLineEndings(lineEnd);
            GeneratorRun run = TestProject.Of(new TestFile(Path, content)).Run();
            Diagnostic found = run.Diagnostics.First(diagnostic => diagnostic.Id == id);
            Assert.Equal(place, content.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
            Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
            Assert.Equal(Path, found.Location.GetLineSpan().Path);
            Assert.Equal(
                SourceText.From(content).Lines.GetLinePositionSpan(found.Location.SourceSpan), found.Location.GetLineSpan().Span);
            Assert.All(found.AdditionalLocations, related => Assert.Equal(
                SourceText.From(content).Lines.GetLinePositionSpan(related.SourceSpan), related.GetLineSpan().Span));

            // Whatever is wrong with one entry, the others form a catalog that compiles.
            using LoadedCatalog loaded = run.Load();
            Assert.InRange(loaded.Catalog.Papers.Count, 1, 3);
        }
    }

    [Fact]
    public void Related_places_go_with_a_finding()
    {
        string content = TestEntry.Digest("2402.00001", "2402.00002", "2402.00001");
        Diagnostic found = Assert.Single(TestProject.Of(new TestFile(Path, content)).Run().Diagnostics);
        Assert.Equal(
            """
            /project/cs.IR/2024-04-03.md(7,3,7,7): warning DG0020: The paper '2402.00001' stands twice in this issue, as [^1] and as [^3]
              see /project/cs.IR/2024-04-03.md(5,3,5,7)

            """.ReplaceLineEndings("\n"),
            DiagnosticText.Of(found));
    }

    [Fact]
    public void All_findings_of_all_files_are_reported()
    {
        TestFile[] files =
        [
            .. Enumerable.Range(1, 3).Select(day => new TestFile(
                FormattableString.Invariant($"/project/cs.IR/2024-04-0{day}.md"),
                s_digest.Replace("2402.00001", FormattableString.Invariant($"2402.1000{day}"))
                    .Replace("[On 2402.00003](", "[Off 2402.00003](").Replace("    About 2402.00002.", "About 2402.00002."))),
        ];
        Assert.Equal(
            ["1 DG0012", "1 DG0017", "2 DG0012", "2 DG0017", "3 DG0012", "3 DG0017"],
            TestProject.Of(files).Run().Diagnostics
                .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path[^4]} {diagnostic.Id}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public void A_project_can_change_the_severity_of_an_error_and_the_sound_entries_form_the_catalog(
        ReportDiagnostic asked, DiagnosticSeverity? expected)
    {
        GeneratorRun run = (TestProject.Of(new TestFile(Path, s_digest.Replace("    About 2402.00002.", "About 2402.00002."))) with
        {
            Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("DG0012", asked),
        }).Run();
        Assert.Equal(
            expected is { } severity ? [("DG0012", severity)] : [],
            run.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(["2402.00001", "2402.00003"], loaded.Catalog.Issues[0].Entries.Select(entry => entry.Paper.Id.ToString()));
        Assert.Equal([1, 3], loaded.Catalog.Issues[0].Entries.Select(entry => entry.Reference));
    }

    [Fact]
    public void A_project_can_make_an_error_of_a_warning()
    {
        GeneratorRun run = (TestProject.Of(new TestFile(Path, s_digest.Replace("[On 2402.00003](", "[Off 2402.00003]("))) with
        {
            Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("DG0017", ReportDiagnostic.Error),
        }).Run();
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(run.Diagnostics).Severity);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_an_error_and_no_issue()
    {
        GeneratorRun run = TestProject.Of(
            new TestFile(Path, Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(s_digest))),
            new TestFile("/project/cs.IR/2024-04-04.md", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(s_digest))),
            new TestFile("/project/cs.IR/2024-04-05.md", TestEntry.Digest("2402.00009"))).Run();

        Assert.Equal(["DG0045", "DG0045"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains("Save it as UTF-8", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal("2024-04-05", Assert.Single(loaded.Catalog.Issues).Name);
    }

    [Theory]
    [InlineData("DG0030")]
    [InlineData("DG0031")]
    public void Without_what_the_generated_code_needs_the_build_fails_whatever_the_project_asks_for(string id)
    {
        GeneratorRun run = (TestProject.Of(new TestFile(Path, s_digest)) with
        {
            HasLibrary = id != "DG0031",
            LanguageVersion = id == "DG0030" ? LanguageVersion.CSharp10 : LanguageVersion.Latest,
            Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, ReportDiagnostic.Suppress),
        }).Run();
        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Error), (found.Id, found.Severity));
    }
}
