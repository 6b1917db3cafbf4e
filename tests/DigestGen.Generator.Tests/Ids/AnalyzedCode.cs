using System.Globalization;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Tests.Ids;

/// <summary>A consumer's code, compiled with the generator and looked at by the analyzer.</summary>
internal static class AnalyzedCode
{
    /// <summary>The digest of all examples. Each test has a file of its own, which counts how often it is read.</summary>
    public static TestFile Monday => new(
        "/project/digests/2024-04-03-0906.cs.IR.md",
        TestEntry.Digest(
            new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v1 Announce Type: new  Abstract: One." },
            new TestEntry("2402.10759") { Abstract = "arXiv:2402.10759v3 Announce Type: replace  Abstract: Two." },
            new TestEntry("2403.00001"),
            new TestEntry("math/0309136") { Abstract = "arXiv:math/0309136v1 Announce Type: new  Abstract: Three." }));

    /// <summary>Later versions of two of its papers.</summary>
    public static TestFile Tuesday => new(
        "/project/digests/2024-04-04-0906.cs.IR.md",
        TestEntry.Digest(
            new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v2 Announce Type: replace  Abstract: One." }));

    /// <summary>A project with these digests.</summary>
    public static TestProject Project(string code) => TestProject.Of(Monday, Tuesday) with { Code = code };

    /// <summary>What the analyzer reports of statements, as lines such as <c>warning DG0060 "2413.1": text</c>.</summary>
    public static string[] Statements(string statements) => Report(Project(InMethod(statements)));

    /// <summary>What the analyzer reports of a file.</summary>
    public static string[] File(string code) => Report(Project(code));

    public static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using DigestGen;
        namespace Reader
        {
            internal sealed class Consumer
            {
                private static void Use(params object?[] values) { }
                private static Paper Own([StringSyntax("ArxivId")] string id) => default;
                private static Paper Many([StringSyntax("ArxivId")] params string[] ids) => default;
                public static void Run(string text, int number, bool choice, DigestCatalog other)
                {
                    {{statements}}
                }
            }
        }
        """;

    /// <summary>What the analyzers report of a project that compiles, but for names that are not found. What only editors know of is left out unless it is asked for.</summary>
    public static string[] Report(TestProject project, DiagnosticSeverity least = DiagnosticSeverity.Info)
    {
        GeneratorRun run = project.Run();
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not ("CS0103" or "CS0117" or "CS0122")));
        return [.. Analyze(run.Output, run.AnalyzerOptions).Where(diagnostic => diagnostic.Severity >= least).Select(Line)];
    }

    public static Diagnostic[] Analyze(Compilation compilation, AnalyzerOptions project)
    {
        var failures = new List<Diagnostic>();
        var options = new CompilationWithAnalyzersOptions(
            project, (_, _, failure) => failures.Add(failure), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        Diagnostic[] diagnostics =
        [
            .. new CompilationWithAnalyzers(compilation, [new IdAnalyzer(), new RazorIdAnalyzer(), new CatalogNameAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
        Assert.Empty(failures);
        return diagnostics;
    }

    private static string Line(Diagnostic diagnostic)
    {
        string place = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id} {place}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
