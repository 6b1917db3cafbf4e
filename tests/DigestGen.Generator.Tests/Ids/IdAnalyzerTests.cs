using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.Ids;

/// <summary>What is reported of ids in a consumer's code.</summary>
[Trait("Matrix", "Compiler")]
public sealed class IdAnalyzerTests
{
    private const string NoMonth = "is not an arXiv id: there is no month 13";

    [Theory]
    [InlineData("ArxivId.Parse({0});")]
    [InlineData("ArxivId.TryParse({0}, out _);")]
    [InlineData("ArxivId.Parse({0}.AsSpan());")]
    [InlineData("Use(Digests.Catalog[{0}]);")]
    [InlineData("Use(other[{0}]);")]
    [InlineData("other.TryGetPaper({0}, out _);")]
    [InlineData("Own({0});")]
    [InlineData("Own(id: {0});")]
    [InlineData("Own((string)(object){0} == null ? text : {0});")]
    [InlineData("Own(text ?? {0});")]
    [InlineData("Own(number switch { 1 => \"2402.10758\", _ => {0} });")]
    [InlineData("Many(\"2402.10758\", {0});")]
    [InlineData("Many(new[] { {0}, text });")]
    [InlineData("Func<Paper> find = () => Own(text); Own({0});")]
    [InlineData("Use(from n in new[] { 1 } select Own({0}));")]
    public void A_constant_that_is_no_id_is_reported(string statement)
    {
        string reported = Assert.Single(AnalyzedCode.Statements(statement.Replace("{0}", "\"2413.01234\"", StringComparison.Ordinal)));

        Assert.Equal($"warning DG0060 \"2413.01234\": '2413.01234' {NoMonth}", reported);
    }

    [Theory]
    [InlineData("const string Month = \"2413\"; Own($\"{Month}.01234\");", "$\"{Month}.01234\"")]
    [InlineData("const string Month = \"2413\"; Own(Month + \".01234\");", "Month + \".01234\"")]
    [InlineData("const string Id = \"2413.01234\"; Own(Id);", "Id")]
    [InlineData("Own(@\"2413.01234\");", "@\"2413.01234\"")]
    [InlineData("Own(\"\"\"2413.01234\"\"\");", "\"\"\"2413.01234\"\"\"")]
    public void A_constant_is_reported_however_it_is_written(string statement, string place) =>
        Assert.Equal([$"warning DG0060 {place}: '2413.01234' {NoMonth}"], AnalyzedCode.Statements(statement));

