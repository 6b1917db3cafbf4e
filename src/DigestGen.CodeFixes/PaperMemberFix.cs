using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.CodeFixes;

/// <summary>Replaces a look-up by the paper's member: <c>Digests.Catalog["2402.10758"]</c> by <c>Digests.Papers.Arxiv_2402_10758</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PaperMemberFix))]
public sealed class PaperMemberFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticRules.Of(IdFindingKind.PaperHasMember).Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(ConstantCheck.SuggestionProperty, out string? member) && member is not null
                && FindLookUp(root, diagnostic) is { } lookUp
                && model?.GetOperation(lookUp, cancellationToken) is IPropertyReferenceOperation { Instance: { } receiver }
                && CatalogReceiver.FindOwn(receiver, cancellationToken) is { } catalog && CatalogClass.Papers(catalog) is { } papers)
            {
                string name = $"{papers.ToMinimalDisplayString(model, lookUp.SpanStart)}.{member}";
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{name}'",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(lookUp, Member(name, lookUp)))),
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
        return SyntaxFactory.ParseExpression(member)
            .WithLeadingTrivia(lookUp.GetLeadingTrivia())
            .WithTrailingTrivia(comments.Concat(lookUp.GetTrailingTrivia()));
    }
}
