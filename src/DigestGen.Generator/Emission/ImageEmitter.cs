using System.Buffers;
using System.Globalization;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Naming;
using DigestGen.Generator.Planning;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static DigestGen.Parsing.Text.Invariant;

namespace DigestGen.Generator.Emission;

/// <summary>
/// Emits the class of the image, and what is behind it: literals with the methods that find them, or what tells the resource from
/// others. An editor needs the class alone.
/// </summary>
internal static class ImageEmitter
{
    private const string Span = "global::System.ReadOnlySpan<byte>";

    // A method is compiled whole at its first call: two, of about the square root of all literals each, cost the least.
    private const int MinGroupSize = 16;

    // A group ends where a class of volumes does, once it has the fourth part of its size.
    private const int MinShare = 4;

    // Each length of a literal is a type in the assembly, and a type costs the program's start more than spaces do.
    private const int LengthsPerDoubling = 8;

    /// <summary>Emits the class.</summary>
    public static void Emit(SourceProductionContext context, ImagePlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        string version = Text(ImageLayout.Version);
        string multiplier = plan.HashMultiplier.ToString(CultureInfo.InvariantCulture);
        string resource = plan.Resource is null ? "" : $", {SymbolDisplay.FormatLiteral(plan.Resource.Name, quote: true)}";
        using SourceWriter writer = SourceWriter.OpenFile(plan.Catalog)
            .Open($"partial class {CSharpName.Escape(plan.Catalog.Name)}")
            .Open($"private sealed partial class {CatalogName.DataClass} : global::DigestGen.CompilerServices.{(plan.Resource is null ? "CompiledCatalog" : "ResourceCatalog")}")
            .Line($"internal static readonly {CatalogName.DataClass} Instance = new {CatalogName.DataClass}();")
            .Line()
            .Line($"private {CatalogName.DataClass}() : base({version}, {multiplier}UL{resource}) {{ }}");
        writer.CloseFile(context, $"{plan.Catalog.Name}.{CatalogName.DataClass}.g.cs");
    }

    /// <summary>Emits what the resource is known by.</summary>
    public static void EmitChecksum(SourceProductionContext context, ImagePlan? plan)
    {
        if (plan is not { Resource: { } resource })
        {
            return;
        }

        // Constants, because a running program can't be edited where one changes: its resource stays the same.
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog)
            .Line($"private const ulong High = {Hexadecimal(resource.Image.High)};")
            .Line($"private const ulong Low = {Hexadecimal(resource.Image.Low)};")
            .Line()
            .Line("protected override ulong ChecksumHigh => High;")
            .Line()
            .Line("protected override ulong ChecksumLow => Low;");
        writer.CloseFile(context, $"{plan.Catalog.Name}.Resource.g.cs");
    }

    /// <summary>Emits sections as literals.</summary>
    public static void Emit(SourceProductionContext context, LiteralsPlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        if (plan.ClassName is not null)
        {
            writer.Open($"private static partial class {plan.ClassName}");
        }

        foreach (Literal literal in plan.Literals)
        {
            ImageSection section = literal.Section;
            if (section is SearchSection index)
            {
                EmitSearch(writer, index.ToLiterals(context.CancellationToken));
                continue;
            }

            int written = section.Measure(context.CancellationToken);
            int length = RoundUp(written, plan.LengthStep);
            byte[] borrowed = ArrayPool<byte>.Shared.Rent(length);
            Span<byte> bytes = borrowed.AsSpan(0, length);
            section.Write(bytes.Slice(0, written), context.CancellationToken);
            bytes.Slice(written).Fill((byte)' ');
            _ = section.Kind is SectionKind.Index or SectionKind.Hash
                ? writer.Line($"protected override {Span} {literal.Name} => ", bytes)
                : writer.Method(plan.ClassName is null ? "private" : "internal", literal.Name, bytes);
            ArrayPool<byte>.Shared.Return(borrowed);
        }

        writer.CloseFile(context, plan.HintName);
    }

    /// <summary>Emits the methods that find literals.</summary>
    public static void Emit(SourceProductionContext context, ChoicesPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        // The few tables of papers are in no group: reading all titles asks for one of them each time.
        string[] tables = [.. Enumerable.Range(0, plan.TableCount).Select(LiteralPlanner.TableName)];
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        WriteChoice(writer, "GetPlaces", "table", tables, plan.PaperTableCount, context.CancellationToken);
        writer.Line();
        WriteChoice(writer, "GetVolume", "number", plan.VolumeMethods.Span, 0, context.CancellationToken);
        writer.CloseFile(context, $"{plan.Catalog.Name}.Places.g.cs");
    }

    private static void EmitSearch(SourceWriter writer, byte[][] parts)
    {
        for (int number = 0; number < parts.Length; number++)
        {
            writer.Method("private", $"Search{Text(number)}", parts[number]).Line();
        }

        writer.Open($"protected override {Span} GetSearchIndex(int part)");
        WriteCases(writer, "part", [.. Enumerable.Range(0, parts.Length).Select(static number => $"Search{Text(number)}")], 0);
        writer.Line($"return default({Span});").Close();
    }

    private static int RoundUp(int length, int step)
    {
        while (step > 1 && step * 2 * LengthsPerDoubling <= length)
        {
            step *= 2;
        }

        return (length + step - 1) / step * step;
    }

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

    private static string Hexadecimal(ulong value) => $"0x{value.ToString("x16", CultureInfo.InvariantCulture)}UL";
}
