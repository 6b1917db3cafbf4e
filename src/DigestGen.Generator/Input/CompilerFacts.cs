using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Input;

/// <summary>What the generated code depends on in the compilation.</summary>
/// <param name="HasLibrary">Whether DigestGen.dll is referenced.</param>
/// <param name="LanguageVersion">The version of C#, as the project file would give it.</param>
/// <param name="HasUtf8Literals">Whether that version has UTF-8 literals.</param>
/// <param name="AssemblyName">The name of the assembly.</param>
internal sealed record CompilerFacts(bool HasLibrary, string LanguageVersion, bool HasUtf8Literals, string AssemblyName)
{
    private const string CatalogType = "DigestGen.CompilerServices.CompiledCatalog";

    public static CompilerFacts Of(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        return new CompilerFacts(
            !compilation.GetTypesByMetadataName(CatalogType).IsEmpty,
            version.ToDisplayString(),
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            compilation.AssemblyName ?? "");
    }
}
