using System.Globalization;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;
using DigestGen.Generator.Planning;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static DigestGen.Parsing.Text.Invariant;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the catalog's class, with a member for each issue and each paper.</summary>
internal static class MembersEmitter
{
    private const string DataInstance = CatalogName.DataClass + ".Instance";

    private static readonly string s_generatedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"DigestGen\", \"{typeof(MembersEmitter).Assembly.GetName().Version.ToString(3)}\")]";

    public static void Emit(SourceProductionContext context, IssueMembersPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Line($"/// <summary>The digests of this project: {Count(plan.Issues.Count, "issue")}, {Count(plan.PaperCount, "paper")}.</summary>")
            .Line(s_generatedCode)
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Open($"{(plan.Catalog.IsPublic ? "public" : "internal")} static partial class {CSharpName.Escape(plan.Catalog.Name)}")
            .Line("/// <summary>All issues and papers.</summary>")
            .Line($"public static global::DigestGen.DigestCatalog Catalog => {CatalogName.DataClass}.Instance;")
            .Line()
            .Line("/// <summary>A member for each issue.</summary>")
            .Open("public static class Issues");
        for (int i = 0; i < plan.Issues.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            WriteMember(writer, "Issue", plan.Issues[i].Name, $"{DataInstance}.GetIssue({Text(i)})", plan.Issues[i].Documentation);
        }

        writer.Close();
        if (plan.HasNamedPapers)
        {
            writer.Line()
                .Line("/// <summary>A member for each paper, by its arXiv identifier.</summary>")
                .Open("public static partial class Papers")
                .Line($"private static global::DigestGen.Paper Get(int id) => {DataInstance}.GetPaper(id);");
        }

        else if (plan.HasTooManyPapers)
        {
            // Dynamic, so that a member of it has no error of its own beside this one.
            DiagnosticRule rule = DiagnosticRules.Of(PlanFindingKind.NoNamedPapers);
            string text = string.Format(CultureInfo.InvariantCulture, rule.Message, plan.PaperCount, ProjectOptions.MaxAutomaticMembers);
            writer.Line()
                .Line($"/// <summary>{XmlText.Escape(text)}</summary>")
                .Line($"[global::System.Obsolete({SymbolDisplay.FormatLiteral(text, quote: true)}, true, DiagnosticId = \"{rule.Id}\")]")
                .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
                .Line("public static dynamic Papers => throw new global::System.NotSupportedException();");
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.g.cs");
    }

    /// <summary>Declares the namespace that the project's files import, also if there is no catalog in it because of an error.</summary>
    public static void EmitNamespace(SourceProductionContext context, string? usedNamespace)
    {
        if (usedNamespace is not null)
        {
            using SourceWriter writer = SourceWriter.OpenFile().Line($"namespace {usedNamespace}").Line("{").Line("}");
            writer.CloseFile(context, "DigestGen.Namespace.g.cs");
        }
    }

    public static void Emit(SourceProductionContext context, PaperMembersPlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Open($"partial class {CSharpName.Escape(plan.Catalog.Name)}")
            .Open("partial class Papers");
        foreach (PaperMember paper in plan.Papers)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string issue = IssueText.ChannelAndTime(paper.Issue);
            string id = "arXiv:" + ArxivScheme.Canonical(paper.PackedId);
            WriteMember(
                writer,
                "Paper",
                PaperMemberNames.Of(paper.PackedId),
                // The compiler binds each of these, and this call takes it a tenth less of a whole compilation than one with an instance.
                $"Get({Text((int)paper.PackedId)})",
                paper.Title,
                paper.Summary,
                issue.Length > 0 ? id + ", " + issue : id);
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.Papers.{plan.Group}.g.cs");
    }

    private static void WriteMember(
        SourceWriter writer, string type, string name, string value, params string[] documentation)
    {
        writer.Line($"/// <summary>{string.Join("<para/>", documentation.Select(XmlText.Escape))}</summary>");
        writer.Line(
            $"public static global::DigestGen.{type} {CSharpName.Escape(name)} => {value};");
    }

    private static string Count(int count, string noun) =>
        $"{Text(count)} {noun}{(count == 1 ? "" : "s")}";
}
