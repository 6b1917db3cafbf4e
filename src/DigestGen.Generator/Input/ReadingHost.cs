using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>What the host says about reading files.</summary>
/// <param name="Provider">What the project says about each file.</param>
/// <param name="IsConcurrent">Whether several threads may parse.</param>
/// <param name="IsEditing">Whether the compilation is an editor's.</param>
/// <param name="OutputFolders">The folders that the build writes to. Files in them are never digests.</param>
internal sealed record ReadingHost(
    AnalyzerConfigOptionsProvider Provider, bool IsConcurrent, bool IsEditing, EquatableArray<string> OutputFolders)
{
    public static ReadingHost Of(AnalyzerConfigOptionsProvider provider, CompilerFacts compiler)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        options.TryGetValue("build_property.ProjectDir", out string? project);
        return new ReadingHost(
            provider,
            compiler.IsConcurrent,
            options.TryGetValue("build_property.DigestGenIsEditing", out string? isEditing) && isEditing.Equals("true", StringComparison.OrdinalIgnoreCase),
            options.TryGetValue("build_property.DigestGenOutputFolders", out string? folders)
                ? Compiling.Files.OutputFolders.Read(folders, project)
                : EquatableArray<string>.Empty);
    }
}
