using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>What the host says about reading files.</summary>
/// <param name="Provider">What the project says about each file.</param>
/// <param name="Project">What it asks for, and what its compiler can do.</param>
public sealed record ReadingHost(AnalyzerConfigOptionsProvider Provider, ConsumingProject Project)
{
    /// <summary>Reads what the project's properties ask for.</summary>
    public static ProjectOptions ReadOptions(AnalyzerConfigOptions options) => ProjectOptions.Read(
        property => options.TryGetValue("build_property." + property, out string? value) ? value : null,
        static name => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None);
}
