using System.Collections.Immutable;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Naming;
using DigestGen.Generator.Diagnostics;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>Checks the constants of one operation. It reports nothing that could be right.</summary>
public sealed class ConstantCheck(OperationAnalysisContext context, ISymbol target)
{
    /// <summary>The property of a diagnostic with the text that the constant should be, or the member that the look-up should be.</summary>
    public const string SuggestionProperty = "Suggestion";

    private const string LibraryName = "DigestGen";

    /// <summary>Checks a constant that is used as an arXiv id.</summary>
    public void CheckId(ConstantText constant)
    {
        // To methods of the consumer's own, an empty text may stand for no id.
        if (constant.Text.Length == 0 && target.ContainingAssembly.Name != LibraryName)
        {
            return;
        }

        LookUp? lookUp = LookUp.Of(context.Operation);
        if (ArxivScheme.Read(constant.Text.AsSpan(), out uint id, out int version) is { } reason)
        {
            if (!ExpectedFailure.IsAround(context.Operation))
            {
                string? nearest = FindOwn(lookUp) is { } own ? NearName.Find(IdText.Of(constant.Text).Id, own.Ids()) : null;
                Report(IdFinding.NotAnId(constant.Text, reason), constant, IdText.Replace(constant.Text, nearest));
            }
        }
        else if (FindOwn(lookUp) is { } catalog)
        {
            bool throws = lookUp is { Throws: true };
            if (!catalog.Names.HasPaper(id))
            {
                CheckMissing(constant, id, catalog, throws);
                return;
            }

            if (version != 0)
            {
                CheckVersion(constant, id, version, catalog);
            }

            string member = PaperMemberNames.Of(id);
            if (throws && constant.IsWholeValue && catalog.HasPaperMember(member))
            {
                Report(IdFinding.PaperHasMember(member), constant, member);
            }
        }
    }

    /// <summary>Checks a constant that is used as the name of an issue.</summary>
    public void CheckIssueName(ConstantText constant)
    {
        if (FindOwn(LookUp.Of(context.Operation)) is { IsIncomplete: false } catalog
            && !catalog.Names.IssueNames.Contains(constant.Text, StringComparer.Ordinal)
            && (catalog.Names.IssueNames.FirstOrDefault(name => name.Equals(constant.Text, StringComparison.OrdinalIgnoreCase))
                ?? NearName.Find(constant.Text, catalog.Names.IssueNames)) is { } nearest
            && !ExpectedFailure.IsAround(context.Operation))
        {
            Report(IdFinding.IssueNotInCatalog(constant.Text, nearest), constant, nearest);
        }
    }

    private void CheckMissing(ConstantText constant, uint id, OwnCatalog catalog, bool throws)
    {
        if (!throws || catalog.IsIncomplete || ExpectedFailure.IsAround(context.Operation))
        {
            return;
        }

        string canonical = ArxivScheme.Canonical(id);
        string? nearest = NearName.Find(canonical, catalog.Ids());
        Report(IdFinding.PaperNotInCatalog(canonical, nearest), constant, IdText.Replace(constant.Text, nearest));
    }

    private void CheckVersion(ConstantText constant, uint id, int version, OwnCatalog catalog)
    {
        IReadOnlyList<int> versions = catalog.VersionsOf(id);

        // An issue that gives no version may have meant this one.
        if (versions.Count > 0 && !versions.Contains(0) && !versions.Contains(version))
        {
            Report(IdFinding.VersionNotInCatalog(ArxivScheme.Canonical(id), version, versions), constant, IdText.WithoutVersion(constant.Text));
        }
    }

    private OwnCatalog? FindOwn(LookUp? lookUp) =>
        CatalogReceiver.FindOwn(lookUp?.Receiver, context.CancellationToken) is { } type
            ? OwnCatalog.Read(type, context.CancellationToken)
            : null;

    private void Report(IdFinding finding, ConstantText constant, string? suggestion)
    {
        ImmutableDictionary<string, string?> properties = suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, suggestion);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(DiagnosticRules.Of(finding.Kind)),
            constant.Syntax.GetLocation(),
            properties,
            FindingMessage.Quote(finding.Arguments)));
    }
}
