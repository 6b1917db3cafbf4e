using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Ids;

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
