using System.Globalization;
using DigestGen.Generator.Planning;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the catalog's class, with a member for each issue and each paper.</summary>
internal static class MembersEmitter
{
    private static readonly string s_generatedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"DigestGen\", \"{typeof(MembersEmitter).Assembly.GetName().Version.ToString(3)}\")]";

    public static void Emit(SourceProductionContext context, MembersPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Line($"/// <summary>The digests of this project: {Count(plan.Issues.Count, "issue")}, {Count(plan.PaperCount, "paper")}.</summary>")
            .Line(s_generatedCode)
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Open($"{(plan.Catalog.IsPublic ? "public" : "internal")} static partial class {plan.Catalog.Identifier}")
            .Line("/// <summary>All issues and papers.</summary>")
            .Line($"public static global::DigestGen.DigestCatalog Catalog => {CatalogName.DataClass}.Instance;")
            .Line()
            .Line("/// <summary>A member for each issue.</summary>")
            .Open("public static class Issues");
        WriteMembers(writer, plan.Issues, "Issue", context.CancellationToken);
        writer.Close();
        if (plan.Papers is { } papers)
        {
            writer.Line()
                .Line("/// <summary>A member for each paper, by its arXiv identifier.</summary>")
                .Open("public static class Papers");
            WriteMembers(writer, papers, "Paper", context.CancellationToken);
            writer.Close();
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.g.cs");
    }

    private static void WriteMembers(
        SourceWriter writer, EquatableArray<CatalogMember> members, string type, CancellationToken cancellationToken)
    {
        foreach (CatalogMember member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] paragraphs = Array.ConvertAll(member.Documentation.Split('\n'), XmlText.Escape);
            writer.Line($"/// <summary>{string.Join("<para/>", paragraphs)}</summary>");
            writer.Line(
                $"public static global::DigestGen.{type} {Identifiers.Escape(member.Name)} => {CatalogName.DataClass}.Instance.Get{type}({member.Key.ToString(CultureInfo.InvariantCulture)});");
        }
    }

    private static string Count(int count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
