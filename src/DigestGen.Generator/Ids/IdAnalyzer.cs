using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        Descriptors.Of(DiagnosticRules.Of(IdFindingKind.IssueNotInCatalog)));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.GetTypesByMetadataName(IdType).IsEmpty)
            {
                start.RegisterOperationAction(
                    Analyze,
                    OperationKind.Argument,
                    OperationKind.SimpleAssignment,
                    OperationKind.PropertyInitializer,
                    OperationKind.FieldInitializer,
                    OperationKind.ParameterInitializer);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        (ISymbol? target, IOperation? value) = TargetOf(context.Operation);
        if (target is null)
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

    private static (ISymbol? Target, IOperation? Value) TargetOf(IOperation operation) => operation switch
    {
        // An argument that is left out is the parameter's default value, which is checked where it stands.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument => (argument.Parameter, argument.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => (target.Property, assignment.Value),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation target } assignment => (target.Field, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } initializer => (property, initializer.Value),
        IFieldInitializerOperation { InitializedFields: [var field, ..] } initializer => (field, initializer.Value),
        IParameterInitializerOperation initializer => (initializer.Parameter, initializer.Value),
        _ => (null, null),
    };
}
