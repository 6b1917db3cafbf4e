using System.Globalization;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Records;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the places of the records, and the way from a number to the literal of a table or a volume.</summary>
internal static class RecordLocationsEmitter
{
    // A method is compiled whole at its first call: two, of about the square root of all literals each, cost the least.
    private const int MinGroupSize = 16;

    // A group ends where a class of volumes does, once it has the fourth part of its size.
    private const int MinShare = 4;
    private const string Span = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceProductionContext context, RecordLocationTablePlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        string name;
        if (plan.Hash is { } hash)
        {
            name = "Hash";
            writer.Line($"protected override {Span} {name} => ", hash.With(plan.Places.Span));
        }
        else
        {
            name = TableName(plan.Number);
            writer.Method("private", name, RecordLocationTables.Write(plan.Places.Span));
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.{name}.g.cs");
    }

    public static void Emit(SourceProductionContext context, RecordLocationsPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        if (plan.HasUtf8Literals)
        {
            // The few tables of papers are in no group: whoever reads all titles asks for one of them each time.
            string[] tables = [.. Enumerable.Range(0, plan.PaperTableCount + plan.EntryTableCount).Select(TableName)];
            WriteChoice(writer, "GetPlaces", "table", tables, plan.PaperTableCount, context.CancellationToken);
            writer.Line();
            WriteChoice(writer, "GetVolume", "number", plan.VolumeMethods.Span, 0, context.CancellationToken);
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

    private static void WriteChoice(
        SourceWriter writer,
        string method,
        string parameter,
        ReadOnlySpan<string> literals,
        int ungrouped,
        CancellationToken cancellationToken)
    {
        List<int> starts = Group(literals, ungrouped);
        string signature = $"protected override {Span} {method}(int {parameter})";
        if (starts.Count <= 1)
        {
            WriteGroup(writer, signature, parameter, literals, 0);
            return;
        }

        writer.Open(signature);
        WriteCases(writer, parameter, literals.Slice(0, ungrouped), 0);
        for (int group = 0; group < starts.Count; group++)
        {
            string condition = group + 1 < starts.Count ? $"if ({parameter} < {Text(starts[group + 1])}) " : "";
            writer.Line($"{condition}return {method}OfGroup{Text(group)}({parameter});");
        }

        writer.Close();
        for (int group = 0; group < starts.Count; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = group + 1 < starts.Count ? starts[group + 1] : literals.Length;
            writer.Line();
            WriteGroup(
                writer,
                $"private static {Span} {method}OfGroup{Text(group)}(int {parameter})",
                parameter,
                literals.Slice(starts[group], end - starts[group]),
                starts[group]);
        }
    }

    // Where groups start, after those literals that are in none. A group whose literals are all of one class loads no other.
    private static List<int> Group(ReadOnlySpan<string> literals, int ungrouped)
    {
        int size = MinGroupSize;
        while (size * size < literals.Length - ungrouped)
        {
            size *= 2;
        }

        var starts = new List<int>();
        for (int i = ungrouped; i < literals.Length; i++)
        {
            int count = starts.Count == 0 ? size : i - starts[starts.Count - 1];
            if (count == size || (count >= size / MinShare && ClassOf(literals[i]) != ClassOf(literals[i - 1])))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static string ClassOf(string method) => method.Substring(0, method.IndexOf('.') + 1);

    private static void WriteGroup(
        SourceWriter writer, string signature, string parameter, ReadOnlySpan<string> literals, int first)
    {
        writer.Open(signature);
        WriteCases(writer, parameter, literals, first);
        writer.Line($"return default({Span});").Close();
    }

    // No switch: the compiler has less to do for a few comparisons, and a program's first look into them meets no table.
    private static void WriteCases(SourceWriter writer, string parameter, ReadOnlySpan<string> literals, int first)
    {
        for (int i = 0; i < literals.Length; i++)
        {
            writer.Line($"if ({parameter} == {Text(first + i)}) return {literals[i]}();");
        }
    }
}
