using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Generator.Diagnostics;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>What is wrong with the project or between its digests, each kind to the letter.</summary>
public sealed class ProjectDiagnosticTests
{
    private static readonly TestFile s_file = new("/project/cs.IR/2024-04-03-0906.md", TestEntry.Digest("2402.10758"));

    [Fact]
    public void Every_property_that_a_project_can_set_is_read()
    {
        var asked = new List<string>();
        ProjectOptions.Read(
            name =>
            {
                asked.Add(name);
                return null;
            },
            static _ => true);

        Assert.Empty(ProjectOptions.Properties.Except(asked));
        Assert.Equal(
            ["DigestGenIsReferenced", "DigestGenNoFileReason", "DigestGenOutputFolders", "DigestGenUsedNamespace"],
            asked.Where(static name => name.StartsWith("DigestGen", StringComparison.Ordinal)).Except(ProjectOptions.Properties).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_finding_has_an_identifier_of_its_own()
    {
        DiagnosticDescriptor[] descriptors = [.. DiagnosticRules.All.Select(Descriptors.Of)];
        Assert.Distinct(descriptors.Select(descriptor => descriptor.Id));
        Assert.All(descriptors, descriptor => Assert.Matches("^DG[0-9]{4}$", descriptor.Id));
        Assert.All(descriptors, descriptor => Assert.NotEqual("", descriptor.Description.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void DG0027_two_files_are_the_same_issue()
    {
        TestFile other = new("/project/digests/2024-04-03-0906.cs.IR.md", TestEntry.Digest("2402.10759"));
        GeneratorRun run = AssertReported(
            TestProject.Of(other, s_file),
            """
            /project/digests/2024-04-03-0906.cs.IR.md(1,1,1,1): warning DG0027: Another file is the issue of cs.IR 2024-04-03 09:06 too: '2024-04-03-0906.md'
              see /project/cs.IR/2024-04-03-0906.md(1,1,1,1)

            """);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(["CsIr_2024_04_03_0906", "CsIr_2024_04_03_0906_2"], loaded.Issues.Keys);
        Assert.Equal(2, loaded.Catalog.Papers.Count);
    }

    [Fact]
    public void DG0027_three_files_are_the_same_issue_twice()
    {
        GeneratorRun run = TestProject.Of(
            new TestFile("/a/2024-04-03.md", TestEntry.EmptyDigest),
            new TestFile("/b/2024-04-03.md", TestEntry.EmptyDigest),
            new TestFile("/c/2024-04-03.md", TestEntry.EmptyDigest),
            new TestFile("/c/2024-04-04.md", TestEntry.EmptyDigest),
            new TestFile("/a/undated.md", TestEntry.EmptyDigest),
            new TestFile("/b/undated.md", TestEntry.EmptyDigest)).Run();
        Assert.Equal(
            """
            /b/2024-04-03.md(1,1,1,1): warning DG0027: Another file is the issue of 2024-04-03 too: 'a/2024-04-03.md'
              see /a/2024-04-03.md(1,1,1,1)
            /c/2024-04-03.md(1,1,1,1): warning DG0027: Another file is the issue of 2024-04-03 too: 'b/2024-04-03.md'
              see /b/2024-04-03.md(1,1,1,1)

            """.ReplaceLineEndings("\n"),
            DiagnosticText.Of(run.Diagnostics));
    }

    [Fact]
    public void DG0028_metadata_can_not_be_read()
    {
        TestFile file = s_file.With("Date", "3.4.2024").With("Time", "9 a.m.");
        GeneratorRun run = AssertReported(
            TestProject.Of(file),
            """
            /project/cs.IR/2024-04-03-0906.md(1,1,1,1): warning DG0028: '3.4.2024' is not a date such as '2024-04-03': the item's metadata Date is ignored
            /project/cs.IR/2024-04-03-0906.md(1,1,1,1): warning DG0028: '9 a.m.' is not a time such as '09:06': the item's metadata Time is ignored

            """);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(new DateOnly(2024, 4, 3), loaded.Catalog.Issues[0].Date);
        Assert.Equal(new TimeOnly(9, 6), loaded.Catalog.Issues[0].Time);
    }

    [Fact]
    public void DG0029_options_have_values_that_they_can_not_have()
    {
        GeneratorRun run = AssertReported(
            TestProject.Of(s_file)
                .With("DigestGenNamespace", "Company.class")
                .With("DigestGenCatalogName", "my catalog")
                .With("DigestGenVisibility", "protected")
                .With("DigestGenNamedPapers", "yes")
                .With("DigestGenSearch", "titles"),
            """
            project: error DG0029: 'Company.class' is not a value of the property DigestGenNamespace: it can be a namespace, such as 'Company.Papers'
            project: error DG0029: 'my catalog' is not a value of the property DigestGenCatalogName: it can be the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'
            project: error DG0029: 'protected' is not a value of the property DigestGenVisibility: it can be 'internal' or 'public'
            project: error DG0029: 'yes' is not a value of the property DigestGenNamedPapers: it can be 'auto' or 'true' or 'false'
            project: error DG0029: 'titles' is not a value of the property DigestGenSearch: it can be 'summaries' or 'none' or 'all'

            """);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(("Reader.Digests", false, true), (loaded.TypeName, loaded.IsPublic, loaded.HasPapers));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void DG0030_the_language_is_too_old_and_that_is_all_that_is_said(LanguageVersion version, string text)
    {
        TestProject project = TestProject.Of(s_file) with { LanguageVersion = version };
        GeneratorRun run = AssertReported(
            project, $"project: error DG0030: C# {text} has no UTF-8 literals: set LangVersion to 11.0 or newer\n");
        Assert.Empty(run.Output.GetDiagnostics().Where(IsAboutMoreThanTheProjectsNullability));
        Assert.DoesNotContain(run.Sources.Values, source => source.Contains("u8", StringComparison.Ordinal));
    }

    [Fact]
    public void The_oldest_language_that_will_do_does()
    {
        TestProject project = TestProject.Of(s_file) with { LanguageVersion = LanguageVersion.CSharp11 };
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Single(loaded.Papers);
    }

    [Fact]
    public void DG0031_the_library_is_missing_and_that_is_all_that_is_said()
    {
        TestProject project = TestProject.Of(s_file) with { HasLibrary = false, LanguageVersion = LanguageVersion.CSharp10 };
        GeneratorRun run = AssertReported(
            project,
            "project: error DG0031: The project can't use DigestGen.dll: reference the package DigestGen with its compile assets, from a project that targets .NET 8 or newer\n");
        Assert.Empty(run.Sources);
        GeneratorRun.AssertCompiles(run.Output);
    }

    [SlowFact, Trait("Matrix", "Once")]
    public void DG0032_the_catalog_is_too_large()
    {
        // Fortnights have volumes of their own: as many of them as the layout counts, and one more. No setting hides that.
        GeneratorRun full = Run(16_384);
        Assert.DoesNotContain(full.Diagnostics, diagnostic => diagnostic.Id == "DG0032");
        if (!StoredProject.IsUsed)
        {
            Assert.Contains("if (number == 16383) return Volumes", full.Sources["Digests.Places.g.cs"], StringComparison.Ordinal);
        }

        GeneratorRun run = Run(16_385);
        Assert.Equal(
            "project: error DG0032: The catalog has 16385 fortnights of issues, which have volumes of their own, and the limit is 16384: spread the digests over several projects and read them through DigestCatalog.Combine\n",
            DiagnosticText.Of(run.Diagnostics));
        Assert.Empty(run.Sources);

        static GeneratorRun Run(int fortnights)
        {
            TestProject project = TestProject.Of(
                Enumerable.Range(1, fortnights).Select(number => new TestFile(
                    FormattableString.Invariant($"/project/{new DateOnly(1900, 1, 1).AddDays(14 * number):yyyy-MM-dd}.md"),
                    TestEntry.Digest(FormattableString.Invariant($"2402.{number:D5}"))))) with
            {
                Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("DG0032", ReportDiagnostic.Suppress),
            };
            return new GeneratorHost(project, tracksSteps: false).Run();
        }
    }

    [Theory]
    [InlineData(5000, "auto", true, false)]
    [InlineData(5001, "auto", false, true)]
    [InlineData(5001, "true", true, false)]
    [InlineData(5001, "false", false, false)]
    public void DG0033_many_papers_get_no_members_unasked(int count, string named, bool hasPapers, bool isReported)
    {
        TestProject project = OfPapers(count).With("DigestGenNamedPapers", named);
        GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run();
        Assert.Equal(
            isReported
                ? "project: info DG0033: 5001 papers get no members of their own, because there are more than 5000: look them up by id, or set DigestGenNamedPapers to true or false\n"
                : "",
            DiagnosticText.Of(run.Diagnostics));
        Assert.Equal(hasPapers, run.Sources["Digests.g.cs"].Contains("class Papers", StringComparison.Ordinal));
    }

    // No build shows an information. Who names the first paper is told why there is no member, in one error.
    [Fact]
    public void DG0033_is_the_error_of_who_uses_the_members()
    {
        TestProject project = OfPapers(5001) with { Code = "class C { object Find() => Reader.Digests.Papers.Arxiv_2402_00001; }" };
        GeneratorRun run = new GeneratorHost(project.With("RootNamespace", "Reader"), tracksSteps: false).Run();
        Diagnostic error = Assert.Single(
            run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal("DG0033", error.Id);
        Assert.EndsWith(
            "'5001 papers get no members of their own, because there are more than 5000: look them up by id, or set DigestGenNamedPapers to true or false'",
            error.GetMessage(null), StringComparison.Ordinal);
    }

    [SlowTheory, Trait("Matrix", "Once")]
    [InlineData(65_000, true)]
    [InlineData(65_001, false)]
    public void DG0034_no_class_has_members_for_more_papers(int count, bool hasPapers)
    {
        TestProject project = OfPapers(count).With("DigestGenNamedPapers", "true");
        GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run();
        Assert.Equal(
            hasPapers
                ? ""
                : "project: error DG0034: 65001 papers can't have members of their own, because a class can have 65000: set DigestGenNamedPapers to false and look them up by id, or spread the digests over several projects\n",
            DiagnosticText.Of(run.Diagnostics));
        Assert.Equal(hasPapers, run.Sources["Digests.g.cs"].Contains("class Papers", StringComparison.Ordinal));
    }

    [SlowTheory, Trait("Matrix", "Once")]
    [InlineData(65_000, "")]
    [InlineData(65_001, "project: error DG0032: The catalog has 65001 issues, and the limit is 65000: spread the digests over several projects and read them through DigestCatalog.Combine\n")]
    public void DG0032_no_class_has_members_for_more_issues(int count, string expected)
    {
        TestProject project = TestProject.Of(
            Enumerable.Range(0, count).Select(file => new TestFile(FormattableString.Invariant($"/project/{file}.md"), TestEntry.EmptyDigest)));
        GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run();
        Assert.Equal(expected, DiagnosticText.Of(run.Diagnostics));
        Assert.Equal(expected.Length == 0, run.Sources.Count > 0);
    }

    // A thousand papers a file.
    private static TestProject OfPapers(int count) => TestProject.Of(
        Enumerable.Range(0, (count + 999) / 1000).Select(file => new TestFile(
            FormattableString.Invariant($"/project/{file}.md"),
            TestEntry.Digest(Enumerable.Range(file * 1000, Math.Min(1000, count - (file * 1000)))
                .Select(number => FormattableString.Invariant($"2402.{number + 1:D5}"))))));

    private static GeneratorRun AssertReported(TestProject project, string expected)
    {
        GeneratorRun run = project.Run();
        Assert.Equal(expected.ReplaceLineEndings("\n"), DiagnosticText.Of(run.Diagnostics));
        return run;
    }

    // The test project asks for nullable references, which is beside the point in a language that has none.
    private static bool IsAboutMoreThanTheProjectsNullability(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8630";
}
