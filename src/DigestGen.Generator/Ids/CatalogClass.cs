using DigestGen.Compiling.Naming;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Ids;

/// <summary>Recognizes the classes that the generator writes.</summary>
internal static class CatalogClass
{
    /// <summary>Whether a type is a generated catalog, of any assembly.</summary>
    public static bool Is(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
            && attribute.ConstructorArguments is [{ Value: "DigestGen" }, ..]);

    /// <summary>Whether a property is <c>Digests.Catalog</c> of the assembly that is compiled.</summary>
    public static bool IsOwnCatalog(IPropertySymbol property, IAssemblySymbol assembly) =>
        property is { Name: "Catalog", IsStatic: true, ContainingType: { } type }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
        && Is(type);

    /// <summary>The class with the members for papers; null if papers have none.</summary>
    public static INamedTypeSymbol? Papers(INamedTypeSymbol catalog) => catalog.GetTypeMembers("Papers").FirstOrDefault();

    /// <summary>The class with the data; null if there is none.</summary>
    public static INamedTypeSymbol? Data(INamedTypeSymbol catalog) => catalog.GetTypeMembers(CatalogName.DataClass).FirstOrDefault();

    /// <summary>Whether a method or an indexer is one of DigestGen.dll's catalog.</summary>
    public static bool IsMemberOfLibraryCatalog(ISymbol member) =>
        member.ContainingType is { Name: "DigestCatalog", ContainingNamespace: { Name: "DigestGen", ContainingNamespace.IsGlobalNamespace: true } };
}
