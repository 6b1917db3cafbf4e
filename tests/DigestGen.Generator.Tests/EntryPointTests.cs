using System.Text;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Compiling.Storage;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Tests;

/// <summary>The generator's literals, the task's resource, and what a tool compiles in memory have the same sections, to the byte.</summary>
public sealed class EntryPointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digestgen-entry-").FullName;

    public static TheoryData<string, string> Cases => new()
    {
        { "many", "none" },
        { "many", "summaries" },
        { "many", "all" },
        { "one", "all" },
        { "texts", "summaries" },
        { "versions", "none" },
        { "empty", "summaries" },
        { "damaged", "all" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_entry_points_compile_the_same_sections(string name, string search)
    {
        TestFile[] files = [.. Digests(name).Select((digest, number) =>
            new TestFile(Path.Combine(_folder, FormattableString.Invariant($"2024-02-{(number % 28) + 1:D2}-{number:D4}.cs.IR.md")), digest))];
        CompiledDigests memory = InMemory(files, search);
        Assert.NotNull(memory.Catalog);
        Dictionary<(SectionKind, int), string> expected = memory.Sections.ToDictionary(
            static section => (section.Kind, section.Number), static section => Convert.ToHexString(section.ToArray(CancellationToken.None)));

        Assert.Equal(expected, InResource(files, search));
        Assert.Equal(
            expected.Where(static section => section.Key.Item1 != SectionKind.Search).Select(static section => section.Value)
                .Concat(memory.Sections.OfType<SearchSection>().SelectMany(static index => index.ToLiterals(CancellationToken.None)).Select(Convert.ToHexString))
                .Select(WithoutPadding).Order(StringComparer.Ordinal),
            Literals(TestProject.Of(files).With("DigestGenSearch", search).Run()).Select(Convert.ToHexString).Select(WithoutPadding).Order(StringComparer.Ordinal));
    }

    // An earlier image gives the records of digests that stay; what is written is what is written from nothing.
    [Fact]
    public void An_edit_stores_the_sections_of_a_build_from_nothing()
    {
        TestFile[] files = [.. Digests("many").Select((digest, number) =>
            new TestFile(Path.Combine(_folder, FormattableString.Invariant($"2024-02-{(number % 28) + 1:D2}-{number:D4}.cs.IR.md")), digest))];
        var random = new Random(5);
        for (int i = 0; i < 8; i++)
        {
            int at = random.Next(files.Length);
            files[at] = files[at].WithContent(files[at].Content.Replace("About", FormattableString.Invariant($"About {i}"), StringComparison.Ordinal));
            Assert.Equal(
                InMemory(files, "all").Sections.ToDictionary(
                    static section => (section.Kind, section.Number), static section => Convert.ToHexString(section.ToArray(CancellationToken.None))),
                InResource(files, "all"));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Digests(string name) => name switch
    {
        "many" => Enumerable.Range(1, 30).Select(static day =>
            TestEntry.Digest(FormattableString.Invariant($"2402.{day:D5}"), FormattableString.Invariant($"2401.{day / 3:D4}1"))),
        "one" => [TestEntry.Digest("math/0309136")],
        "texts" => [TestEntry.Digest(new TestEntry("2402.00001") { Title = "\"\\ \u2028 \uD83D\uDE00 */", Abstract = "NUL \0 and  two spaces" })],
        "versions" => [TestEntry.Digest("2402.00001", "2402.00002"), TestEntry.Digest("2402.00002"), TestEntry.Digest(new TestEntry("2402.00001") { Abstract = "Other." })],
        "empty" => [TestEntry.EmptyDigest],
        _ => [TestEntry.Digest("2402.00001"), TestEntry.Digest("2402.00003", "2413.00001"), "\uFFFD\uFFFD\n# 摘要\n"],
    };

    private static CompiledDigests InMemory(TestFile[] files, string search)
    {
        DigestIssue[] issues = [.. files.Select(static file => (file.Path, Digest: DigestParser.Parse(file.Content))).Where(static file => !file.Digest.IsLeftOut)
            .Select(static file => DigestIssue.Of(file.Path, IssueIdentity.Read(file.Path, ItemMetadata.None, out _), file.Digest.Content))];
        return CatalogCompiler.Compile(
            new EquatableArray<DigestIssue>(issues), ProjectOptions.Of(Coverage(search)), MemoryRecords.Of(issues), CancellationToken.None);
    }

    private Dictionary<(SectionKind, int), string> InResource(TestFile[] files, string search)
    {
        foreach (TestFile file in files)
        {
            File.WriteAllText(file.Path, file.Content, new UTF8Encoding(false));
        }

        var build = new ImageBuild(
            Path.Combine(_folder, "obj", "Reader.DigestGen"),
            "Reader.DigestGen.texts",
            ProjectOptions.Of(Coverage(search)),
            [.. files.Select(static file => new DigestItem(file.Path, IsDeclared: true, IsInOutputFolder: false, ItemMetadata.None))],
            cores: 2,
            CancellationToken.None);
        Assert.True(build.Run());
        using FileStream stream = File.OpenRead(build.ImagePath);
        ImageFile image = ImageFile.Open(stream)!;
        return Enum.GetValues<SectionKind>()
            .SelectMany(kind => Enumerable.Range(0, image.CountOf(kind)).Select(number => (kind, number)))
            .ToDictionary(static section => section, section => Convert.ToHexString(image.Read(section.kind, section.number)!));
    }

    private static SearchCoverage Coverage(string search) => Enum.Parse<SearchCoverage>(search, ignoreCase: true);

    // Literals of volumes end with spaces, up to one of few lengths.
    private static string WithoutPadding(string hexadecimal)
    {
        while (hexadecimal.EndsWith("20", StringComparison.Ordinal) && hexadecimal.Length % 2 == 0)
        {
            hexadecimal = hexadecimal[..^2];
        }

        return hexadecimal;
    }

    private static IEnumerable<byte[]> Literals(GeneratorRun run) =>
        run.Sources.Values
            .SelectMany(static source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes())
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            .Select(static literal => Encoding.UTF8.GetBytes(literal.Token.ValueText));
}
