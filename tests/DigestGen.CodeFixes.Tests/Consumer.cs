using Microsoft.CodeAnalysis;

namespace DigestGen.CodeFixes.Tests;

/// <summary>What the consumers of these tests have in common.</summary>
internal static class Consumer
{
    public const string DigestPath = "/project/digests/2024-04-03-0906.cs.IR.md";

    /// <summary>The project's properties, as a build hands them to the compiler.</summary>
    public const string Properties = "is_global = true\nbuild_property.RootNamespace = Reader\n";

    public static string Digest { get; } = TestEntry.Digest(
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
}
