using System.Globalization;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Search;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Generator.Tests;

/// <summary>When a search index is made, of what, and what an edit makes again.</summary>
public sealed class SearchIndexTests
{
    private static readonly TestFile[] s_files =
    [
        .. Enumerable.Range(1, 12).Select(static month => new TestFile(
            string.Create(CultureInfo.InvariantCulture, $"/project/cs.IR/2023-{month:00}-10.md"),
            TestEntry.Digest(Enumerable.Range(1, 5).Select(number => new TestEntry(string.Create(CultureInfo.InvariantCulture, $"23{month:00}.{number:00000}")))))),
    ];

    private static readonly TestProject s_project = TestProject.Of(s_files).With("DigestGenSearch", "summaries");

    [Fact]
    public void A_build_makes_an_index_and_an_editor_makes_none()
    {
        GeneratorRun build = new GeneratorHost(s_project).Run();
        GeneratorRun editor = new GeneratorHost(s_project, isEditor: true).Run();

        Assert.Equal(["Digests.Search.g.cs", "Digests.Search0.g.cs"], build.Sources.Keys.Except(editor.Sources.Keys));
        Assert.Equal(new StepOutputs(New: 1), build.Reasons.SearchSegments);
        Assert.Equal(default, editor.Reasons.SearchInputs);
        Assert.Equal(default, editor.Reasons.Search);
        Assert.Equal(default, editor.Reasons.SearchSegments);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("NONE")]
    public void Without_the_property_there_is_no_index(string value)
    {
        GeneratorRun run = s_project.With("DigestGenSearch", value).Run();

        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Search", StringComparison.Ordinal));
        Assert.Equal(new GeneratorHost(s_project, isEditor: true).Run().Sources, run.Sources);
    }

    [Fact]
    public void Nothing_changed_makes_nothing_again() => s_project.Run().WithoutFindings();

    [Fact]
    public void The_order_of_files_makes_no_difference() =>
        Assert.Equal(s_project.Run().Sources, (s_project with { Files = [.. s_files.Reverse()] }).Run().Sources);

    [Fact]
    public void The_sources_are_sound() => SourceChecks.AssertSound(s_project.With("DigestGenSearch", "all").Run());

    [Fact]
    public void An_edited_text_makes_its_segment_again()
    {
        var host = new GeneratorHost(s_project);
        GeneratorRun before = host.Run();
        GeneratorRun after = host.Run(s_project.Replace(
            s_files[3], s_files[3].WithContent(s_files[3].Content.Replace("About 2304.00002", "All about 2304.00002", StringComparison.Ordinal))));

        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons.SearchInputs);
        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons.Search);
        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons.SearchSegments);
        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons.EmittedSearchSegments);
        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons.EmittedSearchDirectory);
        Assert.NotEqual(before.Sources["Digests.Search0.g.cs"], after.Sources["Digests.Search0.g.cs"]);
    }

    [Fact]
    public void An_edit_that_changes_no_record_and_one_of_the_code_make_no_segment_again()
    {
        var host = new GeneratorHost(s_project);
        host.Run();
        GeneratorRun space = host.Run(s_project.Replace(s_files[3], s_files[3].WithContent(s_files[3].Content + "\n")));
        GeneratorRun code = host.Run(s_project with { Code = "class Added { }" });

        Assert.Equal(new StepOutputs(Cached: 1), space.Reasons.EmittedSearchSegments);
        Assert.Equal(new StepOutputs(Cached: 1), code.Reasons.EmittedSearchSegments);
    }

    [Fact]
    public void A_segment_ends_with_a_month_and_new_papers_leave_earlier_ones_alone()
    {
        int length = Parse(s_files[0]).Content.Entries.Sum(static entry => entry.Length);
        SegmentPapers[] before = Cut(s_files, 3 * length);
        Assert.Equal([15, 15, 15, 15], before.Select(static segment => segment.Count));

        TestFile added = new("/project/cs.IR/2023-12-11.md", TestEntry.Digest("2312.00017", "2311.00018"));
        SegmentPapers[] after = Cut([.. s_files, added], 3 * length);
        Assert.Equal([15, 15, 15, 17], after.Select(static segment => segment.Count));
        Assert.Equal(before[..3], after[..3]);
        Assert.NotEqual(before[3], after[3]);

        // A month of its own size is cut within.
        Assert.Equal([3, 2, 3, 2], Cut(s_files[..2], length / 3).Select(static segment => segment.Count).Take(4));
    }

    private static SegmentPapers[] Cut(IEnumerable<TestFile> files, int maxLength)
    {
        var issues = new EquatableArray<DigestIssue>([.. files.Select(Parse)]);
        var outline = CatalogOutline.Of(issues.ConvertAll(static issue => issue.Outline), CancellationToken.None);
        return SegmentCutter.Cut(
            outline, outline.Papers!, outline.Order(issues), SearchCoverage.Summaries, CancellationToken.None, maxLength);
    }

    private static DigestIssue Parse(TestFile file)
    {
        DigestContent content = DigestParser.Parse(file.Content).Content;
        IssueIdentity identity = IssueIdentity.Read(file.Path, ItemMetadata.None, out _);
        return new DigestIssue(IssueOutline.Of(file.Path, identity, content), content);
    }
}
