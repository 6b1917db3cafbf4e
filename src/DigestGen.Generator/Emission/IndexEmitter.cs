using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Planning;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the image and its index.</summary>
internal static class IndexEmitter
{
    private const string Span = "global::System.ReadOnlySpan<byte>";
    private const string High = "TextsHigh";
    private const string Low = "TextsLow";

    public static void Emit(SourceProductionContext context, IndexPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        string multiplier = plan.HashMultiplier.ToString(CultureInfo.InvariantCulture);
        string version = ImageLayout.Version.ToString(CultureInfo.InvariantCulture);
        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Open($"partial class {CSharpName.Escape(plan.Catalog.Name)}")
            .Open($"private sealed partial class {CatalogName.DataClass} : global::DigestGen.CompilerServices.{(plan.Texts is null ? "CompiledCatalog" : "ResourceCatalog")}")
            .Line($"internal static readonly {CatalogName.DataClass} Instance = new {CatalogName.DataClass}();")
            .Line()
            .Line($"private {CatalogName.DataClass}() : base({version}, {multiplier}UL{Arguments(plan.Texts)}) {{ }}")
            .Line();
        if (plan.Texts is { } texts)
        {
            // Constants, because a running program can't be edited where one changes: its resource stays the same.
            writer.Line($"private const ulong {High} = {Hexadecimal(texts.Resource.Checksum.High)};")
                .Line($"private const ulong {Low} = {Hexadecimal(texts.Resource.Checksum.Low)};");
        }
        else if (plan.HasUtf8Literals)
        {
            writer.Line($"protected override {Span} Index => ", plan.Tables.Span);
        }
        else
        {
            // The build fails for another reason; that reason shall be the only one.
            writer.Line($"protected override {Span} Index => default({Span});");
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.{CatalogName.DataClass}.g.cs");
        if (plan.Texts?.Editing is { } editing && plan.HasUtf8Literals)
        {
            EmitForEditors(context, plan.Catalog, editing);
        }
    }

    // What the analyzer of ids and completion read. A build has it in its outline.
    private static void EmitForEditors(SourceProductionContext context, CatalogName catalog, EditingPlan plan)
    {
        byte[] ids = new byte[4 * plan.Unversioned.Count];
        for (int i = 0; i < plan.Unversioned.Count; i++)
        {
            Digits.Write4(ids, 4 * i, (int)plan.Unversioned[i]);
        }

        using SourceWriter writer = SourceWriter.OpenImage(catalog)
            .Line($"private static {Span} {CatalogName.EditingIndexMember} => ", plan.Tables.Span)
            .Line($"private static {Span} {CatalogName.UnversionedMember} => ", ids);
        writer.CloseFile(context, $"{catalog.Name}.Editing.g.cs");
    }

    private static string Hexadecimal(ulong value) => $"0x{value.ToString("x16", CultureInfo.InvariantCulture)}UL";

    private static string Arguments(ResourcePlan? texts) =>
        texts is null ? "" : $", {SymbolDisplay.FormatLiteral(texts.Resource.Name, quote: true)}, {High}, {Low}";
}
