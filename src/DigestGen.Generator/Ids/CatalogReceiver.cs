using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Ids;

/// <summary>Tells whether a value is certainly the catalog of the project that is compiled.</summary>
public static class CatalogReceiver
{
    // What each member of a file writes to, gathered once for all look-ups in it.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextSpan, HashSet<string>>> s_writes = new();

    // A local that is initialized with a local, and so on.
    private const int MaxSteps = 4;

    /// <summary>The class of the project's own catalog, if the value is its <c>Catalog</c>; null if it may be another catalog.</summary>
    public static INamedTypeSymbol? FindOwn(IOperation? value, CancellationToken cancellationToken) =>
        FindOwn(value, MaxSteps, cancellationToken);

    private static INamedTypeSymbol? FindOwn(IOperation? value, int steps, CancellationToken cancellationToken)
    {
        if (steps == 0)
        {
            return null;
        }

        return value switch
        {
            IConversionOperation { OperatorMethod: null } conversion => FindOwn(conversion.Operand, steps - 1, cancellationToken),
            IPropertyReferenceOperation { Property: var property, SemanticModel: { } model }
                when CatalogClass.IsOwnCatalog(property, model.Compilation.Assembly) => property.ContainingType,
            ILocalReferenceOperation { Local: var local }
                when Initializer(local, value, cancellationToken) is { } initializer && IsNeverWritten(local.Name, initializer) =>
                FindOwn(value.SemanticModel?.GetOperation(initializer, cancellationToken), steps - 1, cancellationToken),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field }
                when Initializer(field, value, cancellationToken) is { } initializer && HasNoConstructors(field) =>
                FindOwn(value.SemanticModel?.GetOperation(initializer, cancellationToken), steps - 1, cancellationToken),
            _ => null,
        };
    }

    // In the same file only: an analyzer has the semantic model of that file at hand.
    private static ExpressionSyntax? Initializer(ISymbol symbol, IOperation reference, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == reference.Syntax.SyntaxTree
            && declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer }
            ? initializer
            : null;

    private static bool HasNoConstructors(IFieldSymbol field) =>
        field.ContainingType.Constructors.All(static constructor => constructor.IsImplicitlyDeclared);

    // All of the member, or of the file for top-level statements. Another local of the same name counts too.
    private static bool IsNeverWritten(string name, ExpressionSyntax initializer)
    {
        SyntaxNode scope = initializer.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)
            ?? initializer.SyntaxTree.GetRoot();
        return !WrittenNames(scope).Contains(name);
    }

    /// <summary>The names that something in a member, or in a file, writes to.</summary>
    public static HashSet<string> WrittenNames(SyntaxNode scope) =>
        s_writes.GetOrCreateValue(scope.SyntaxTree).GetOrAdd(scope.Span, _ => new HashSet<string>(
            scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsWrite).Select(static name => name.Identifier.ValueText),
            StringComparer.Ordinal));

    private static bool IsWrite(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        _ => false,
    };
}

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
