namespace DigestGen.Generator.Tests;

/// <summary>A project that references the package and has no digest.</summary>
[Trait("Matrix", "Storage")]
public sealed class NoDigestsTests
{
    private const string Marks = "without a line '# 摘要', '# 详细' or '| Ref | Title | Summary |': ";

    private const string Code = """
        static class Program
        {
            static int Count() => Reader.Digests.Catalog.Issues.Count + Reader.Digests.Catalog.Papers.Count;
            static System.Type[] Types() => new[] { typeof(Reader.Digests.Issues), typeof(Reader.Digests.Papers) };
        }
        """;

    [Fact]
    public void Without_files_there_is_one_warning_and_an_empty_catalog() => AssertEmpty(
        Referencing(),
        "the project has no Digest item, and no AdditionalFiles item with the extension .md, .markdown or .txt");

    [Fact]
    public void Files_that_are_not_digests_are_named_with_the_reason() => AssertEmpty(
        Referencing(
            new TestFile("/project/digests/c.md", "# Notes\n"),
            new TestFile("/project/digests/b.txt", " \n\n"),
            new TestFile("/project/bin/Debug/a.md", TestEntry.Digest("2402.10758")),
            new TestFile("/project/stylecop.json", "{}")),
        $"{Marks}'digests/c.md'; empty: 'digests/b.txt'; in an output folder: 'bin/Debug/a.md'; with another extension: 1");

    [Fact]
    public void Of_many_files_three_are_named() => AssertEmpty(
        Referencing([.. Enumerable.Range(1, 9).Select(static number => new TestFile($"/elsewhere/{number}.md", "# Notes\n"))]),
        $"{Marks}'/elsewhere/1.md', '/elsewhere/2.md', '/elsewhere/3.md' and 6 more");

    [Fact]
    public void A_project_that_gets_the_package_through_another_one_gets_nothing()
    {
        GeneratorRun run = (TestProject.Of(new TestFile("/project/README.md", "# Notes\n")) with { Code = "" }).Run().WithoutFindings();
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void An_unreadable_digest_is_the_only_report()
    {
        var file = new TestFile("/project/a.md", "") { WhenRead = static () => throw new IOException("No.") };
        GeneratorRun run = new GeneratorHost(Referencing(file)).Run();
        Assert.Equal("DG0044", Assert.Single(run.Diagnostics).Id);
        using LoadedCatalog loaded = run.Load();
        Assert.Empty(loaded.Catalog.Issues);
    }

    [Fact]
    public void A_project_without_the_library_has_one_report()
    {
        GeneratorRun run = (Referencing() with { HasLibrary = false, Code = "" }).Run();
        Assert.Equal("DG0031", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void The_warning_comes_and_goes_with_the_last_digest()
    {
        TestFile file = new("/project/a.md", TestEntry.Digest("2402.10758"));
        TestProject project = Referencing(file);
        var host = new GeneratorHost(project);
        Assert.Empty(host.Run().Diagnostics);
        Assert.Equal("DG0050", Assert.Single(host.Run(project with { Files = [] }).Diagnostics).Id);
        Assert.Empty(host.Run(project).Diagnostics);
    }

    [Theory]
    [InlineData("/project/bin/Debug/net10.0/digests/a.md")]
    [InlineData("/project/obj/a.md")]
    [InlineData("/elsewhere/artifacts #1;2|3%/a.md")]
    public void A_file_in_an_output_folder_is_never_an_issue(string path)
    {
        TestFile digest = new("/project/digests/a.md", TestEntry.Digest("2402.10758"));
        TestFile copy = new(path, TestEntry.Digest("2402.10759"));
        using LoadedCatalog loaded = Referencing(digest, copy).Run().WithoutFindings().Load();
        Assert.Equal("2402.10758", Assert.Single(loaded.Catalog.Papers).Id.ToString());
        Assert.Equal(0, copy.Reads);
    }

    [Theory]
    [InlineData("/project/binary/a.md")]
    [InlineData("/project/bin.md")]
    [InlineData("/project/digests/bin/a.md")]
    [InlineData("/elsewhere/bin/a.md")]
    public void A_file_beside_an_output_folder_is_an_issue(string path)
    {
        using LoadedCatalog loaded = Referencing(new TestFile(path, TestEntry.Digest("2402.10758"))).Run().WithoutFindings().Load();
        Assert.Single(loaded.Catalog.Issues);
    }

    [Fact]
    public void Output_next_to_the_sources_hides_no_digest()
    {
        TestProject project = Referencing(new TestFile("/project/a.md", TestEntry.Digest("2402.10758")))
            .With("DigestGenOutputFolders", "/project/|/");
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Single(loaded.Catalog.Issues);
    }

    [Fact]
    public void Digest_items_in_output_folders_are_one_warning()
    {
        GeneratorRun run = Referencing(
            new TestFile("/project/a.md", TestEntry.Digest("2402.10758")),
            new TestFile("/project/obj/b.md", TestEntry.Digest("2402.10759")).Declared(),
            new TestFile("/project/obj/c.dig", TestEntry.Digest("2402.10759")).Declared()).Run();
        Assert.Equal(
            "warning DG0056: Digest items in output folders are ignored: 'obj/b.md', 'obj/c.dig'. Exclude the folders from the pattern, or keep the digests in another folder",
            Assert.Single(run.Diagnostics).ToString());
        using LoadedCatalog loaded = run.Load();
        Assert.Single(loaded.Catalog.Issues);
    }

    private static TestProject Referencing(params TestFile[] files) =>
        TestProject.Of(files)
            .With("DigestGenIsReferenced", "true")
            .With("ProjectDir", "/project/")
            .With("DigestGenOutputFolders", "/project/bin/|/project/obj/|/elsewhere/artifacts %231%3B2%7C3%25/");

    private static void AssertEmpty(TestProject project, string reasons)
    {
        GeneratorRun run = (project with { Code = Code }).Run();
        Assert.Equal(
            $"warning DG0050: No digest was found, so the catalog is empty: {reasons}",
            Assert.Single(run.Diagnostics).ToString());
        using LoadedCatalog loaded = SourceChecks.LoadSound(run);
        Assert.Empty(loaded.Catalog.Issues);
        Assert.Empty(loaded.Catalog.Papers);
        Assert.False(loaded.Catalog.TryGetPaper("2402.10758", out _));
        Assert.Empty(loaded.Issues);
        Assert.Empty(loaded.Papers);
        Assert.Empty(DigestCatalog.Combine(loaded.Catalog, loaded.Catalog).Papers);
    }
}
