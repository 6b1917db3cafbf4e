using System.Globalization;

namespace DigestGen.Generator.Tests;

/// <summary>When a search index is written, and what an edit writes again.</summary>
public sealed class SearchIndexTests
{
    private static readonly TestFile[] s_files =
    [
        .. Enumerable.Range(1, 12).Select(static month => new TestFile(
            string.Create(CultureInfo.InvariantCulture, $"/project/cs.IR/2023-{month:00}-10.md"),
            TestEntry.Digest(Enumerable.Range(1, 5).Select(number => new TestEntry(string.Create(CultureInfo.InvariantCulture, $"23{month:00}.{number:00000}")))))),
    ];

    private static readonly TestProject s_project = TestProject.Of(s_files).With("DigestGenSearch", "");

    [Fact]
    public void A_build_writes_an_index_and_an_editor_writes_none()
    {
        GeneratorRun build = new GeneratorHost(s_project).Run();
        GeneratorRun editor = new GeneratorHost(s_project, isEditor: true).Run();

        Assert.Contains("Digests.Search.g.cs", build.Sources.Keys);
        Assert.DoesNotContain("Digests.Search.g.cs", editor.Sources.Keys);
        Assert.Equal(build.Sources, new GeneratorHost(s_project.With("DigestGenSearch", "Summaries")).Run().Sources);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("NONE")]
    public void With_none_there_is_no_index(string value)
    {
        GeneratorRun run = s_project.With("DigestGenSearch", value).Run();

        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Search", StringComparison.Ordinal));
        Assert.Equal(new GeneratorHost(s_project).Run().Sources.Remove("Digests.Search.g.cs"), run.Sources);
    }

    [Fact]
    public void Nothing_changed_makes_nothing_again() => s_project.Run().WithoutFindings();

    [Fact]
    public void The_order_of_files_makes_no_difference() =>
        Assert.Equal(s_project.Run().Sources, (s_project with { Files = [.. s_files.Reverse()] }).Run().Sources);

    [Fact]
    public void The_sources_are_sound() => SourceChecks.AssertSound(s_project.With("DigestGenSearch", "all").Run());

    [Fact]
    public void An_edited_text_writes_the_index_again()
    {
        var host = new GeneratorHost(s_project);
        GeneratorRun before = host.Run();
        GeneratorRun after = host.Run(s_project.Replace(
            s_files[3], s_files[3].WithContent(s_files[3].Content.Replace("On 2304.00002", "Off 2304.00002", StringComparison.Ordinal))));

        // The volume and the index.
        Assert.Equal(2, after.Reasons["EmittedLiterals"].Modified);
        Assert.NotEqual(before.Sources["Digests.Search.g.cs"], after.Sources["Digests.Search.g.cs"]);
    }

    [Fact]
    public void An_edit_that_changes_no_record_and_one_of_the_code_do_not()
    {
        var host = new GeneratorHost(s_project);
        host.Run();
        GeneratorRun space = host.Run(s_project.Replace(s_files[3], s_files[3].WithContent(s_files[3].Content + "\n")));
        GeneratorRun code = host.Run(s_project with { Code = "class Added { }" });

        Assert.Equal(new StepOutputs(Cached: space.Reasons["EmittedLiterals"].Present), space.Reasons["EmittedLiterals"]);
        Assert.Equal(new StepOutputs(Cached: code.Reasons["EmittedLiterals"].Present), code.Reasons["EmittedLiterals"]);
    }
}
