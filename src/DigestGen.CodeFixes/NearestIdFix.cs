using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes;

/// <summary>Changes a literal to the id or the name that it should probably be. The rest of the literal stays as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestIdFix))]
public sealed class NearestIdFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticRules.Of(IdFindingKind.NotAnId).Id,
        DiagnosticRules.Of(IdFindingKind.PaperNotInCatalog).Id,
        DiagnosticRules.Of(IdFindingKind.VersionNotInCatalog).Id,
        DiagnosticRules.Of(IdFindingKind.IssueNotInCatalog).Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // A constant that is declared elsewhere may be used for other things as well.
            if (diagnostic.Properties.TryGetValue(ConstantCheck.SuggestionProperty, out string? suggestion) && suggestion is not null
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
            {
                var change = new TextChange(literal.Token.Span, Rewrite(literal.Token, suggestion));
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to '{suggestion}'",
                        cancellationToken => ApplyAsync(context.Document, change, cancellationToken),
                        nameof(NearestIdFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }

    // A raw or verbatim literal stays one, and so does one of UTF-8. What a literal can't hold as it is changes its form.
    private static string Rewrite(SyntaxToken literal, string suggestion)
    {
        string text = literal.ValueText;
        int at = text.Length == 0 ? -1 : literal.Text.IndexOf(text, literal.Text.IndexOf('"'), StringComparison.Ordinal);
        bool isPlain = suggestion.All(static c => c is >= ' ' and not ('"' or '\\') && !char.IsSurrogate(c) && !char.IsControl(c) && c is not ('\u2028' or '\u2029'));
        bool isUtf8 = literal.Kind() is SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
        return at >= 0 && isPlain
            ? literal.Text.Substring(0, at) + suggestion + literal.Text.Substring(at + text.Length)
            : SymbolDisplay.FormatLiteral(suggestion, quote: true) + (isUtf8 ? "u8" : "");
    }
}
