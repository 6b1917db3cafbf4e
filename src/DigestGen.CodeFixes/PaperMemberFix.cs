using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace DigestGen.CodeFixes;

/// <summary>Replaces a look-up by the paper's member: <c>Digests.Catalog["2402.10758"]</c> by <c>Digests.Papers.Arxiv_2402_10758</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaperMemberFix))]
public sealed class PaperMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticRules.Of(IdFindingKind.PaperHasMember).Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(ConstantCheck.SuggestionProperty, out string? member) && member is not null
                && FindLookUp(root, diagnostic) is { } lookUp)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{member.Substring(member.LastIndexOf('.') + 1)}'",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(
                            root!.ReplaceNode(lookUp, Member(member, lookUp)))),
                        nameof(PaperMemberFix)),
                    diagnostic);
            }
        }
    }

    // The look-up may go through ArxivId.Parse. One with comments that end a line inside is left as it is.
    private static ElementAccessExpressionSyntax? FindLookUp(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<ElementAccessExpressionSyntax>() is { } lookUp
            && InnerTrivia(lookUp).All(static trivia =>
                trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.MultiLineCommentTrivia)
            ? lookUp
            : null;

    private static IEnumerable<SyntaxTrivia> InnerTrivia(ElementAccessExpressionSyntax lookUp) =>
        lookUp.DescendantTrivia().Where(trivia => lookUp.Span.Contains(trivia.Span));

    // Comments between the brackets stay, behind the member.
    private static ExpressionSyntax Member(string member, ElementAccessExpressionSyntax lookUp)
    {
        IEnumerable<SyntaxTrivia> comments = InnerTrivia(lookUp)
            .Where(static trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .SelectMany(static comment => new[] { SyntaxFactory.Space, comment });
        return Expression(member, lookUp)
            .WithLeadingTrivia(lookUp.GetLeadingTrivia())
            .WithTrailingTrivia(comments.Concat(lookUp.GetTrailingTrivia()));
    }

    // "Digests.Catalog" gives its own name of the class; for another receiver, the shortest name is taken.
    private static ExpressionSyntax Expression(string member, ElementAccessExpressionSyntax lookUp)
    {
        int point = member.LastIndexOf('.');
        ExpressionSyntax papers =
            lookUp.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Catalog", Expression: var catalogClass }
                ? SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, catalogClass.WithoutTrivia(), SyntaxFactory.IdentifierName("Papers"))
                : SyntaxFactory.ParseTypeName(member.Substring(0, point)).WithAdditionalAnnotations(Simplifier.Annotation);
        return SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, papers, SyntaxFactory.IdentifierName(member.Substring(point + 1)));
    }
}
