using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.Generator.Ids;

/// <summary>What a value is passed or assigned to.</summary>
/// <param name="Symbol">The parameter, property or field.</param>
/// <param name="Value">The value.</param>
public readonly record struct MarkedTarget(ISymbol? Symbol, IOperation? Value)
{
    /// <summary>The kinds of operations that have a target.</summary>
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Argument,
        OperationKind.SimpleAssignment,
        OperationKind.PropertyInitializer,
        OperationKind.FieldInitializer,
        OperationKind.ParameterInitializer,
    ];

    /// <summary>The target of an operation; without a symbol if it has none.</summary>
    public static MarkedTarget Of(IOperation operation) => operation switch
    {
        // An argument that is left out is the parameter's default value, which is checked where it stands.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument => new(argument.Parameter, argument.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => new(target.Property, assignment.Value),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation target } assignment => new(target.Field, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } initializer => new(property, initializer.Value),
        IFieldInitializerOperation { InitializedFields: [var field, ..] } initializer => new(field, initializer.Value),
        IParameterInitializerOperation initializer => new(initializer.Parameter, initializer.Value),
        _ => default,
    };
}

/// <summary>What a parameter, a property or a field says of the texts that it takes.</summary>
public enum MarkedSyntax
{
    /// <summary>Nothing that concerns the catalog.</summary>
    None,

    /// <summary>They are arXiv ids: <c>[StringSyntax("ArxivId")]</c>.</summary>
    ArxivId,

    /// <summary>They are names of issues: <c>[StringSyntax("DigestIssue")]</c>.</summary>
    IssueName,
}

/// <summary>Reads <c>[StringSyntax]</c>.</summary>
public static class MarkedSyntaxReader
{
    public const string AttributeType = "System.Diagnostics.CodeAnalysis.StringSyntaxAttribute";

    private const string AttributeName = "StringSyntaxAttribute";

    public static MarkedSyntax Read(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass: { Name: AttributeName } type, ConstructorArguments: [{ Value: string name }, ..] }
                && type.ToDisplayString() == AttributeType)
            {
                return name switch
                {
                    "ArxivId" => MarkedSyntax.ArxivId,
                    "DigestIssue" => MarkedSyntax.IssueName,
                    _ => MarkedSyntax.None,
                };
            }
        }

        return MarkedSyntax.None;
    }
}
