using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Naming;
using DigestGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>Says what is behind a name that the compiler does not find: a member that is nearly right, a missing using directive, a catalog that is internal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogNameAnalyzer : DiagnosticAnalyzer
{
    private const string LibraryName = "DigestGen";

    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Of(DiagnosticRules.Of(IdFindingKind.NameNotFound));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            ILookup<string, INamedTypeSymbol> catalogs = FindCatalogs(start.Compilation, start.CancellationToken).ToLookup(static type => type.Name, StringComparer.Ordinal);
            if (catalogs.Count > 0)
            {
                start.RegisterSyntaxNodeAction(node => AnalyzeName(node, catalogs), SyntaxKind.IdentifierName);
                start.RegisterSyntaxNodeAction(node => AnalyzeMember(node, catalogs), SyntaxKind.SimpleMemberAccessExpression);
            }
        });
    }

    // Those of this project, and of assemblies that have one: they refer to the library.
    private static IEnumerable<INamedTypeSymbol> FindCatalogs(Compilation compilation, CancellationToken cancellationToken) =>
        CatalogClass.FindOwn(compilation, cancellationToken).Concat(
            compilation.SourceModule.ReferencedAssemblySymbols
                .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == LibraryName)))
                .SelectMany(assembly => FindIn(assembly.GlobalNamespace, cancellationToken)));

    private static IEnumerable<INamedTypeSymbol> FindIn(INamespaceSymbol parent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (INamedTypeSymbol type in parent.GetTypeMembers())
        {
            if (type is { IsStatic: true, Arity: 0 } && CatalogClass.Data(type) is not null && CatalogClass.Is(type))
            {
                yield return type;
            }
        }

        foreach (INamedTypeSymbol type in parent.GetNamespaceMembers().SelectMany(child => FindIn(child, cancellationToken)))
        {
            yield return type;
        }
    }

    // The name of a catalog that means nothing here.
    private static void AnalyzeName(SyntaxNodeAnalysisContext context, ILookup<string, INamedTypeSymbol> catalogs)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (!catalogs.Contains(name.Identifier.ValueText)
            || context.SemanticModel.GetSymbolInfo(name, context.CancellationToken) is not { Symbol: null } info)
        {
            return;
        }

        bool isQualified = name.Parent is QualifiedNameSyntax { Right: var right } ? right == name
            : name.Parent is MemberAccessExpressionSyntax { Name: var member } && member == name;
        INamedTypeSymbol catalog = info.CandidateSymbols.OfType<INamedTypeSymbol>().FirstOrDefault(CatalogClass.Is) ?? catalogs[name.Identifier.ValueText].First();
        bool isAccessible = context.Compilation.IsSymbolAccessibleWithin(catalog, context.Compilation.Assembly);
        if (info.CandidateReason == CandidateReason.Inaccessible || !isAccessible)
        {
            Report(context, name, IdFinding.CatalogIsInternal(catalog.ToDisplayString(), catalog.ContainingAssembly.Name));
        }
        else if (info.CandidateSymbols.IsEmpty && !isQualified)
        {
            Report(context, name, IdFinding.CatalogIsInNamespace(catalog.Name, catalog.ContainingNamespace.ToDisplayString()));
        }
    }

    // 'Digests.Papers.Arxiv_2402_10785'.
    private static void AnalyzeMember(SyntaxNodeAnalysisContext context, ILookup<string, INamedTypeSymbol> catalogs)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        string owner = access.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
            _ => "",
        };
        if ((owner is "Papers" or "Issues" || catalogs.Contains(owner))
            && context.SemanticModel.GetSymbolInfo(access, context.CancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true }
            && context.SemanticModel.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol is INamedTypeSymbol type
            && (CatalogClass.Is(type) || (type.ContainingType is { } outer && CatalogClass.Is(outer))))
        {
            string wanted = access.Name.Identifier.ValueText;
            IEnumerable<string> members = type.GetMembers()
                .Where(static member => member is IPropertySymbol or INamedTypeSymbol { Name: not CatalogName.DataClass })
                .Select(static member => member.Name);
            if ((members.FirstOrDefault(member => member.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? NearName.Find(wanted, members)) is { } near)
            {
                Report(context, access.Name, IdFinding.MemberNotFound(access.Expression.WithoutTrivia().ToString(), wanted, near));
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode place, IdFinding finding) =>
        context.ReportDiagnostic(Diagnostic.Create(s_descriptor, place.GetLocation(), FindingMessage.Quote(finding.Arguments)));
}
