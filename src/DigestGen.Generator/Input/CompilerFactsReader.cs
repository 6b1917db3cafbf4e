using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Input;

/// <summary>Reads what the generated code depends on in the compilation.</summary>
internal static class CompilerFactsReader
{
    private const string CatalogType = "DigestGen.CompilerServices.CompiledCatalog";

    public static CompilerFacts Read(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        return new CompilerFacts(
            !compilation.GetTypesByMetadataName(CatalogType).IsEmpty,
            version.ToDisplayString(),
            version >= LanguageVersion.CSharp11,
            compilation.AssemblyName ?? "",
            compilation.Options.ConcurrentBuild);
    }
}
