using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>The project that a catalog is compiled for.</summary>
/// <param name="Options">What it asks for.</param>
/// <param name="Compiler">What its compiler can do.</param>
internal sealed record ConsumingProject(ProjectOptions Options, CompilerFacts Compiler)
{
    public static ConsumingProject Of(AnalyzerConfigOptionsProvider provider, Compilation compilation) =>
        new(ProjectOptions.Read(provider.GlobalOptions), CompilerFacts.Of(compilation));
}
