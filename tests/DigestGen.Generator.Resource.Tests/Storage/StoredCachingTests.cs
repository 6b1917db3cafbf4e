using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.Storage;

/// <summary>What an edit re-runs where the texts are in a resource.</summary>
public sealed class StoredCachingTests
{
    [Fact]
    public void The_compiler_reads_the_outline_alone_and_no_text_gets_into_the_code()
    {
        GeneratorRun run = StoredDigests.Sound.Run();

        Assert.Equal(1, new GeneratorHost(StoredDigests.Sound).Run().Reads);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains(".Volumes.", StringComparison.Ordinal));
        Assert.All(
            run.Sources.Where(source => !source.Key.Contains(".Papers.", StringComparison.Ordinal)),
            source => Assert.DoesNotContain("On 2402.00002", source.Value, StringComparison.Ordinal));
        Assert.Contains("ResourceCatalog", run.Sources["Digests.CompiledImage.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_code_reads_nothing_and_emits_nothing()
    {
        var host = new GeneratorHost(StoredDigests.Sound);
        GeneratorRun before = host.Run();
        GeneratorRun after = host.Run(StoredDigests.Sound with { Code = "internal sealed class Added;" });

        Assert.Equal(0, after.Reads);
        StepReasons.AssertEqual(StepReasons.OptionsReadAnew(before), after.Reasons);
    }

    // The texts are not in the code, but what tells them from others is, and so is the documentation of members.
    [Fact]
    public void An_edit_of_an_abstract_changes_the_checksum_and_nothing_else()
    {
        var host = new GeneratorHost(StoredDigests.Sound);
        GeneratorRun before = host.Run();
        TestFile file = StoredDigests.Sound.Files[0];
        string edited = file.Content.Replace("About math", "All about math", StringComparison.Ordinal);
        Assert.NotEqual(file.Content, edited);
        GeneratorRun after = host.Run(StoredDigests.Sound.Replace(file, file.WithContent(edited)));

        string[] changed = [.. after.Sources.Where(source => before.Sources[source.Key] != source.Value).Select(source => source.Key)];
        Assert.Equal(["Digests.Resource.g.cs"], changed);
        Assert.NotEqual(before.Stored!.Texts, after.Stored!.Texts);
        Assert.Equal(1, after.Reads);
    }

    // An editor has no outline. Its code is that of the build, so that edits of a running program fit.
    [Theory]
    [InlineData("resource")]
    [InlineData("RESOURCE")]
    public void An_editor_generates_the_code_of_the_build(string storage)
    {
        GeneratorRun build = new GeneratorHost(StoredDigests.Project).Run();
        TestProject editing = StoredDigests.Project.With("DigestGenStorage", storage);
        GeneratorRun editor = new GeneratorHost(editing, isStored: true).Run();

        Assert.Equal(build.Sources, editor.Sources);
        Assert.Equal(
            DiagnosticText.Of(build.Diagnostics.OrderBy(DiagnosticText.Of)), DiagnosticText.Of(editor.Diagnostics.OrderBy(DiagnosticText.Of)));
    }

    // Without a value there are no targets, and nobody stores an image.
    [Theory]
    [InlineData("auto")]
    [InlineData("literals")]
    [InlineData("")]
    public void All_else_that_has_no_outline_gets_literals(string storage)
    {
        TestProject project = StoredDigests.Sound.With("DigestGenStorage", storage);
        GeneratorRun run = new GeneratorHost(project, isStored: true).Run();

        Assert.Contains(run.Sources.Keys, name => name.Contains(".Volumes.", StringComparison.Ordinal));
        using LoadedCatalog loaded = run.WithoutFindings().Load();
        Assert.Equal(3, loaded.Catalog.Papers.Count);
    }

    // As the task decides, by the length of the files.
    [Fact]
    public void An_editor_generates_no_literals_for_a_large_project()
    {
        string text = new('a', 1_000_000);
        TestProject project = TestProject.Of(Enumerable.Range(1, 5).Select(day => new TestFile(
            $"/project/cs.IR/2024-04-0{day}.md", TestEntry.Digest(new TestEntry($"2402.0000{day}") { Abstract = text }))));

        GeneratorRun editor = new GeneratorHost(project.With("DigestGenStorage", "auto"), isStored: true).Run();
        GeneratorRun build = new GeneratorHost(project).Run();

        Assert.Equal(build.Sources, editor.Sources);
        Assert.DoesNotContain(editor.Sources.Keys, name => name.Contains(".Volumes.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_is_none_is_reported() =>
        Assert.Equal(
            "project: error DG0029: 'disk' is not a value of the property DigestGenStorage: it can be 'auto' or 'literals' or 'resource'\n",
            DiagnosticText.Of(StoredDigests.Sound.With("DigestGenStorage", "disk").Run().Diagnostics));
}
