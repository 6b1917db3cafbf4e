using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using DigestGen.Testing;
using DigestGen.Testing.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Documentation.Tests;

/// <summary>Compiles snippets in a web project named Reader that has the sample's digests.</summary>
internal static class SnippetCompiler
{
    // What ImplicitUsings imports, and the two catalogs that the page about several catalogs names.
    private const string Context = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using DigestGen;
        global using Reader;

        namespace Papers2023
        {
            public static class Digests
            {
                public static DigestCatalog Catalog => Reader.Digests.Catalog;
            }
        }

        namespace Papers2024
        {
            public static class Digests
            {
                public static DigestCatalog Catalog => Reader.Digests.Catalog;
            }
        }
        """;

    private static readonly CSharpParseOptions s_options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([new("FileBasedProgram", "true")]);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                    || name is "DigestGen.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ISourceGenerator[] s_jsonGenerator = FindJsonGenerator();

    // The catalog is the same for all snippets: it is generated once.
    private static readonly ImmutableArray<SyntaxTree> s_catalog = GenerateCatalog();

    /// <summary>Compiles a snippet: a program, types, or members of a class.</summary>
    /// <returns>The errors.</returns>
    public static Diagnostic[] Compile(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(IsMembers(code) ? $"class Snippet\n{{\n{code}\n}}" : code, s_options, encoding: Encoding.UTF8);
        OutputKind kind = tree.GetRoot().DescendantNodes().OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Reader", s_catalog.Add(tree), s_references, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(s_jsonGenerator, parseOptions: s_options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        return [.. reported.Concat(output.GetDiagnostics()).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    // An expression-bodied or public member is no statement of a program.
    private static bool IsMembers(string code) =>
        CSharpSyntaxTree.ParseText(code, s_options).GetCompilationUnitRoot() is { Usings.Count: 0, Members: [GlobalStatementSyntax first, ..] }
            && first.Statement is LocalFunctionStatementSyntax { Modifiers: [var modifier, ..] } && modifier.IsKind(SyntaxKind.PublicKeyword);

    // System.Text.Json's generator is among the reference assemblies of the SDK that runs the tests.
    private static ISourceGenerator[] FindJsonGenerator()
    {
        string packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref"));
        string path = Directory.GetFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return
        [
            .. Assembly.LoadFrom(path).GetTypes()
                .Where(static type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract)
                .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        ];
    }

    private static ImmutableArray<SyntaxTree> GenerateCatalog()
    {
        string samples = Path.Combine(RepositoryFiles.Root, "sample", "DigestGen.Sample", "digests");
        var project = TestProject.Of(Directory.GetFiles(samples).Select(static path => new TestFile(path, File.ReadAllText(path))));
        GeneratorRun run = new GeneratorHost(project).Run().WithoutFindings();
        return [.. run.Sources.Values.Append(Context).Select(static source => CSharpSyntaxTree.ParseText(source, s_options, encoding: Encoding.UTF8))];
    }
}
