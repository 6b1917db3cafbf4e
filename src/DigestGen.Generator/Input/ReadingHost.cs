using System.Collections.Immutable;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;
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

/// <summary>Reads what the generated code depends on in the compilation.</summary>
public static class CompilerFactsReader
{
    private const string CatalogType = "DigestGen.CompilerServices.CompiledCatalog";

    public static CompilerFacts Read(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        ImmutableArray<INamedTypeSymbol> catalogTypes = compilation.GetTypesByMetadataName(CatalogType);
        return new CompilerFacts(
            !catalogTypes.IsEmpty,
            version.ToDisplayString(),
            version >= LanguageVersion.CSharp11,
            compilation.AssemblyName ?? "",
            catalogTypes.IsEmpty ? EquatableArray<string>.Empty : TypesBeside(catalogTypes[0].ContainingNamespace),
            compilation.Options.ConcurrentBuild);
    }

    // The public types of the namespace that a namespace is in.
    private static EquatableArray<string> TypesBeside(INamespaceSymbol inner) =>
        new([
            .. inner.ContainingNamespace.GetTypeMembers()
                .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
                .Select(static type => type.Name)
                .OrderBy(static name => name, StringComparer.Ordinal),
        ]);
}
