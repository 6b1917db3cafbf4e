using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Completion;

/// <summary>Offers the ids of the project's catalog, or the names of its issues, inside a literal that is used as one.</summary>
[ExportCompletionProvider(nameof(IdCompletionProvider), LanguageNames.CSharp)]
public sealed class IdCompletionProvider : CompletionProvider
{
    private const int LongestTyped = 64;

    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options)
    {
        if (text is null || trigger.Kind != CompletionTriggerKind.Insertion)
        {
            return false;
        }

        // Behind a quote, or behind what an id can hold that follows a quote.
        for (int at = caretPosition - 1; at >= 0 && at >= caretPosition - LongestTyped; at--)
        {
            if (text[at] == '"')
            {
                return true;
            }

            if (!char.IsLetterOrDigit(text[at]) && text[at] is not ('.' or '/' or '-' or ':'))
            {
                return false;
            }
        }

        return false;
    }

    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || FindLiteral(root, context.Position, out TextSpan content) is not { } literal)
        {
            return;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        MarkedSyntax syntax = model is null ? MarkedSyntax.None : SyntaxOf(model.GetOperation(literal, cancellationToken));
        if (syntax == MarkedSyntax.None)
        {
            return;
        }

        context.IsExclusive = true;
        context.CompletionListSpan = content;
        foreach (INamedTypeSymbol type in CatalogClass.FindOwn(model!.Compilation, cancellationToken))
        {
            if (OwnCatalog.Read(type, cancellationToken) is { } catalog)
            {
                context.AddItems(syntax == MarkedSyntax.ArxivId
                    ? CatalogItems.Papers(catalog, cancellationToken)
                    : CatalogItems.Issues(catalog));
            }
        }
    }

    public override Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(
            item is not null && item.Properties.TryGetValue(CatalogItems.DescriptionProperty, out string? title) ? title : ""));

    // The caret is between the quotes, or at the end of a literal that is not yet closed.
    private static LiteralExpressionSyntax? FindLiteral(SyntaxNode root, int position, out TextSpan content)
    {
        SyntaxToken token = root.FindToken(Math.Max(position - 1, 0));
        content = default;
        if (token.Parent is not LiteralExpressionSyntax literal
            || literal.Kind() is not (SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression))
        {
            return null;
        }

        // A raw literal has as many quotes at its end as at its start.
        string text = token.Text;
        int quotes = 1;
        int open = text.IndexOf('"') + 1;
        while (text.StartsWith("\"\"\"", StringComparison.Ordinal) && open < text.Length && text[open] == '"')
        {
            open++;
            quotes++;
        }

        int close = text.LastIndexOf('"') + 1 - quotes;
        int start = token.SpanStart + open;
        int end = close >= open ? token.SpanStart + close : token.Span.End;
        if (position < start || position > end)
        {
            return null;
        }

        content = TextSpan.FromBounds(start, end);
        return literal;
    }

    // The literal may be one of the values that a target can get.
    private static MarkedSyntax SyntaxOf(IOperation? operation)
    {
        for (; operation is not null; operation = operation.Parent)
        {
            if (MarkedTarget.Of(operation).Symbol is { } target)
            {
                return MarkedSyntaxReader.Read(target);
            }
        }

        return MarkedSyntax.None;
    }
}
