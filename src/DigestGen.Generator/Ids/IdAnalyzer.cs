using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>Checks constants that are used as arXiv ids or as names of issues.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdAnalyzer : DiagnosticAnalyzer
{
    // Without this type, the project does not refer to DigestGen.dll.
    private const string IdType = "DigestGen.ArxivId";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules();

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (HasLibrary(start.Compilation))
            {
                start.RegisterOperationAction(Check, MarkedTarget.Kinds);
            }
        });
    }

    internal static ImmutableArray<DiagnosticDescriptor> Rules() => ImmutableArray.Create(
        Diagnostics.Descriptors.Of(DiagnosticRules.Of(IdFindingKind.NotAnId)),
        Diagnostics.Descriptors.Of(DiagnosticRules.Of(IdFindingKind.PaperNotInCatalog)),
        Diagnostics.Descriptors.Of(DiagnosticRules.Of(IdFindingKind.VersionNotInCatalog)),
        Diagnostics.Descriptors.Of(DiagnosticRules.Of(IdFindingKind.IssueNotInCatalog)),
        Diagnostics.Descriptors.Of(DiagnosticRules.Of(IdFindingKind.PaperHasMember)));

    internal static bool HasLibrary(Compilation compilation) => !compilation.GetTypesByMetadataName(IdType).IsEmpty;

    internal static void Check(OperationAnalysisContext context)
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

/// <summary>
/// Checks the same in pages and components of Razor. Their code is generated, which analyzers leave out, but its lines are the
/// user's. It is an analyzer of its own, so that the generated code of other projects is not looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorIdAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_endings = ["_cshtml.g.cs", "_razor.g.cs", ".cshtml.g.cs", ".razor.g.cs"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = IdAnalyzer.Rules();

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (IdAnalyzer.HasLibrary(start.Compilation) && start.Compilation.SyntaxTrees.Any(static tree => IsOfRazor(tree.FilePath)))
            {
                start.RegisterOperationAction(Check, MarkedTarget.Kinds);
            }
        });
    }

    private static bool IsOfRazor(string path) => Array.Exists(s_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static void Check(OperationAnalysisContext context)
    {
        SyntaxNode syntax = context.Operation.Syntax;
        if (IsOfRazor(syntax.SyntaxTree.FilePath) && syntax.GetLocation().GetMappedLineSpan().HasMappedPath)
        {
            IdAnalyzer.Check(context);
        }
    }
}
