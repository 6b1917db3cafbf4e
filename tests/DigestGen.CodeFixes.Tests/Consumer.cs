using DigestGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes.Tests;

/// <summary>What the consumers of these tests have in common.</summary>
internal static class Consumer
{
    private static readonly string s_digest = TestEntry.Digest(
    [
        new TestEntry("2402.10758") { Title = "Scalable Sorting", Abstract = "arXiv:2402.10758v1 Announce Type: new  Abstract: One." },
        new TestEntry("2402.10759") { Title = "A Survey of Graphs" },
        new TestEntry("math/0309136") { Title = "Old Knots" },
    ]);

    /// <summary>The runtime that the tests run on, and the library.</summary>
    public static IEnumerable<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll"
                or "System.Collections.dll" or "System.Linq.dll" or "System.Memory.dll" or "System.Console.dll")
            .Append(typeof(DigestCatalog).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    /// <summary>What the generator writes, as files of the project: a workspace in a test runs no generators.</summary>
    public static IReadOnlyList<(string Path, SourceText Source)> GeneratedSources { get; } = Generate();

    /// <summary>A file of the consumer, with some statements in a method.</summary>
    public static string Code(string statements) => $$"""
        using System;
        using System.Diagnostics.CodeAnalysis;
        using DigestGen;

        namespace Reader
        {
            internal static class Program
            {
                private static void Use(params object[] values) { }

                private static Paper Own([StringSyntax("ArxivId")] string id) => default;

                public static void Run(DigestCatalog other)
                {
                    {{statements.ReplaceLineEndings("\n            ")}}
                }
            }
        }
        """.ReplaceLineEndings("\n");

    private static List<(string Path, SourceText Source)> Generate()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], [new Digest()], ParseOptions);
        driver = driver.RunGenerators(CSharpCompilation.Create("Reader", references: References));
        return [.. driver.GetRunResult().Results[0].GeneratedSources.Select(static source => ("/generated/" + source.HintName, source.SourceText))];
    }

    private sealed class Digest : AdditionalText
    {
        public override string Path => "/project/digests/2024-04-03-0906.cs.IR.md";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(s_digest);
    }
}
