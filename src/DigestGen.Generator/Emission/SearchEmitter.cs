using System.Globalization;
using DigestGen.Compiling.Planning;
using DigestGen.Search.Index;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the search index, in literals of a limited length.</summary>
internal static class SearchEmitter
{
    public static void Emit(SourceProductionContext context, SearchPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        byte[][] parts = IndexText.Encode(plan.Papers.Write(context.CancellationToken));
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        for (int number = 0; number < parts.Length; number++)
        {
            writer.Method("private", SearchName(number), parts[number]).Line();
        }

        writer.Open("protected override global::System.ReadOnlySpan<byte> GetSearchIndex(int part)");
        for (int number = 0; number < parts.Length; number++)
        {
            writer.Line($"if (part == {Text(number)}) return {SearchName(number)}();");
        }

        writer.Line("return default(global::System.ReadOnlySpan<byte>);").CloseFile(context, $"{plan.Catalog.Name}.Search.g.cs");
    }

    private static string SearchName(int number) => "Search" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
