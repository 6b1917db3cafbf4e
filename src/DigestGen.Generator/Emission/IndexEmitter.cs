using System.Globalization;
using DigestGen.Generator.Planning;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the catalog's tables, and the way from a volume's number to its literal.</summary>
internal static class IndexEmitter
{
    // One switch over all volumes would be compiled whole at the first call.
    private const int GroupBits = 5;
    private const int GroupSize = 1 << GroupBits;
    private const string Span = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceProductionContext context, IndexPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Open($"partial class {plan.Catalog.Identifier}")
            .Open($"private sealed partial class {CatalogName.DataClass} : global::DigestGen.CompilerServices.CompiledCatalog")
            .Line($"internal static readonly {CatalogName.DataClass} Instance = new {CatalogName.DataClass}();")
            .Line()
            .Line($"private {CatalogName.DataClass}() : base({Text(ImageLayout.Version)}) {{ }}")
            .Line();
        if (plan.HasUtf8Literals)
        {
            writer.Line($"protected override {Span} Index => ", plan.Tables.Span);
            WriteGroups(writer, plan.VolumeProperties.Span, context.CancellationToken);
        }
        else
        {
            // The build fails for another reason; that reason shall be the only one.
            writer.Line($"protected override {Span} Index => default({Span});").Line();
            writer.Line($"protected override {Span} GetVolume(int number) => default({Span});");
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.{CatalogName.DataClass}.g.cs");
    }

    private static void WriteGroups(SourceWriter writer, ReadOnlySpan<string> properties, CancellationToken cancellationToken)
    {
        writer.Line().Open($"protected override {Span} GetVolume(int number)").Open($"switch (number >> {Text(GroupBits)})");
        for (int group = 0; group * GroupSize < properties.Length; group++)
        {
            writer.Line($"case {Text(group)}: return GetVolumeOfGroup{Text(group)}(number);");
        }

        writer.Line($"default: return default({Span});").Close().Close();
        for (int first = 0; first < properties.Length; first += GroupSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Line().Open($"private static {Span} GetVolumeOfGroup{Text(first / GroupSize)}(int number)").Open("switch (number)");
            for (int number = first; number < Math.Min(first + GroupSize, properties.Length); number++)
            {
                writer.Line($"case {Text(number)}: return {properties[number]};");
            }

            writer.Line($"default: return default({Span});").Close().Close();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
