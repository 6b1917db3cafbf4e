using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>What an edit re-runs, and what it leaves alone.</summary>
[Trait("Matrix", "Compiler")]
public sealed class CachingTests
{
    private const int FileCount = 200;

    // Two hundred issues, one a day, with a paper of their own each and one that all of them share, which the first
    // owns. The issues of a fortnight share a volume; the hash and one table have the places of all papers, another those of all entries.
    private const int VolumeCount = 15;
    private const int TableCount = 3;

    // With the index.
    private const int LiteralCount = VolumeCount + TableCount + 1;

    private static readonly TestProject s_project = TestProject.Of(
        Enumerable.Range(0, FileCount).Select(number => new TestFile($"/project/cs.IR/{Day(number)}.md", Digest(number))));

    private static readonly TestFile s_file = s_project.Files[120];

    [Fact]
    public void Nothing_changed_re_runs_nothing() => s_project.Run().WithoutFindings();

    [Fact]
    public void An_edited_text_re_runs_one_file_and_its_papers_month()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project =>
            project.Replace(s_file, s_file.WithContent(s_file.Content.Replace("About 2401", "All about 2401"))));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(OneText(before), after.Reasons);
    }

    [Fact]
    public void An_edited_text_that_another_issue_speaks_for_leaves_the_members_alone()
    {
        // The shared paper, of which a later issue has the last word; this issue owns a text of it from now on.
        (GeneratorRun before, GeneratorRun after) = Edit(project =>
            project.Replace(s_file, s_file.WithContent(s_file.Content.Replace("About 2301", "All about 2301"))));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            OneText(before).With(Tables(new(Modified: 1 + TableCount, Cached: LiteralCount - 1 - TableCount))).With(
                ("PaperMembers", new(Unchanged: 2)), ("EmittedPaperMembers", new(Cached: 2))),
            after.Reasons);
    }

    [Fact]
    public void An_added_entry_re_runs_one_file_the_tables_and_the_members()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project =>
            project.Replace(s_file, s_file.WithContent(TestEntry.Digest("2401.00121", "2301.00001", "2402.00001"))));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            OneIssue(before).With(Tables(new(Modified: 2 + TableCount, Cached: LiteralCount - 2 - TableCount))).With(
                ("PaperMembers", new(New: 1, Unchanged: 2)), ("EmittedPaperMembers", new(New: 1, Cached: 2))),
            after.Reasons);
    }

    [Fact]
    public void An_edit_that_changes_no_record_is_read_and_goes_no_further()
    {
        // White space of which no record speaks.
        (GeneratorRun before, GeneratorRun after) = Edit(project =>
            project.Replace(s_file, s_file.WithContent(s_file.Content + "\n")));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            StepReasons.OptionsReadAnew(before).With(("Sources", new(Modified: 1, Cached: FileCount - 1)), ("AllSources", new(Modified: 1)), ("Parse", new(Unchanged: 1))),
            after.Reasons);
    }

    [Fact]
    public void An_edit_of_the_code_reads_no_digest()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project with { Code = "class Added { }" });

        Assert.Equal(0, after.Reads);
        StepReasons.AssertEqual(StepReasons.OptionsReadAnew(before), after.Reasons);
    }

    [Fact]
    public void Changed_metadata_re_run_one_file()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project.Replace(s_file, s_file.With("Time", "09:06")));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            OneIssue(before).With(StepReasons.Both("Literals", new(Modified: 1, Cached: LiteralCount - 1))).With(
                ("PaperMembers", new(Modified: 1, Unchanged: 1)),
                ("EmittedPaperMembers", new(Modified: 1, Cached: 1)),
                ("Image", new(Unchanged: 1)),
                ("EmittedImage", new(Cached: 2)),
                ("ListedNames", new(Unchanged: 1)),
                ("Names", new(Unchanged: 1)),
                ("EmittedNames", new(Cached: 1))),
            after.Reasons);
    }

    [Fact]
    public void An_added_file_is_the_only_one_that_is_read()
    {
        // The latest of all: earlier issues keep their texts and the names of their members.
        (GeneratorRun before, GeneratorRun after) = Edit(project =>
            project with { Files = project.Files.Insert(7, new TestFile("/project/cs.IR/2025-01-01.md", TestEntry.Digest("2501.00001"))) });

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            OneIssue(before).With(Tables(new(New: 1, Modified: 1 + TableCount, Cached: VolumeCount)))
                .With(StepReasons.Both("Choices", new(Modified: 1)))
                .With(
                    ("Sources", new(New: 1, Cached: FileCount)),
                    ("PaperMembers", new(New: 1, Unchanged: 2)),
                    ("EmittedPaperMembers", new(New: 1, Cached: 2))),
            after.Reasons);
    }

    [Fact]
    public void A_removed_file_re_runs_no_other()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project with { Files = project.Files.Remove(s_file) });

        Assert.Equal(0, after.Reads);
        StepReasons.AssertEqual(
            OneIssue(before).With(Tables(new(Modified: 2 + TableCount, Cached: LiteralCount - 2 - TableCount))).With(
                ("Sources", new(Cached: FileCount - 1, Removed: 1)),
                ("PaperMembers", new(Modified: 1, Unchanged: 1)),
                ("EmittedPaperMembers", new(Modified: 1, Cached: 1))),
            after.Reasons);
    }

    [Fact]
    public void When_the_owner_of_a_text_goes_the_next_issue_takes_it_over_and_the_rest_stay()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project with { Files = project.Files.RemoveAt(0) });

        Assert.Equal(FileCount, before.Reads);
        Assert.Equal(0, after.Reads);
        Assert.Equal(new StepOutputs(Modified: 1), after.Reasons["Parse"]);
        // The second issue's volume is another one, and is in another bucket.
        Assert.Equal(new StepOutputs(Cached: VolumeCount - 1, Modified: 1 + TableCount, New: 1, Removed: 1), after.Reasons["Literals"]);
        Assert.Equal(after.Reasons["Literals"], after.Reasons["EmittedLiterals"]);
    }

    [Fact]
    public void Files_in_another_order_re_run_nothing()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project with { Files = project.Files.Reverse() });

        Assert.Equal(0, after.Reads);
        StepReasons.AssertEqual(StepReasons.OptionsReadAnew(before), after.Reasons);
    }

    [Fact]
    public void Changed_options_read_no_digest()
    {
        (GeneratorRun before, GeneratorRun after) = Edit(project => project.With("DigestGenNamedPapers", "false"));

        Assert.Equal(0, after.Reads);
        StepReasons.AssertEqual(
            StepReasons.AllKept(before).With(
                ("Options", new(Modified: 1)),
                ("Project", new(Modified: 1)),
                ("Host", new(Modified: 1)),
                ("Parse", new(Unchanged: 1)),
                ("Selection", new(Unchanged: 1)),
                ("Source", new(Modified: 1)),
                ("Compiled", new(Unchanged: 1)),
                ("Plan", new(Modified: 1)),
                ("PlanFindings", new(Unchanged: 1)),
                ("Image", new(Unchanged: 1)),
                ("IssueMembers", new(Modified: 1)),
                ("EmittedIssueMembers", new(Modified: 1)),
                ("PaperMembers", new(Removed: 2)),
                ("EmittedPaperMembers", new(Removed: 2)),
                ("LeftOut", new(Unchanged: 1)),
                ("Names", new(Modified: 1)),
                ("EmittedNames", new(Modified: 1)),
                ("Choices", new(Unchanged: 1))),
            after.Reasons);
    }

    [Fact]
    public void A_finding_that_moves_is_reported_anew_and_emits_nothing()
    {
        TestProject broken = s_project.Replace(s_file, s_file.WithContent(s_file.Content + "\nThis belongs nowhere.\n"));
        TestFile file = broken.Files[120];
        var host = new GeneratorHost(broken);
        GeneratorRun before = host.Run();
        GeneratorRun after = host.Run(broken.Replace(file, file.WithContent("\n" + file.Content)));

        Assert.Equal(1, after.Reads);
        StepReasons.AssertEqual(
            StepReasons.OptionsReadAnew(before).With(
                ("Sources", new(Modified: 1, Cached: FileCount - 1)),
                ("AllSources", new(Modified: 1)),
                ("Parse", new(Modified: 1)),
                ("Findings", new(Modified: 1)),
                ("EmittedFindings", new(Modified: 1)),
                ("Selection", new(Unchanged: 1)),
                ("Damage", new(Unchanged: 1)),
                ("Issues", new(Unchanged: 1)),
                ("Source", new(Unchanged: 1)),
                ("Names", new(Unchanged: 1))),
            after.Reasons);
        int line = Assert.Single(before.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
        Assert.Equal(line + 1, Assert.Single(after.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Findings_of_a_file_that_is_not_edited_are_reported_again_without_a_new_look()
    {
        TestProject broken = s_project.Replace(s_file, s_file.WithContent(s_file.Content + "\nThis belongs nowhere.\n"));
        var host = new GeneratorHost(broken);
        Diagnostic before = Assert.Single(host.Run().Diagnostics);
        GeneratorRun after = host.Run(broken with { Code = "class Added { }" });

        Assert.Equal(0, after.Reads);
        Assert.Equal(new StepOutputs(Cached: 1), after.Reasons["Findings"]);
        Assert.Same(before, Assert.Single(after.Diagnostics));
    }

    [Fact]
    public void A_run_after_a_cancelled_one_is_right()
    {
        TestProject edited = s_project.Replace(s_file, s_file.WithContent(s_file.Content.Replace("About 2401", "All about 2401")));
        var host = new GeneratorHost(s_project);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => host.Run(cancelled.Token));
        host.Run();
        Assert.Throws<OperationCanceledException>(() => host.Run(edited, cancelled.Token));

        Assert.Equal(edited.Run().Sources, host.Run().Sources);
    }

    private static (GeneratorRun Before, GeneratorRun After) Edit(Func<TestProject, TestProject> edit)
    {
        var host = new GeneratorHost(s_project);
        GeneratorRun before = host.Run();
        TestProject edited = edit(s_project);
        GeneratorRun after = host.Run(edited);

        // Whatever was re-run, the outcome is that of a build from nothing.
        Assert.Equal(new GeneratorHost(edited).Run().Sources, after.Sources);
        return (before, after);
    }

    // What a digest says is another thing, or there is one more or less.
    private static ImmutableSortedDictionary<string, StepOutputs> AnotherPlan(GeneratorRun before) => StepReasons.OptionsReadAnew(before).With(
        ("Parse", new(Modified: 1)),
        ("Findings", new(Unchanged: 1)),
        ("Selection", new(Unchanged: 1)),
        ("Damage", new(Unchanged: 1)),
        ("Issues", new(Modified: 1)),
        ("Source", new(Unchanged: 1)),
        ("Compiled", new(Modified: 1)),
        ("Plan", new(Modified: 1)),
        ("PlanFindings", new(Unchanged: 1)),
        ("LeftOut", new(Unchanged: 1)));

    // The words of one file are others: its texts are emitted, and the members of the month that speak of them.
    private static ImmutableSortedDictionary<string, StepOutputs> OneText(GeneratorRun before) => AnotherPlan(before).With(
        ("Sources", new(Modified: 1, Cached: FileCount - 1)),
        ("AllSources", new(Modified: 1)),
        ("Listings", new(Unchanged: 1)),
        ("Image", new(Unchanged: 1)),
        ("IssueMembers", new(Unchanged: 1)),
        ("PaperMembers", new(Modified: 1, Unchanged: 1)),
        ("EmittedPaperMembers", new(Modified: 1, Cached: 1)),
        ("Names", new(Unchanged: 1)),
        ("Literals", new(Modified: 1, Cached: LiteralCount - 1)),
        ("EmittedLiterals", new(Modified: 1, Cached: LiteralCount - 1)),
        ("Choices", new(Unchanged: 1)));

    // What an issue names is other, or when it is from, or there is one more or less: the look-up tables follow.
    private static ImmutableSortedDictionary<string, StepOutputs> OneIssue(GeneratorRun before) => OneText(before).With(
        ("Listings", new(Modified: 1)),
        ("Listing", new(Modified: 1)),
        ("IssueMembers", new(Modified: 1)),
        ("EmittedIssueMembers", new(Modified: 1)),

        // Other papers have another hash, whose multiplier stands in the class. For literals there is no checksum to emit.
        ("Image", new(Modified: 1)),
        ("EmittedImage", new(Modified: 1, Unchanged: 1)),
        ("ListedNames", new(Modified: 1)),
        ("Names", new(Modified: 1)),
        ("EmittedNames", new(Modified: 1)));

    // A table is in one bucket with another literal, which is looked at, and is as before.
    private static (string, StepOutputs)[] Tables(StepOutputs emitted) =>
        [("Literals", emitted with { Unchanged = 1, Cached = emitted.Cached - 1 }), ("EmittedLiterals", emitted)];

    private static string Day(int number) =>
        new DateOnly(2024, 1, 1).AddDays(number).ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Digest(int number) => TestEntry.Digest(FormattableString.Invariant($"2401.{number + 1:D5}"), "2301.00001");
}
