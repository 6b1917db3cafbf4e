using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Generator.Planning;
using DigestGen.Layout;
using DigestGen.Parsing.Characters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Emission;

/// <summary>Emits members for papers that are left out because of an error, so that code that uses them has no error of its own.</summary>
internal static class LeftOutEmitter
{
    public static void Emit(SourceProductionContext context, LeftOutPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog).Open($"partial class {CSharpName.Escape(plan.Catalog.Name)}");
        if (plan.FailsBuild)
        {
            // The analyzer reports no missing papers then.
            writer.Open($"partial class {CatalogName.DataClass}")
                .Line($"internal const bool {CatalogName.IncompleteMember} = true;")
                .Close();
        }

        if (plan.Papers.Count > 0)
        {
            writer.Line("/// <summary>A member for each paper, by its arXiv identifier.</summary>").Open("public static partial class Papers");
            foreach (LeftOutPaper paper in plan.Papers)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                WriteMember(writer, paper, plan.FailsBuild);
            }
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.LeftOut.g.cs");
    }

    // A file's name can be any text.
    private static string Visible(string text) =>
        new([.. text.Select(static c => char.IsSurrogate(c) || SourceCharacters.IsHidden(c) ? '_' : c)]);

    private static void WriteMember(SourceWriter writer, LeftOutPaper paper, bool failsBuild)
    {
        string text = string.Format(
            CultureInfo.InvariantCulture,
            "The paper {0} is left out of the catalog: its entry has an error, see {1}({2}).",
            ArxivScheme.Canonical(paper.PackedId),
            Visible(paper.File),
            paper.Line);
        writer.Line($"/// <summary>{XmlText.Escape(text)}</summary>");
        if (!failsBuild)
        {
            writer.Line($"[global::System.Obsolete({SymbolDisplay.FormatLiteral(text, quote: true)}, true)]");
        }

        writer.Line(
            $"public static global::DigestGen.Paper {PaperMemberNames.Of(paper.PackedId)} => {CatalogName.DataClass}.Instance.GetPaper({((int)paper.PackedId).ToString(CultureInfo.InvariantCulture)});");
    }
}
