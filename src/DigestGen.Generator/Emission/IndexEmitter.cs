using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Planning;
using DigestGen.Layout;
using DigestGen.Parsing.Records;
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
        if (plan.HasUtf8Literals)
        {
            writer.Line($"protected override {Span} Index => ", plan.Tables.Span);
        }
        else
        {
            // The build fails for another reason; that reason shall be the only one.
            writer.Line($"protected override {Span} Index => default({Span});");
        }

        if (plan.Texts is { } texts)
        {
            Write(writer, texts, plan.HasUtf8Literals);
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.{CatalogName.DataClass}.g.cs");
    }

    // Constants, because a running program can't be edited where one changes: it would read the new places in the old texts.
    private static void Write(SourceWriter writer, ResourcePlan texts, bool hasUtf8Literals)
    {
        ContentHash checksum = texts.Resource.Checksum;
        writer.Line()
            .Line($"private const ulong {High} = 0x{checksum.High.ToString("x16", CultureInfo.InvariantCulture)}UL;")
            .Line($"private const ulong {Low} = 0x{checksum.Low.ToString("x16", CultureInfo.InvariantCulture)}UL;");
        if (hasUtf8Literals && texts.Unversioned.Count > 0)
        {
            byte[] ids = new byte[4 * texts.Unversioned.Count];
            for (int i = 0; i < texts.Unversioned.Count; i++)
            {
                Digits.Write4(ids, 4 * i, (int)texts.Unversioned[i]);
            }

            writer.Line().Line($"private static {Span} {CatalogName.UnversionedMember} => ", ids);
        }
    }

    private static string Arguments(ResourcePlan? texts) =>
        texts is null ? "" : $", {SymbolDisplay.FormatLiteral(texts.Resource.Name, quote: true)}, {High}, {Low}";
}
