using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Records;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the image and its index.</summary>
internal static class IndexEmitter
{
    private const string Span = "global::System.ReadOnlySpan<byte>";

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
            .Open($"private sealed partial class {CatalogName.DataClass} : global::DigestGen.CompilerServices.{(plan.Resource is null ? "CompiledCatalog" : "ResourceCatalog")}")
            .Line($"internal static readonly {CatalogName.DataClass} Instance = new {CatalogName.DataClass}();")
            .Line()
            .Line($"private {CatalogName.DataClass}() : base({version}, {multiplier}UL{Arguments(plan.Resource)}) {{ }}")
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

        writer.CloseFile(context, $"{plan.Catalog.Name}.{CatalogName.DataClass}.g.cs");
    }

    private static string Arguments(TextsResource? resource) => resource is null
        ? ""
        : $", {SymbolDisplay.FormatLiteral(resource.Name, quote: true)}, {Hexadecimal(resource.Checksum.High)}, {Hexadecimal(resource.Checksum.Low)}";

    private static string Hexadecimal(ulong value) => $"0x{value.ToString("x16", CultureInfo.InvariantCulture)}UL";
}
