using System.Globalization;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Search;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the search index.</summary>
internal static class SearchEmitter
{
    private const string Directory = "SearchDirectory";

    public static void Emit(SourceProductionContext context, SearchSegmentPlan plan)
    {
        byte[] segment = SearchSegment.Write(plan.Papers, plan.Coverage, context.CancellationToken);
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog).Method("private", SegmentName(plan.Number), segment);
        writer.CloseFile(context, $"{plan.Catalog.Name}.{SegmentName(plan.Number)}.g.cs");
    }

    public static void Emit(SourceProductionContext context, SearchDirectoryPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog)
            .Method("private", Directory, plan.Directory.Span)
            .Line()
            .Open("protected override global::System.ReadOnlySpan<byte> GetSearchIndex(int part)")
            .Line($"if (part == 0) return {Directory}();");
        for (int number = 0; number < plan.SegmentCount; number++)
        {
            writer.Line($"if (part == {Text(number + 1)}) return {SegmentName(number)}();");
        }

        writer.Line("return default(global::System.ReadOnlySpan<byte>);").CloseFile(context, $"{plan.Catalog.Name}.Search.g.cs");
    }

    private static string SegmentName(int number) => "Search" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
