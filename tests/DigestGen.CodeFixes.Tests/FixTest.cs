using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes.Tests;

/// <summary>A code fix in a project with the generator and the analyzer. The code marks diagnostics as <c>{|DG0060:"…"|}</c>.</summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<IdAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private FixTest(string code, string fixedCode)
    {
        TestCode = code;
        FixedCode = fixedCode;

        // The runtime's own assemblies stand in for packages of reference assemblies.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Consumer.References);
        foreach ((string path, SourceText source) in Consumer.GeneratedSources)
        {
            TestState.Sources.Add((path, source));
            FixedState.Sources.Add((path, source));
        }

        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    /// <summary>Applies the fix to all that is marked, one by one and as Fix All.</summary>
    /// <param name="statements">Statements with marked diagnostics.</param>
    /// <param name="fixedStatements">What becomes of them. What is still marked has no fix.</param>
    public static Task RunAsync(string statements, string fixedStatements) =>
        new FixTest<TFix>(Consumer.Code(statements), Consumer.Code(fixedStatements)).RunAsync();

    protected override ParseOptions CreateParseOptions() => Consumer.ParseOptions;
}
