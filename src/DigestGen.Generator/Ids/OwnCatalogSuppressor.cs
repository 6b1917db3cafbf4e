using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>
/// Silences CS0436 where a project names its own catalog and sees another one of the same name in an assembly that it
/// refers to. The compiler takes the project's own, which is what is meant. Hiding the other one instead, as
/// EmbeddedAttribute does, would hide it from the tests that InternalsVisibleTo lets in.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnCatalogSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_ownCatalog = new(
        "DGS0001", "CS0436", "A project's own catalog goes before one of the same name in a referenced assembly.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_ownCatalog);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken)
                    .FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is ExpressionSyntax name
                && context.GetSemanticModel(tree).GetSymbolInfo(name, context.CancellationToken).Symbol is INamedTypeSymbol type
                && CatalogClass.Is(type))
            {
                context.ReportSuppression(Suppression.Create(s_ownCatalog, diagnostic));
            }
        }
    }
}
