using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;
using DigestGen.Generator;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Benchmarks.Tables;

/// <summary>One character typed in a file with many look-ups: what the driver, the compiler and the analyzer do then.</summary>
internal static class TypingTable
{
    private const int LookUps = 200;
    private const int Characters = 60;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        ImmutableArray<AdditionalText> texts = [.. set.Files.Select(static file => new DigestText(file, File.ReadAllText(file)))];
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        SyntaxTree tree = Parse(Code(set, 0));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "consumer",
            [tree],
            [
                .. new[] { "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll", "System.Linq.dll", "System.Memory.dll" }
                    .Select(name => MetadataReference.CreateFromFile(Path.Combine(folder, name))),
                MetadataReference.CreateFromFile(DigestGenReference.LibraryPath),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default, new DigestOptions());
        var drivers = new List<double>();
        var compilers = new List<double>();
        var analyzers = new List<double>();
        for (int i = 1; i <= Characters * options.Runs; i++)
        {
            SyntaxTree edited = Parse(Code(set, i));
            compilation = compilation.ReplaceSyntaxTree(tree, edited);
            tree = edited;
            long started = Stopwatch.GetTimestamp();
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            drivers.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);

            started = Stopwatch.GetTimestamp();
            ImmutableArray<Diagnostic> errors = output.GetSemanticModel(tree).GetDiagnostics();
            compilers.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (errors.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            {
                throw new InvalidOperationException(error.ToString());
            }

            started = Stopwatch.GetTimestamp();
            var analyzed = new CompilationWithAnalyzers(output, [new IdAnalyzer()], new AnalyzerOptions([]));
            _ = analyzed.GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult();
            analyzers.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var table = new MarkdownTable("one character typed", "ms", "least, ms");
        Add(table, "the driver, with the generator", drivers);
        Add(table, "the compiler's own diagnostics of the file", compilers);
        Add(table, "the analyzer of ids, which binds the file again", analyzers);
        return $"{set.Name}: {set.Files.Count:N0} digests; a file with {LookUps} look-ups; medians of {Characters * options.Runs} characters. Roslyn {typeof(Compilation).Assembly.GetName().Version}.\n\n{table}";
    }

    private static void Add(MarkdownTable table, string name, List<double> values)
    {
        double[] sorted = [.. values.Order()];
        table.Add(name, MarkdownTable.Number(sorted[sorted.Length / 2]), MarkdownTable.Number(sorted[0]));
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default, "Code.cs", Encoding.UTF8);

    // The typed character is a digit of a number.
    private static string Code(DataSet set, int number)
    {
        var code = new StringBuilder("internal static class Typed { public static int Run() { int n = ").Append(number).Append(";\n");
        foreach (PaperRecord paper in set.Papers.Take(LookUps))
        {
            code.Append("n += Consumer.Digests.Catalog[\"").Append(paper.Id).Append("\"].Title.Length;\n");
        }

        return code.Append("return n; } }").ToString();
    }
}
