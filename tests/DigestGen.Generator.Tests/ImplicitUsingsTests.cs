using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>The namespaces that a project's files import without a word of their own: MSBuild writes the directives, and the generator declares the namespace.</summary>
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
    [InlineData("Reader", "@Reader")]
    [InlineData("Company.class.Papers", "@Company.@class.@Papers")]
    public void Files_name_the_catalog_and_the_library_s_types(string rootNamespace, string used)
    {
        TestProject project = TestProject.Of(s_file).With("RootNamespace", rootNamespace).With("DigestGenUsedNamespace", used);
        GeneratorRun run = (project with { Code = $"global using global::DigestGen; global using global::{used}; {Code}" }).Run().WithoutFindings();
        SourceChecks.AssertSound(run);
        Assert.Contains($"namespace {used}\n{{\n}}\n", run.Sources["DigestGen.Namespace.g.cs"], StringComparison.Ordinal);
    }

    // An error of the catalog is one error: the directive finds its namespace nevertheless.
    [Fact]
    public void The_namespace_is_there_without_a_catalog()
    {
        TestProject project = TestProject.Of(s_file).With("RootNamespace", "Reader").With("DigestGenUsedNamespace", "@Reader")
            with { LanguageVersion = LanguageVersion.CSharp10, Code = "global using global::@Reader;" };
        GeneratorRun run = project.Run();
        Assert.Equal("DG0030", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Reader")]
    [InlineData("@Reader{}class C{}//")]
    [InlineData("@1")]
    public void Nothing_is_declared_that_is_no_escaped_namespace(string used) =>
        Assert.DoesNotContain("DigestGen.Namespace.g.cs", TestProject.Of(s_file).With("DigestGenUsedNamespace", used).Run().WithoutFindings().Sources.Keys);

    [Fact]
    public void Another_value_is_reported()
    {
        GeneratorRun run = TestProject.Of(s_file).With("DigestGenImplicitUsings", "sometimes").Run();
        Assert.Equal(
            "'sometimes' is not a value of the property DigestGenImplicitUsings: it can be 'false' or 'true'",
            Assert.Single(run.Diagnostics).GetMessage(null));
    }
}
