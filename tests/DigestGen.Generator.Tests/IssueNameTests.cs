using System.Text;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests;

/// <summary>What issues and their members are called, whatever their files are called.</summary>
public sealed class IssueNameTests
{
    private static readonly string s_longName = new('x', 10_000);

    /// <summary>A file's name without its extension, and the member that it becomes.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { "notes", "notes" },
        { "two words", "two_words" },
        { "1", "_1" },
        { "", "_md" },
        { "_", "_" },
        { "a.b", "a_b" },

        // Keywords, always or in some places.
        { "class", "class" },
        { "this", "this" },
        { "null", "null" },
        { "field", "field" },
        { "record", "record" },
        { "value", "value" },
        { "await", "await" },
        { "required", "required" },
        { "extension", "extension" },
        { "var", "var" },
        { "dynamic", "dynamic" },
        { "nameof", "nameof" },

        // What the generated code says itself.
        { "Image", "Image" },
        { "CompiledImage", "CompiledImage_2" },
        { "Instance", "Instance" },
        { "Index", "Index" },
        { "Catalog", "Catalog" },
        { "Digests", "Digests" },
        { "Papers", "Papers" },
        { "Issue", "Issue" },
        { "Paper", "Paper" },
        { "DigestGen", "DigestGen" },
        { "System", "System" },
        { "GetIssue", "GetIssue" },
        { "Text1_a", "Text1_a" },
        { "g", "g" },

        // What every class has, and the class that holds the members.
        { "Issues", "Issues_2" },
        { "issues", "issues_2" },
        { "ToString", "ToString_2" },
        { "Equals", "Equals_2" },
        { "GetHashCode", "GetHashCode_2" },
        { "GetType", "GetType_2" },
        { "Finalize", "Finalize_2" },
        { "MemberwiseClone", "MemberwiseClone_2" },
        { "ReferenceEquals", "ReferenceEquals_2" },

