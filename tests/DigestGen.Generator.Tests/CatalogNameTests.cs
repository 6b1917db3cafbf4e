using System.Collections.Immutable;

namespace DigestGen.Generator.Tests;

/// <summary>Where the catalog's class stands, and what it is called.</summary>
public sealed class CatalogNameTests
{
    private static readonly TestProject s_project = TestProject.Of(
        new TestFile("/project/cs.IR/2024-04-03.md", TestEntry.Digest("2402.10758")),
        new TestFile("/project/seed.md", TestEntry.Digest("math/0309136")));

    [Theory]
    [InlineData("Reader", "Reader")]
    [InlineData("Company.Reader", "Company.Reader")]
    [InlineData("class", "class")]
    [InlineData("my-app.class.1x", "my_app.class._1x")]
    [InlineData("a..b", "a._.b")]
    [InlineData("DigestGen", "DigestGen")]
    [InlineData("DigestGen.Sample", "DigestGen.Sample")]
    [InlineData("System", "System")]
    [InlineData("Company.System.DigestGen", "Company.System.DigestGen")]
    [InlineData("a\nb // c", "a_b____c")]
    [InlineData("file.record.await.global", "file.record.await.global")]
    public void The_namespace_is_made_of_the_projects(string rootNamespace, string expected)
    {
        using LoadedCatalog loaded = s_project.With("RootNamespace", rootNamespace).Run().WithoutFindings().Load();
        Assert.Equal(expected + ".Digests", loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("reader", "reader")]
    [InlineData("my-app.tests", "my_app.tests")]
    public void Without_a_root_namespace_the_assemblys_name_stands_in(string assemblyName, string expected)
    {
        TestProject project = s_project.With("RootNamespace", "") with { AssemblyName = assemblyName };
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(expected + ".Digests", loaded.TypeName);
    }

    [Theory]
    [InlineData("Company.Papers")]
    [InlineData("DigestGen")]
    [InlineData("Company.DigestGen")]
    [InlineData("System")]
    [InlineData("文摘")]
    public void A_namespace_that_is_asked_for_is_taken(string asked)
    {
        using LoadedCatalog loaded = s_project.With("DigestGenNamespace", asked).Run().WithoutFindings().Load();
        Assert.Equal(asked + ".Digests", loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("Archive")]
    [InlineData("Image")]
    [InlineData("Instance")]
    [InlineData("Index")]
    [InlineData("GetVolume")]
    [InlineData("文摘")]
    [InlineData("record")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("var")]
    [InlineData("dynamic")]
    [InlineData("field")]
    [InlineData("extension")]
    [InlineData("partial")]
    [InlineData("where")]
    [InlineData("await")]
    [InlineData("nint")]
    [InlineData("global")]
    [InlineData("_")]
    public void A_name_that_is_asked_for_is_taken(string asked)
    {
        using LoadedCatalog loaded = s_project.With("DigestGenCatalogName", asked).Run().WithoutFindings().Load();
        Assert.Equal("Reader." + asked, loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("Reader", "Issue", "hides the type 'DigestGen.Issue' from the code around it")]
    [InlineData("Reader", "Paper", "hides the type 'DigestGen.Paper' from the code around it")]
    [InlineData("Reader", "Entry", "hides the type 'DigestGen.Entry' from the code around it")]
    [InlineData("Reader", "DigestCatalog", "hides the type 'DigestGen.DigestCatalog' from the code around it")]
    [InlineData("DigestGen", "ArxivId", "hides the type 'DigestGen.ArxivId' from the code around it")]
    [InlineData("Reader", "System", "hides the namespace 'System' from the code around it")]
    [InlineData("Reader", "DigestGen", "hides the namespace 'DigestGen' from the code around it")]
    [InlineData("Reader", "Reader", "has the name of a part of its namespace, which the compiler finds first in most places")]
    [InlineData("Digests", "Digests", "has the name of a part of its namespace, which the compiler finds first in most places")]
    [InlineData("Digests.Web", "Digests", "has the name of a part of its namespace, which the compiler finds first in most places")]
    [InlineData("Company.Papers.Web", "Papers_", null)]
    [InlineData("Company.Digests", "Digests", "has the name of a part of its namespace, which the compiler finds first in most places")]
    public void A_name_that_has_a_second_meaning_is_taken_and_reported(string catalogNamespace, string name, string? conflict)
    {
        GeneratorRun run = s_project.With("RootNamespace", catalogNamespace).With("DigestGenCatalogName", name).Run();
        Assert.Equal(
            conflict is null
                ? []
                : [$"warning DG0057: The catalog '{catalogNamespace}.{name}' {conflict}: set the property DigestGenCatalogName or DigestGenNamespace to another name"],
            run.Diagnostics.Select(static diagnostic => diagnostic.ToString()));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal($"{catalogNamespace}.{name}", loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("DigestGen", "Issue", "DigestGen.Issue")]
    [InlineData("DigestGen", "Paper", "DigestGen.Paper")]
    [InlineData("DigestGen", "DigestCatalog", "DigestGen.DigestCatalog")]
    [InlineData("DigestGen", "CompilerServices", "DigestGen.CompilerServices.CompiledCatalog")]
    [InlineData("DigestGen.CompilerServices", "CompiledCatalog", "DigestGen.CompilerServices.CompiledCatalog")]
    [InlineData("System", "CodeDom", "System.CodeDom.Compiler.GeneratedCode")]
    [InlineData("System.CodeDom.Compiler", "GeneratedCodeAttribute", "System.CodeDom.Compiler.GeneratedCodeAttribute")]
    [InlineData("System", "Runtime", "System.Runtime.CompilerServices.MethodImpl")]
    [InlineData("System", "Diagnostics", "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage")]
    public void A_name_that_hides_what_the_catalog_needs_is_one_report(string catalogNamespace, string name, string hidden)
    {
        GeneratorRun run = s_project.With("DigestGenNamespace", catalogNamespace).With("DigestGenCatalogName", name).Run();
        Assert.Equal(
            $"'{name}' is not a value of the property DigestGenCatalogName: it can be the name of a class in '{catalogNamespace}' that does not hide '{hidden}'",
            Assert.Single(run.Diagnostics).GetMessage(null));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal($"{catalogNamespace}.Digests", loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("DigestGen.Issue")]
    [InlineData("DigestGen.Paper.Second")]
    [InlineData("DigestGen.CompilerServices.CompiledCatalog")]
    public void A_namespace_that_is_a_type_of_the_library_is_one_report(string asked)
    {
        GeneratorRun run = s_project.With("DigestGenNamespace", asked).Run();
        Assert.Equal("DG0029", Assert.Single(run.Diagnostics).Id);
        using LoadedCatalog loaded = run.Load();
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("Catalog")]
    [InlineData("get_Catalog")]
    [InlineData("Issues")]
    [InlineData("Papers")]
    [InlineData("CompiledImage")]
    [InlineData("class")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("a.b")]
    [InlineData("a { } class b")]
    public void A_name_that_no_catalog_can_have_is_one_report(string asked)
    {
        GeneratorRun run = s_project.With("DigestGenCatalogName", asked).Run();
        Assert.Equal(
            $"'{asked}' is not a value of the property DigestGenCatalogName: it can be the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'",
            Assert.Single(run.Diagnostics).GetMessage(null));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal("Reader.Digests", loaded.TypeName);
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("namespace Reader { class DigestGen { } }")]
    [InlineData("namespace Reader { class System { } class Issue { } class Paper { } class Image { } class Catalog { } }")]
    [InlineData("namespace Reader { class Index { } class Instance { } namespace CompilerServices { class CompiledCatalog { } } }")]
    [InlineData("namespace Reader.System { class ReadOnlySpan<T> { } } namespace Reader.DigestGen { class DigestCatalog { } }")]
    [InlineData("namespace Reader { static partial class Digests { public static int Count => Catalog.Issues.Count; } }")]
    public void Names_of_the_project_do_not_get_in_the_way(string code)
    {
        using LoadedCatalog loaded = (s_project with { Code = code }).Run().WithoutFindings().Load();
        AssertReads(loaded);
    }

    [Theory]
    [InlineData("internal", false)]
    [InlineData("public", true)]
    [InlineData("Public", true)]
    [InlineData("", false)]
    public void The_catalog_is_as_visible_as_is_asked_for(string visibility, bool isPublic)
    {
        using LoadedCatalog loaded = s_project.With("DigestGenVisibility", visibility).Run().WithoutFindings().Load();
        Assert.Equal(isPublic, loaded.IsPublic);
    }

    [Fact]
    public void Options_apply_together()
    {
        TestProject project = s_project with
        {
            Properties = ImmutableDictionary<string, string>.Empty
                .Add("RootNamespace", "Reader")
                .Add("DigestGenNamespace", "Company.Papers")
                .Add("DigestGenCatalogName", "Archive")
                .Add("DigestGenVisibility", "public")
                .Add("DigestGenNamedPapers", "false"),
        };
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(("Company.Papers.Archive", true, false), (loaded.TypeName, loaded.IsPublic, loaded.HasPapers));
    }

    private static void AssertReads(LoadedCatalog loaded)
    {
        Assert.Equal("On 2402.10758", loaded.Catalog["2402.10758"].Title);
        Assert.Equal("On math/0309136", loaded.Papers["Arxiv_math_0309136"].Title);
        Assert.Equal(["CsIr_2024_04_03", "seed"], loaded.Issues.Keys);
    }
}
