using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>Checks constants that are used as arXiv ids or as names of issues.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdAnalyzer : DiagnosticAnalyzer
{
    // Without this type, the project does not refer to DigestGen.dll.
    private const string IdType = "DigestGen.ArxivId";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.NotAnId)),
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.PaperNotInCatalog)),
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.VersionNotInCatalog)),
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.IssueNotInCatalog)),
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.PaperHasMember)));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.GetTypesByMetadataName(IdType).IsEmpty)
            {
                start.RegisterOperationAction(Analyze, MarkedTarget.Kinds);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (MarkedTarget.Of(context.Operation) is not { Symbol: { } target, Value: var value })
        {
            return;
        }

        // Most values are no constants. Only for the others, attributes are looked up.
        List<ConstantText>? constants = null;
        ConstantText.Add(value, ref constants);
        if (constants is null)
        {
            return;
        }

        var check = new ConstantCheck(context, target);
        switch (MarkedSyntaxReader.Read(target))
        {
            case MarkedSyntax.ArxivId:
                constants.ForEach(check.CheckId);
                break;
            case MarkedSyntax.IssueName:
                constants.ForEach(check.CheckIssueName);
                break;
        }
    }
}
