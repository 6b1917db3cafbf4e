using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.Generator.Ids;

/// <summary>Recognizes code that means a look-up to fail, as tests do. Nothing is reported there.</summary>
internal static class ExpectedFailure
{
    /// <summary>Whether an operation is in code that handles or expects its failure.</summary>
    public static bool IsAround(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ITryOperation attempt when attempt.Body == child && attempt.Catches.Any(Catches):
                    return true;
                case IInvocationOperation { TargetMethod: var method } when Expects(method):
                    return true;
                case IDelegateCreationOperation { Parent: IVariableInitializerOperation or ISimpleAssignmentOperation }:
                    // Who calls it later may expect it to throw.
                    return true;
            }
        }

        return false;
    }

    private static bool Catches(ICatchClauseOperation handler) =>
        handler.ExceptionType is null or { Name: "KeyNotFoundException" or "FormatException" or "SystemException" or "Exception" or "Object" };

    // Assert.Throws<FormatException>(…), Record.Exception(…), Assert.False(…).
    private static bool Expects(IMethodSymbol method) =>
        method.Name is "False" or "IsFalse"
        || method.Name.Contains("Throw") || method.Name.Contains("Exception")
        || method.TypeArguments.Any(IsException);

    private static bool IsException(ITypeSymbol type)
    {
        for (ITypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor is { Name: "Exception", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return false;
    }
}
