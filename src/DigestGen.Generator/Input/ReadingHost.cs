using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>What the host says about reading files.</summary>
/// <param name="Provider">What the project says about each file.</param>
/// <param name="IsConcurrent">Whether several threads may parse.</param>
/// <param name="OutputFolders">The folders that the build writes to. Files in them are never digests.</param>
internal sealed record ReadingHost(AnalyzerConfigOptionsProvider Provider, bool IsConcurrent, EquatableArray<string> OutputFolders)
{
    public static ReadingHost Of(AnalyzerConfigOptionsProvider provider, CompilerFacts compiler) =>
        new(provider, compiler.IsConcurrent, OutputFolder.ReadAll(provider.GlobalOptions));
}
