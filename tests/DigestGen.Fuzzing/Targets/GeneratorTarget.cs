using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Fuzzing.Targets;

/// <summary>The bytes are a project; see <see cref="ProjectText"/>.</summary>
internal sealed class GeneratorTarget : FuzzTarget
{
    // Compiling takes longer than all else: one input in so many is compiled and loaded, chosen by its length.
    private const int CompiledShare = 23;

    public override string Name => "generator";

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            IReadOnlyList<string> digests = SeedDigests.All;
            yield return Bytes("", ("/project/2024-04-03-0906.cs.IR.md", digests[0]));
            yield return Bytes(
                "DigestGenNamespace=Company.Papers\tDigestGenVisibility=public\tDigestGenNamedPapers=false",
                ("/project/cs.LG/2024-04-03.md\tName=Monday\tTime=09:06", digests[1]),
                ("C:\\project\\seed.txt\tChannel=math.GT\tDate=2024-04-04", digests[^2]));
            yield return Bytes(
                "RootNamespace=class\tDigestGenCatalogName=Archive\tDigestGenNamedPapers=true",
                ("/project/archive.json\tDigestGenIsDigest=true\tName=a b", digests[^1]),
                ("/project/2024-04-03.cs.IR.md", digests[0]),
                ("/project/cs.IR/2024-04-03.md", digests[0]));
        }
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length > MaxLength)
        {
            return;
        }

        TestProject project = ProjectText.Read(Encoding.UTF8.GetString(input));
        GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run();
        ExpectedCatalog expected = ExpectedCatalog.Of(project);
        CheckSources(run, expected);
        if (input.Length % CompiledShare == 0)
        {
            Compile(run, expected);
        }
    }

    private static byte[] Bytes(string properties, params IEnumerable<(string Header, string Content)> files) =>
        Encoding.UTF8.GetBytes(ProjectText.Write(properties, files));

    private static void CheckSources(GeneratorRun run, ExpectedCatalog expected)
    {
        var issues = new HashSet<string>(StringComparer.Ordinal);
        var papers = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            // Members of papers that an error leaves out are in a file of their own.
            HashSet<string> named = source.HintName.EndsWith(".LeftOut.g.cs", StringComparison.Ordinal) ? leftOut : papers;
            Assert.DoesNotContain(source.SyntaxTree.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            foreach (ClassDeclarationSyntax type in source.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                Collect(type, "Issues", issues);
                Collect(type, "Papers", named);
            }
        }

        Assert.True(
            expected.IssueCount == issues.Count,
            $"{expected.IssueCount} issues are {issues.Count} members, in {string.Join(", ", run.Sources.Keys)}: {DiagnosticText.Of(run.Diagnostics)}");
        Assert.Equal(expected.HasNamedPapers ? expected.PaperNames : [], papers.Order(StringComparer.Ordinal));
        Assert.Empty(leftOut.Intersect(papers));
        Assert.True(leftOut.Count == 0 || expected.HasNamedPapers);
    }

    // The members of the two lists; the catalog itself may not have their names.
    private static void Collect(ClassDeclarationSyntax type, string list, HashSet<string> names)
    {
        if (type.Identifier.ValueText != list || type.Parent is not ClassDeclarationSyntax)
        {
            return;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            // What the members of papers call.
            if (member is MethodDeclarationSyntax { Identifier.ValueText: "Get", Modifiers: [{ RawKind: (int)SyntaxKind.PrivateKeyword }, _] } && list == "Papers")
            {
                continue;
            }

            Assert.True(names.Add(Assert.IsType<PropertyDeclarationSyntax>(member).Identifier.ValueText), $"Two members of {list} have one name.");
        }
    }

    private static void Compile(GeneratorRun run, ExpectedCatalog expected)
    {
        if (expected.IssueCount == 0)
        {
            Assert.Empty(run.Sources);
            return;
        }

        SourceChecks.AssertSound(run);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(expected.IssueCount, loaded.Issues.Count);
        Assert.Equal(
            expected.Entries,
            loaded.Catalog.Issues.SelectMany(static issue => issue.Entries).Select(ExpectedCatalog.Of).Order(StringComparer.Ordinal));
    }
}
