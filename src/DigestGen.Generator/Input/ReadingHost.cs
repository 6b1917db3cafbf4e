using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>What the host says about reading files.</summary>
/// <param name="Provider">What the project says about each file.</param>
/// <param name="IsConcurrent">Whether several threads may parse.</param>
internal sealed record ReadingHost(AnalyzerConfigOptionsProvider Provider, bool IsConcurrent)
{
    public static ReadingHost Of(AnalyzerConfigOptionsProvider provider, CompilerFacts compiler) =>
        new(provider, compiler.IsConcurrent);
}
