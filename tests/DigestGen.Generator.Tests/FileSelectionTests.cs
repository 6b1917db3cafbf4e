using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Tests;

/// <summary>Which of a project's additional files are digests.</summary>
public sealed class FileSelectionTests
{
    private static readonly string s_digest = TestEntry.Digest("2402.10758");

    [Fact]
    public void A_project_without_files_gets_nothing()
    {
        GeneratorRun run = TestProject.Of().Run().WithoutFindings();
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("/project/README.md", "# Release notes\n\n| Version | Date |\n| --- | --- |\n| 1.0 | today |\n")]
    [InlineData("/project/BannedSymbols.txt", "T:System.DateTime;Use TimeProvider\n")]
    [InlineData("/project/notes.markdown", "[^1]: A footnote.\n\n    With a paragraph.\n")]
    [InlineData("/project/about.md", "The heading '# 摘要' opens a digest, '# 详细' its details, '| Ref | Title | Summary |' its table.\n")]
    [InlineData("/project/nested.md", "## 摘要\n\n### 详细\n")]
    [InlineData("/project/empty.md", "")]
    [InlineData("/project/binary.txt", "\0\u0001\uFFFD\uFFFD")]
    public void A_text_without_the_formats_marks_is_left_alone(string path, string content)
    {
        TestFile file = new(path, content);
        GeneratorRun run = TestProject.Of(file).Run().WithoutFindings();
        Assert.Empty(run.Sources);
        Assert.Equal(1, file.Reads);
    }

    [Theory]
    [InlineData("/project/digest.json")]
    [InlineData("/project/digest.md.bak")]
    [InlineData("/project/digest")]
    [InlineData("/project/md")]
    [InlineData("/project/.editorconfig")]
    [InlineData("/project/digest.md/content.xml")]
    public void A_file_of_another_extension_is_not_even_read(string path)
    {
        TestFile file = new(path, s_digest);
        GeneratorRun run = TestProject.Of(file).Run().WithoutFindings();
        Assert.Empty(run.Sources);
        Assert.Equal(0, file.Reads);
    }

    [Theory]
    [InlineData("/project/digest.md")]
    [InlineData("/project/digest.MD")]
    [InlineData("/project/digest.Markdown")]
    [InlineData("/project/digest.txt")]
    [InlineData(@"C:\project\digest.TXT")]
    public void A_text_with_the_formats_marks_is_a_digest(string path)
    {
        using LoadedCatalog loaded = TestProject.Of(new TestFile(path, s_digest)).Run().WithoutFindings().Load();
        Assert.Equal("digest", Assert.Single(loaded.Catalog.Issues).Name);
    }

    [Theory]
    [InlineData("/project/digest.json", "true")]
    [InlineData("/project/digest", "True")]
    [InlineData("/project/digest.md", " true ")]
    public void A_declared_file_is_a_digest_whatever_its_extension(string path, string value)
    {
        TestFile file = new TestFile(path, s_digest).With("DigestGenIsDigest", value);
        using LoadedCatalog loaded = TestProject.Of(file).Run().WithoutFindings().Load();
        Assert.Single(loaded.Catalog.Papers);
    }

    [Theory]
    [InlineData("# 摘要", "DG0001 DG0003")]
    [InlineData("# 详细", "DG0001")]
    [InlineData("| Ref | Title | Summary |", "DG0001 DG0002 DG0003")]
    [InlineData("\uFEFF# 摘要\r\n", "DG0001 DG0003")]
    [InlineData("text\r# 详细 \t\rtext", "DG0001 DG0015")]
    [InlineData("#\0 \0XdKb\n\0\n\0|\0 \0R\0e\0f\0 \0|\0", "DG0045")]
    public void A_marked_file_is_never_passed_over(string content, string expected)
    {
        GeneratorRun run = TestProject.Of(new TestFile("/project/digest.md", content)).Run();
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, expected.Split(' ')));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("/project/digest.md", diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public void A_declared_file_without_the_formats_marks_is_reported_once()
    {
        GeneratorRun run = TestProject.Of(new TestFile("/project/digest.json", "{}").Declared()).Run();
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "DG0001");
        using LoadedCatalog loaded = run.Load();
        Assert.Empty(loaded.Catalog.Papers);
    }

    [Fact]
    public void A_file_that_can_not_be_read_is_left_to_the_compiler()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], [new UnreadableFile()]);
        GeneratorDriverRunResult result = driver.RunGenerators(TestProject.Of().Compile()).GetRunResult();
        Assert.Null(result.Results[0].Exception);
        Assert.Empty(result.Results[0].GeneratedSources);
        Assert.Empty(result.Diagnostics);
    }

    private sealed class UnreadableFile : AdditionalText
    {
        public override string Path => "/project/digest.md";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