        // Other scripts, and what no identifier holds.
        { "摘要", "摘要" },
        { "Straße", "Straße" },
        { "ıİ", "ıİ" },
        { "caf\u00E9", "caf\u00E9" },
        { "cafe\u0301", "cafe_" },
        { "\uD83D\uDE00", "__" },
        { "a\uD800b", "a_b" },
        { "\u202Egnihton", "_gnihton" },
        { "a\u200Db", "a_b" },
        { "a\u3164b\uFFA0c\u115Fd", "a_b_c_d" },
        { "new\nline", "new_line" },
        { "a\rb\u0085c\u2028d\u2029e", "a_b_c_d_e" },
        { "\0", "_" },
        { "\"quotes\"", "_quotes_" },
        { "'\"\"\"", "____" },
        { "*", "_" },
        { "<b>&amp;<b>", "_b__amp__b_" },
        { "{0}", "_0_" },
        { "#if", "_if" },
        { "]]>", "___" },
        { "<!--", "____" },
        { s_longName, s_longName[..100] },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_any_characters_stays_as_it_is_and_becomes_a_member(string name, string member)
    {
        TestFile file = new($"/project/{name}.md", TestEntry.Digest("2402.10758"));
        using LoadedCatalog loaded = TestProject.Of(file).Run().WithoutFindings().Load();

        // Half a surrogate pair is nothing that UTF-8 can hold.
        string expected = name.Length == 0 ? ".md" : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        Assert.Equal(expected, Assert.Single(loaded.Catalog.Issues).Name);
        Assert.Equal(member, Assert.Single(loaded.Issues).Key);
        Assert.Equal(loaded.Catalog.Issues[0], loaded.Issues[member]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_the_item_is_treated_as_one_of_the_file(string name, string member)
    {
        TestFile file = new TestFile("/project/cs.IR/2024-04-03.md", TestEntry.Digest("2402.10758")).With("Name", name);
        using LoadedCatalog loaded = TestProject.Of(file).Run().WithoutFindings().Load();
        bool isGiven = name.Trim().Length > 0;
        Assert.Equal(isGiven ? member : "CsIr_2024_04_03", Assert.Single(loaded.Issues).Key);
    }

    [Fact]
    public void Files_of_one_name_in_different_folders_are_issues_of_their_own()
    {
        TestProject project = TestProject.Of(
            new TestFile("/project/b/digest.md", TestEntry.Digest("2402.00002")),
            new TestFile("/project/a/digest.md", TestEntry.Digest("2402.00001")),
            new TestFile("/project/digest.md", TestEntry.Digest("2402.00003")));
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(["digest", "digest", "digest"], loaded.Catalog.Issues.Select(issue => issue.Name));
        Assert.Equal("2402.00001", loaded.Issues["digest"].Entries[0].Paper.Id.ToString());
        Assert.Equal("2402.00002", loaded.Issues["digest_2"].Entries[0].Paper.Id.ToString());
        Assert.Equal("2402.00003", loaded.Issues["digest_3"].Entries[0].Paper.Id.ToString());
    }

    [Fact]
    public void Names_that_come_out_the_same_are_numbered_in_the_order_of_issues()
    {
        // Ordinal order: "A_B" < "a b" < "a-b" < "a_b" < "a_b_2".
        TestProject project = TestProject.Of(
            new[] { "a_b", "a-b", "a b", "A_B", "a_b_2" }.Select((name, number) =>
                new TestFile($"/project/{name}.md", TestEntry.Digest(FormattableString.Invariant($"2402.{number + 1:D5}")))));
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(
            [("A_B", "A_B"), ("a_b_2", "a b"), ("a_b_3", "a-b"), ("a_b_4", "a_b"), ("a_b_2_2", "a_b_2")],
            loaded.Issues.Select(member => (member.Key, member.Value.Name)));
    }

    [Fact]
    public void Names_that_differ_by_normalisation_or_case_alone_are_names_of_their_own()
    {
        string[] names = ["\u00C5", "\u212B", "A\u030A", "å", "가", "\u1100\u1161", "ﬁ", "fi", "ſ", "s", "S", "K", "\u212A", "k"];
        TestProject project = TestProject.Of(names.Select((name, number) =>
            new TestFile($"/project/{name}.md", TestEntry.Digest(FormattableString.Invariant($"2402.{number + 1:D5}")))));
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(names.Order(StringComparer.Ordinal), loaded.Catalog.Issues.Select(issue => issue.Name));
        Assert.Equal(names.Length, loaded.Issues.Count);
        Assert.Equal(names.Length, loaded.Issues.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [LiteralsFact]
    public void A_file_that_is_listed_twice_is_one_issue_and_reported_once()
    {
        string digest = TestEntry.Digest("2402.00001") + "\nThis belongs nowhere.\n";
        TestProject project = TestProject.Of(
            new TestFile("/project/2024-04-03.md", digest),
            new TestFile("/project/2024-05-04.md", TestEntry.Digest("2402.00002")),
            new TestFile("/project/2024-04-03.md", digest));
        GeneratorRun run = project.Run();
        Assert.Equal("DG0015", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(
            ["Digests.Volumes._2024_04_03.g.cs", "Digests.Volumes._2024_05_04.g.cs"],
            run.Sources.Keys.Where(name => name.StartsWith("Digests.Volumes.", StringComparison.Ordinal)));
    }

    [LiteralsFact]
    public void A_file_can_be_listed_again_and_no_more()
    {
        TestProject once = TestProject.Of(
            new TestFile("/project/2024-04-03.md", TestEntry.Digest("2402.00001")),
            new TestFile("/project/2024-05-04.md", TestEntry.Digest("2402.00002")));
        var host = new GeneratorHost(once);
        GeneratorRun before = host.Run();
        GeneratorRun twice = host.Run(once with { Files = once.Files.Add(once.Files[0].WithContent(once.Files[0].Content)) });
        Assert.Equal(before.Sources.AsEnumerable(), twice.Sources);
        Assert.Equal(new StepOutputs(Cached: twice.Reasons["EmittedLiterals"].Present), twice.Reasons["EmittedLiterals"]);
        Assert.Equal(before.Sources.AsEnumerable(), host.Run(once).Sources);
    }

    [Fact]
    public void A_file_that_changes_between_two_looks_at_it_is_what_it_was_first()
    {
        TestFile file = new("/project/2024-04-03.md", TestEntry.Digest("2402.00001"));
        TestFile longer = file.WithContent(TestEntry.Digest("2402.00002", "2402.00003"));
        using LoadedCatalog loaded = TestProject.Of(file, longer).Run().WithoutFindings().Load();
        Assert.Equal(["2402.00001"], loaded.Catalog.Papers.Select(paper => paper.Id.ToString()));
        using LoadedCatalog reversed = TestProject.Of(longer, file).Run().WithoutFindings().Load();
        Assert.Equal(["2402.00002", "2402.00003"], reversed.Catalog.Papers.Select(paper => paper.Id.ToString()));
    }

    [Fact]
    public void A_file_that_is_listed_twice_can_be_edited()
    {
        TestFile file = new("/project/2024-04-03.md", TestEntry.Digest("2402.00001"));
        TestFile copy = file.WithContent(file.Content);
        var host = new GeneratorHost(TestProject.Of(file, copy));
        GeneratorRun before = host.Run();
        string edited = file.Content.Replace("About", "All about");
        GeneratorRun after = host.Run(TestProject.Of(file.WithContent(edited), copy.WithContent(edited)));

        Assert.Equal(before.Sources.Keys, after.Sources.Keys);
        using LoadedCatalog loaded = after.WithoutFindings().Load();
        Assert.Equal("All about 2402.00001.", Assert.Single(loaded.Catalog.Issues).Entries[0].Abstract);
    }
}
