using System.Globalization;
using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the places of the records, and the way from a number to the literal of a table or a volume.</summary>
internal static class PlacesEmitter
{
    // A switch is compiled whole at its first call: two over about the square root of all literals cost the least.
    private const int MinGroupBits = 4;
    private const string Span = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceProductionContext context, PlaceTablePlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        string name = TableName(plan.Number);
        writer.Method("private", name, plan.Places.Span);
        writer.CloseFile(context, $"{plan.Catalog.Name}.{name}.g.cs");
    }

    public static void Emit(SourceProductionContext context, PlacesPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        if (plan.HasUtf8Literals)
        {
            string[] tables = [.. Enumerable.Range(0, plan.TableCount).Select(TableName)];
            WriteSwitch(writer, "GetPlaces", "table", tables, context.CancellationToken);
            writer.Line();
            WriteSwitch(writer, "GetVolume", "number", plan.VolumeMethods.Span, context.CancellationToken);
        }
        else
        {
            // The build fails for another reason; that reason shall be the only one.
            writer.Line($"protected override {Span} GetPlaces(int table) => default({Span});").Line();
            writer.Line($"protected override {Span} GetVolume(int number) => default({Span});");
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.Places.g.cs");
    }

    private static string TableName(int number) => "Places" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteSwitch(
        SourceWriter writer,
        string method,
        string parameter,
        ReadOnlySpan<string> literals,
        CancellationToken cancellationToken)
    {
        int groupBits = MinGroupBits;
        while (1 << (2 * groupBits) < literals.Length)
        {
            groupBits++;
        }

        int groupSize = 1 << groupBits;
        if (literals.Length <= groupSize)
        {
            WriteGroup(writer, $"protected override {Span} {method}(int {parameter})", parameter, literals, 0);
            return;
        }

        writer.Open($"protected override {Span} {method}(int {parameter})").Open($"switch ({parameter} >> {Text(groupBits)})");
        for (int group = 0; group * groupSize < literals.Length; group++)
        {
            writer.Line($"case {Text(group)}: return {method}OfGroup{Text(group)}({parameter});");
        }

        writer.Line($"default: return default({Span});").Close().Close();
        for (int first = 0; first < literals.Length; first += groupSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Line();
            WriteGroup(
                writer,
                $"private static {Span} {method}OfGroup{Text(first / groupSize)}(int {parameter})",
                parameter,
                literals.Slice(first, Math.Min(groupSize, literals.Length - first)),
                first);
        }
    }

    private static void WriteGroup(
        SourceWriter writer, string signature, string parameter, ReadOnlySpan<string> literals, int first)
    {
        writer.Open(signature).Open($"switch ({parameter})");
        for (int i = 0; i < literals.Length; i++)
        {
            writer.Line($"case {Text(first + i)}: return {literals[i]}();");
        }

        writer.Line($"default: return default({Span});").Close().Close();
    }
}
