using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Ids;

/// <summary>The titles in the documentation of papers' members, for catalogs whose texts are elsewhere.</summary>
internal static class MemberTitles
{
    private const string Opening = "<summary>";
    private const string End = "<para/>";

    /// <summary>Adds the titles of the papers.</summary>
    public static void AddTo(Dictionary<uint, string> titles, INamedTypeSymbol papers, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference declaration in papers.DeclaringSyntaxReferences)
        {
            foreach (PropertyDeclarationSyntax member in declaration.GetSyntax(cancellationToken).ChildNodes().OfType<PropertyDeclarationSyntax>())
            {
                // "=> CompiledImage.Instance.GetPaper(123)"
                if (member.ExpressionBody?.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int id } }] }
                    && Read(member.GetLeadingTrivia().ToFullString()) is { } title)
                {
                    titles[(uint)id] = title;
                }
            }
        }
    }

    private static string? Read(string documentation)
    {
        int start = documentation.IndexOf(Opening, StringComparison.Ordinal);
        int end = start < 0 ? -1 : documentation.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0
            ? null
            : documentation.Substring(start + Opening.Length, end - start - Opening.Length)
                .Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
    }
}
