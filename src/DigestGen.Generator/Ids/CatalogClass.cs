using DigestGen.Compiling.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Ids;

/// <summary>Recognizes the classes that the generator writes.</summary>
public static class CatalogClass
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

    /// <summary>The catalogs that the generator adds to a compilation.</summary>
    public static IEnumerable<INamedTypeSymbol> FindOwn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tree.FilePath.EndsWith($".{CatalogName.DataClass}.g.cs", StringComparison.Ordinal)
                && tree.GetRoot(cancellationToken).DescendantNodes(static node => node is not ClassDeclarationSyntax)
                    .OfType<ClassDeclarationSyntax>().FirstOrDefault() is { } declaration
                && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken) is { } type && Is(type))
            {
                yield return type;
            }
        }
    }

    /// <summary>The class with the members for papers; null if papers have none.</summary>
    public static INamedTypeSymbol? Papers(INamedTypeSymbol catalog) => catalog.GetTypeMembers("Papers").FirstOrDefault();

    /// <summary>The class with the data; null if there is none.</summary>
    public static INamedTypeSymbol? Data(INamedTypeSymbol catalog) => catalog.GetTypeMembers(CatalogName.DataClass).FirstOrDefault();

    /// <summary>Whether a method or an indexer is one of DigestGen.dll's catalog.</summary>
    public static bool IsMemberOfLibraryCatalog(ISymbol member) =>
        member.ContainingType is { Name: "DigestCatalog", ContainingNamespace: { Name: "DigestGen", ContainingNamespace.IsGlobalNamespace: true } };
}
