using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.Generator.Ids;

/// <summary>A look-up in a catalog.</summary>
/// <param name="Receiver">The catalog.</param>
/// <param name="Throws">Whether it throws when the catalog does not have what is looked for.</param>
public readonly record struct LookUp(IOperation? Receiver, bool Throws)
{
    /// <summary>The look-up that an argument is for, also if it goes through <c>ArxivId.Parse</c>; null if there is none.</summary>
    public static LookUp? Of(IOperation argument) => argument switch
    {
        IConversionOperation => OfParent(argument),
        IArgumentOperation { Parent: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } reference }
            when CatalogClass.IsMemberOfLibraryCatalog(indexer) => new LookUp(reference.Instance, Throws: true),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call } =>
            CatalogClass.IsMemberOfLibraryCatalog(method) ? new LookUp(call.Instance, Throws: false)
            : method is { Name: "Parse", ContainingType.Name: "ArxivId" } ? OfParent(call)
            : null,
        _ => null,
    };

    private static LookUp? OfParent(IOperation operation) => operation.Parent is { } parent ? Of(parent) : null;
}
