using System.Globalization;
using DigestGen.Generator.Tests.Ids;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>One cause, one error: what becomes of code that uses a paper whose entry has an error.</summary>
[Trait("Matrix", "Storage")]
public sealed class LeftOutTests
{
    private const string Path = "/project/2024-04-03.cs.IR.md";

    private static readonly string s_digest = TestEntry.Digest(
        new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v1 Announce Type: new  Abstract: One." },
        new TestEntry("2402.10759") { RawTitle = "On graphs. (arXiv:2402.10759v1 [cs.IR])", Title = "On graphs." },
        new TestEntry("2403.00001"));

    private const string Code =
        """
        namespace Reader
        {
            internal static class Program
            {
                public static object[] Run() =>
                [
                    Digests.Papers.Arxiv_2402_10758, Digests.Papers.Arxiv_2402_10759, Digests.Papers.Arxiv_2403_00001,
                    Digests.Catalog["2402.10758"], Digests.Catalog["2402.10759"], Digests.Catalog["2403.00001"],
                ];
            }
        }
        """;

    public static TheoryData<string, string, string> Damages => new()
    {
        { "a row without its link", "[On 2402.10758](https://arxiv.org/abs/2402.10758)", "On 2402.10758" },
        { "a row without a block", "[^1]:", "[^9]:" },
        { "an id that can't be, where the abstract has the id", "abs/2402.10758", "abs/2413.10758" },
        { "an id that can't be, where the title has the id", "abs/2402.10759", "abs/2413.10759" },
        { "a slot that is missing", "    2402.10758 的摘要。\n\n", "" },
        { "another paper in the block", "    [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)", "    [https://arxiv.org/abs/2402.10750](https://arxiv.org/abs/2402.10750)" },
        { "a conflict", "[^1]: ", "<<<<<<< ours\n[^1]: " },
        { "no heading of the details", "# 详细", "" },
        { "no table header", "| Ref | Title | Summary |\n| --- | --- | --- |\n", "" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Code_that_uses_a_left_out_paper_has_no_error_of_its_own(string damage, string good, string bad)
    {
        Assert.Contains(good, s_digest, StringComparison.Ordinal);
        GeneratorRun run = Project(s_digest.Replace(good, bad, StringComparison.Ordinal)).Run();

        Assert.True(run.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), damage);
        Assert.Empty(Errors(run));
        Assert.DoesNotContain(AnalyzedCode.Analyze(run.Output, run.AnalyzerOptions), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
    }

    [Fact]
    public void A_digest_that_is_cut_short_keeps_the_members_of_its_rows()
    {
        GeneratorRun run = Project(s_digest[..s_digest.IndexOf("[^2]:", StringComparison.Ordinal)]).Run();

        Assert.NotEmpty(run.Diagnostics);
        Assert.Empty(Errors(run));
    }

    [Fact]
    public void Where_the_error_does_not_fail_the_build_its_use_does_and_names_the_line()
    {
        TestProject project = Project(s_digest.Replace("[^1]:", "[^9]:", StringComparison.Ordinal)) with
        {
            Severities = TestProject.Of().Severities.Add("DG0005", ReportDiagnostic.Warn).Add("DG0006", ReportDiagnostic.Warn),
        };

        GeneratorRun run = project.Run();

        Assert.Equal(
            ["CS0619 'Digests.Papers.Arxiv_2402_10758' is obsolete: 'The paper 2402.10758 is left out of the catalog: its entry has an error, see 2024-04-03.cs.IR.md(5).'"],
            Errors(run));
        Diagnostic reported = Assert.Single(AnalyzedCode.Analyze(run.Output, run.AnalyzerOptions), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal("DG0061", reported.Id);
    }

    [Fact]
    public void A_paper_that_another_issue_has_keeps_its_own_member()
    {
        TestProject project = Project(s_digest.Replace("[^1]:", "[^9]:", StringComparison.Ordinal));
        GeneratorRun run = (project with { Files = project.Files.Add(new TestFile("/project/2024-04-04.cs.IR.md", TestEntry.Digest("2402.10758"))) }).Run();

        Assert.DoesNotContain("Arxiv_2402_10758", run.Sources["Digests.LeftOut.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Arxiv_2402_10758", run.Sources["Digests.Papers.Arxiv_2402.g.cs"], StringComparison.Ordinal);
        Assert.Empty(Errors(run));
    }

    [Fact]
    public void A_sound_digest_and_one_with_warnings_leave_nothing_out()
    {
        Assert.DoesNotContain("Digests.LeftOut.g.cs", Project(s_digest).Run().Sources.Keys);
        GeneratorRun warned = Project(s_digest.Replace("[^3]", "[^4]", StringComparison.Ordinal)).Run();

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(warned.Diagnostics).Severity);
        Assert.DoesNotContain("Digests.LeftOut.g.cs", warned.Sources.Keys);
    }

    [Fact]
    public void Without_members_for_papers_there_are_none_for_those_left_out()
    {
        GeneratorRun run = (Project(s_digest.Replace("[^1]:", "[^9]:", StringComparison.Ordinal)) with { Code = "" })
            .With("DigestGenNamedPapers", "false").Run();

        Assert.DoesNotContain("class Papers", run.Sources["Digests.LeftOut.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_members_for_papers_there_are_none_when_no_entry_is_sound()
    {
        string damaged = TestEntry.Digest("2402.10758").Replace("[On 2402.10758](https://arxiv.org/abs/2402.10758)", "On 2402.10758", StringComparison.Ordinal);
        Assert.Contains("Arxiv_2402_10758", string.Concat(Project(damaged).Run().Sources.Values), StringComparison.Ordinal);
        GeneratorRun run = Project(damaged).With("DigestGenNamedPapers", "false").Run();
        Assert.DoesNotContain("Arxiv_2402_10758", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_file_name_ends_neither_the_literal_nor_its_line()
    {
        var file = new TestFile("/project/2024-04-03.\"); System.Environment.Exit(1); \u2028\\ <x>&.md", s_digest.Replace("[^1]:", "[^9]:", StringComparison.Ordinal));
        TestProject project = TestProject.Of(file) with
        {
            Severities = TestProject.Of().Severities.Add("DG0005", ReportDiagnostic.Warn).Add("DG0006", ReportDiagnostic.Warn),
        };

        SourceChecks.AssertSound(project.Run());
    }

    private static TestProject Project(string digest) => TestProject.Of(new TestFile(Path, digest)) with { Code = Code };

    private static string[] Errors(GeneratorRun run) =>
    [
        .. run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
    ];
}