    [Theory]
    [InlineData("2402.1075", "since January 2015 ids have five digits after the point")]
    [InlineData("2402.10758v0", "versions are numbered from v1 to v9999")]
    [InlineData("2402.00000", "numbers start at 1")]
    [InlineData("maths/0309136", "'maths' is no archive of arXiv's before April 2007")]
    [InlineData("https://arxiv.org/abs/2402.10758", "'https:' is no archive of arXiv's before April 2007")]
    public void The_reason_is_the_library_s(string id, string reason)
    {
        string reported = Assert.Single(AnalyzedCode.Statements($"ArxivId.Parse(\"{id}\");"));

        Assert.Equal($"warning DG0060 \"{id}\": '{id}' is not an arXiv id: {reason}", reported);
        string message = Assert.Throws<FormatException>(() => ArxivId.Parse(id)).Message;
        Assert.EndsWith($"is not an arXiv id: {reason}.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_or_invisible_text_is_quoted_in_a_message_of_one_line()
    {
        string reported = Assert.Single(AnalyzedCode.Statements("ArxivId.Parse(\"2402\\n10758\\u200B\");"));

        Assert.Contains("'2402<U+000A>10758<U+200B>' is not", reported, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_records_and_members_are_checked()
    {
        string[] reported = AnalyzedCode.File("""
            using System;
            using System.Diagnostics.CodeAnalysis;
            using DigestGen;
            namespace Reader
            {
                internal sealed class PaperAttribute([StringSyntax("ArxivId")] string id) : Attribute
                {
                    public string Id { get; } = id;
                    [StringSyntax("ArxivId")] public string? Other { get; set; }
                }
                internal record Note([StringSyntax("ArxivId")] string Id);
                internal sealed record Remark(string Text) : Note("2413.00001");
                internal struct Pair
                {
                    [StringSyntax("ArxivId")] public string First;
                    [StringSyntax("ArxivId")] public string Second { get; init; }
                }
                internal sealed class Repository<T> where T : struct
                {
                    public T? this[[StringSyntax("ArxivId")] string id] => null;
                    public TResult Find<TResult>([StringSyntax("ArxivId")] string id, Func<Paper, TResult> read) => read(Digests.Catalog[id]);
                    public T? FindDefault([StringSyntax("ArxivId")] string id = "2413.00002") => null;
                }
                [Paper("2413.00003", Other = "2413.00004")]
                internal sealed class Consumer
                {
                    [StringSyntax("ArxivId")] private readonly string _field = "2413.00005";
                    [StringSyntax("ArxivId")] public string Property { get; set; } = "2413.00006";
                    [Paper("2402.10758")] public object Run(Repository<Paper> papers) => new object?[]
                    {
                        _field, new Note("2413.00007"), new Note("2402.10758") with { Id = "2402.10758" },
                        new Pair { First = "2413.00008", Second = "2413.00009" },
                        papers["2413.00010"], papers.Find("2413.00011", paper => paper.Title), papers.FindDefault(),
                    };
                }
            }
            """);

        Assert.Equal(
            Enumerable.Range(1, 11).Select(number => $"warning DG0060 \"2413.{number:D5}\": '2413.{number:D5}' {NoMonth}"),
            reported);
    }

    [Theory]
    [InlineData("Use(Digests.Catalog[\"2402.10757\"]);")]
    [InlineData("Use(global::Reader.Digests.Catalog[\"2402.10757\"].Title);")]
    [InlineData("DigestCatalog catalog = Digests.Catalog; Use(catalog[\"2402.10757\"]);")]
    [InlineData("var catalog = Digests.Catalog; var same = catalog; Use(same[\"2402.10757\"]);")]
    [InlineData("Use(Digests.Catalog[\"2402.10757\".AsSpan()]);")]
    [InlineData("Use(Digests.Catalog[ArxivId.Parse(\"2402.10757\")]);")]
    [InlineData("Use(choice ? Digests.Catalog[\"2402.10757\"] : default);")]
    public void A_look_up_that_always_throws_is_reported_with_the_nearest_id(string statement) =>
        Assert.Equal(
            ["warning DG0061 \"2402.10757\": The catalog has no paper '2402.10757', so this look-up throws: did you mean '2402.10758'?"],
            AnalyzedCode.Statements(statement));

    [Theory]
    [InlineData("2402.10785", "2402.10758")]
    [InlineData("2404.00001", "2403.00001")]
    [InlineData("math/0309135", "math/0309136")]
    [InlineData("math.GT/0309163", "math/0309136")]
    [InlineData("arXiv:2402.10768v2", "2402.10758")]
    public void One_typing_error_is_recognized(string id, string nearest) =>
        Assert.EndsWith($": did you mean '{nearest}'?", Assert.Single(AnalyzedCode.Statements($"Use(Digests.Catalog[\"{id}\"]);")));

    [Fact]
    public void An_id_that_is_near_to_none_is_reported_without_a_suggestion() =>
        Assert.Equal(
            ["warning DG0061 \"2301.00001v2\": The catalog has no paper '2301.00001', so this look-up throws"],
            AnalyzedCode.Statements("Use(Digests.Catalog[\"2301.00001v2\"]);"));

    [Theory]
    [InlineData("Digests.Catalog.TryGetPaper(\"2402.10757\", out _);")]
    [InlineData("Use(other[\"2402.10757\"]);")]
    [InlineData("Use(DigestCatalog.Combine(Digests.Catalog, other)[\"2402.10757\"]);")]
    [InlineData("Use((choice ? Digests.Catalog : other)[\"2402.10757\"]);")]
    [InlineData("DigestCatalog catalog = Digests.Catalog; catalog = other; Use(catalog[\"2402.10757\"]);")]
    [InlineData("DigestCatalog catalog = Digests.Catalog; (catalog, _) = (other, 1); Use(catalog[\"2402.10757\"]);")]
    [InlineData("DigestCatalog catalog = Digests.Catalog; ref DigestCatalog same = ref catalog; same = other; Use(catalog[\"2402.10757\"]);")]
    [InlineData("Own(\"2402.10757\");")]
    [InlineData("ArxivId.Parse(\"2402.10757\");")]
    [InlineData("Use(Digests.Catalog[text]);")]
    [InlineData("Use(Digests.Catalog[$\"2402.{number}\"]);")]
    [InlineData("try { Use(Digests.Catalog[\"2402.10757\"]); } catch (KeyNotFoundException) { }")]
    [InlineData("try { Use(Digests.Catalog[\"2402.10757\"]); } catch { }")]
    [InlineData("Action fails = () => Use(Digests.Catalog[\"2402.10757\"]);")]
    [InlineData("Use(Digests.Catalog[\"2402.10758\"], Digests.Catalog[\"arXiv:2402.10758v2\"], Digests.Catalog[\"math.GT/0309136\"]);")]
    [InlineData("Own(\"\"); Use(nameof(Digests.Catalog), \"2413.01234\");")]
    public void What_could_be_right_is_not_reported(string statement) => Assert.Empty(AnalyzedCode.Statements(statement));

    [Theory]
    [InlineData("Assert.Throws<FormatException>(() => ArxivId.Parse(\"2413.01234\"));")]
    [InlineData("Assert.Throws<KeyNotFoundException>(() => Digests.Catalog[\"2402.10757\"]);")]
    [InlineData("Assert.False(ArxivId.TryParse(\"2413.01234\", out _));")]
    public void A_test_that_expects_a_failure_is_not_reported(string statement)
    {
        string code = AnalyzedCode.InMethod(statement) + """

            internal static class Assert
            {
                public static void Throws<T>(System.Func<object> code) { }
                public static void False(bool condition) { }
            }
            """;

        Assert.Empty(AnalyzedCode.File(code));
    }

    [Theory]
    [InlineData("private static readonly DigestCatalog s_catalog = Digests.Catalog;", true)]
    [InlineData("private static readonly DigestCatalog s_catalog = Digests.Catalog; static Consumer() { s_catalog = DigestCatalog.Combine(); }", false)]
    [InlineData("private static DigestCatalog s_catalog = Digests.Catalog;", false)]
    public void A_field_is_the_catalog_if_nothing_can_change_it(string field, bool isReported)
    {
        string[] reported = AnalyzedCode.File($$"""
            using DigestGen;
            namespace Reader
            {
                internal static class Consumer
                {
                    {{field}}
                    public static Paper Find() => s_catalog["2402.10757"];
                }
            }
            """);

        Assert.Equal(isReported ? 1 : 0, reported.Length);
    }

    [Fact]
    public void A_version_that_no_issue_gives_is_a_remark() =>
        Assert.Equal(
            ["info DG0062 \"2402.10758v3\": No issue gives version 3 of '2402.10758', and a look-up ignores the version: the issues give v1 and v2"],
            AnalyzedCode.Statements(
                "Use(Digests.Catalog[\"2402.10758v3\"], Digests.Catalog[\"2402.10758v1\"], Digests.Catalog[\"2402.10758v2\"], Digests.Catalog[\"2403.00001v9\"]);"));

    [Theory]
    [InlineData("Digests.Catalog", "2024-04-03-0906.cs.IT", "2024-04-03-0906.cs.IR")]
    [InlineData("Digests.Catalog", "2024-04-03-0906.CS.ir", "2024-04-03-0906.cs.IR")]
    [InlineData("Digests.Catalog", "2024-04-30-0906.cs.IR", "2024-04-03-0906.cs.IR")]
    [InlineData("Digests.Catalog", "2024-04-04-0906.cs.IR", null)]
    [InlineData("Digests.Catalog", "2025-12-24-0906.cs.IR", null)]
    [InlineData("other", "2024-04-03-0906.cs.IT", null)]
    public void A_name_that_is_nearly_an_issue_s_is_a_remark(string catalog, string name, string? nearest) =>
        Assert.Equal(
            nearest is null ? [] : [$"info DG0063 \"{name}\": The catalog has no issue '{name}': did you mean '{nearest}'?"],
            AnalyzedCode.Statements($"{catalog}.TryGetIssue(\"{name}\", out _);"));

    [Theory]
    [InlineData("Use(Digests.Catalog[\"2402.10758\"]);", true)]
    [InlineData("Use(Digests.Catalog[choice ? \"2402.10758\" : \"2402.10759\"]);", false)]
    [InlineData("Use(other[\"2402.10758\"], Digests.Catalog.TryGetPaper(\"2402.10758\", out _), Own(\"2402.10758\"));", false)]
    public void A_look_up_that_a_member_can_stand_for_is_told_to_editors(string statement, bool isTold)
    {
        string[] reported = AnalyzedCode.Report(AnalyzedCode.Project(AnalyzedCode.InMethod(statement)), DiagnosticSeverity.Hidden);

        Assert.Equal(isTold ? ["hidden DG0064 \"2402.10758\": The paper has a member: 'Arxiv_2402_10758'"] : [], reported);
    }

    [Fact]
    public void A_catalog_of_another_assembly_is_not_this_project_s()
    {
        GeneratorRun other = (TestProject.Of(new TestFile("/other/2024-04-03.md", TestEntry.Digest("2401.00001"))) with { AssemblyName = "Other" })
            .With("RootNamespace", "Other").With("DigestGenVisibility", "public").Run();
        GeneratorRun own = AnalyzedCode.Project(
            AnalyzedCode.InMethod("Use(Other.Digests.Catalog[\"2402.10757\"], Digests.Catalog[\"2401.00001\"]);")).Run();
        Compilation consumer = own.Output.AddReferences(other.Output.ToMetadataReference());

        Diagnostic reported = Assert.Single(AnalyzedCode.Analyze(consumer, own.AnalyzerOptions), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);

        Assert.Contains("'2401.00001'", reported.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_digests_or_without_the_library_is_checked_as_far_as_it_goes()
    {
        string[] reported = AnalyzedCode.Report(new TestProject { Code = "class C { object M() => DigestGen.ArxivId.Parse(\"2413.01234\"); }" });

        Assert.Equal([$"warning DG0060 \"2413.01234\": '2413.01234' {NoMonth}"], reported);
        Assert.Empty(AnalyzedCode.Report(new TestProject { Code = "class C { object M() => \"2413.01234\"; }", HasLibrary = false }));
    }

    [Fact]
    public void A_catalog_of_another_name_without_members_for_papers_is_known_as_well()
    {
        TestProject project = AnalyzedCode.Project("class C { object M() => My.Archive.Catalog[\"2402.10757\"]; }")
            .With("DigestGenCatalogName", "Archive").With("DigestGenNamespace", "My").With("DigestGenNamedPapers", "false");

        Assert.Contains("did you mean '2402.10758'?", Assert.Single(AnalyzedCode.Report(project)), StringComparison.Ordinal);
    }
}
