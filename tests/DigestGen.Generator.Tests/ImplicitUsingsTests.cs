using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>The namespaces that a project's files import without a word of their own.</summary>
public sealed class ImplicitUsingsTests
{
    private const string Code = """
        static class Program
        {
            static int Count() => Digests.Catalog.Issues.Count;
            static string Title(Paper paper) => paper.Title;
        }
        """;

    private static readonly TestFile s_file = new("/project/a.md", TestEntry.Digest("2402.10758"));

    [Theory]
    [InlineData("Reader")]
    [InlineData("Company.class.Papers")]
    [InlineData("DigestGen")]
    public void Files_name_the_catalog_and_the_library_s_types(string rootNamespace)
    {
        TestProject project = TestProject.Of(s_file).With("RootNamespace", rootNamespace).With("DigestGenImplicitUsings", "true");
        GeneratorRun run = (project with { Code = Code }).Run().WithoutFindings();
        SourceChecks.AssertSound(run);
        Assert.Contains("Digests.Usings.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void An_empty_catalog_is_imported_too()
    {
        TestProject project = TestProject.Of().With("DigestGenIsReferenced", "true").With("DigestGenImplicitUsings", "true");
        using LoadedCatalog loaded = (project with { Code = Code }).Run().Load();
        Assert.Empty(loaded.Catalog.Issues);
    }

    // Without a catalog there is no namespace to import; an older language has no such directive.
    [Fact]
    public void Nothing_is_imported_without_a_catalog()
    {
        TestProject project = TestProject.Of().With("DigestGenImplicitUsings", "true");
        Assert.Empty(project.Run().WithoutFindings().Sources);
        TestProject older = TestProject.Of(s_file).With("DigestGenImplicitUsings", "true") with { LanguageVersion = LanguageVersion.CSharp9 };
        GeneratorRun run = older.Run();
        Assert.Equal("DG0030", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    public void The_property_turns_it_off(string value)
    {
        GeneratorRun run = TestProject.Of(s_file).With("DigestGenImplicitUsings", value).Run().WithoutFindings();
        Assert.DoesNotContain("Digests.Usings.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Another_value_is_reported()
    {
        GeneratorRun run = TestProject.Of(s_file).With("DigestGenImplicitUsings", "sometimes").Run();
        Assert.Equal(
            "'sometimes' is not a value of the property DigestGenImplicitUsings: it can be 'false' or 'true'",
            Assert.Single(run.Diagnostics).GetMessage(null));
    }
}
