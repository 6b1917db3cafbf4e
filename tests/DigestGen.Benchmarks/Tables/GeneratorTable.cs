using System.Collections.Immutable;
using System.Diagnostics;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;
using DigestGen.Generator;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(6) The generator alone, in this process: everything from texts to emitted sources, and again after one edit.</summary>
internal static class GeneratorTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        ImmutableArray<AdditionalText> texts = [.. set.Files.Select(static file => new DigestText(file, File.ReadAllText(file)))];
        CSharpCompilation compilation = CreateCompilation();

        // The first of a process pays the JIT compiler, as a build does; an editor's process has paid long ago.
        Run cold = MeasureRun(compilation, texts);
        var parses = new List<double>();
        var runs = new List<Run>();
        for (int i = 0; i < options.Runs; i++)
        {
            parses.Add(MeasureParse(texts));
            runs.Add(MeasureRun(compilation, texts));
        }

        double first = runs.Min(static run => run.First);
        var table = new MarkdownTable("the generator", "ms", "MB/s of digest text", "share of the first run", "allocated, digest texts", "kept, digest texts");
        void Add(string name, double seconds, double whole, double? allocated = null, double? kept = null) => table.Add(
            name,
            MarkdownTable.Number(seconds * 1e3),
            MarkdownTable.Number(set.DigestBytes / 1e6 / seconds),
            $"1/{MarkdownTable.Number(whole / seconds)}",
            allocated is { } bytes ? MarkdownTable.Number(bytes / set.DigestBytes) : "",
            kept is { } keptBytes ? MarkdownTable.Number(keptBytes / set.DigestBytes) : "");
        Add("first run of a process", cold.First, cold.First);
        Add("one digest edited, first of a process", cold.FirstEdit, cold.First);
        Add("first run, JIT paid", first, first, runs[^1].Allocated, runs[^1].Kept);
        Add("first run, JIT paid, processor time", runs.Min(static run => run.FirstProcessor), first);
        Add("parsing alone, on one thread", parses.Min(), first);
        Add("one digest edited, JIT paid", runs.Min(static run => run.Edit), first, runs[^1].EditAllocated);
        return $"{set.Name}: {set.Files.Count:N0} digests, {MarkdownTable.Megabytes(set.DigestBytes)} MB; Roslyn {typeof(Compilation).Assembly.GetName().Version}, the first, and the least of {options.Runs} more. The driver's parse of the emitted C# is a part of each run.\n\n{table}";
    }

    /// <summary>A project without code.</summary>
    internal static CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "consumer",
        references:
        [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
            MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll")),
            MetadataReference.CreateFromFile(DigestGenReference.LibraryPath),
        ],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    // As many as an editor's user makes in some minutes: the JIT compiler takes its time over what runs once an edit.
    private const int Edits = 60;

    private static double MeasureParse(ImmutableArray<AdditionalText> texts)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (AdditionalText text in texts)
        {
            _ = DigestParser.Parse(text.GetText()!.ToString());
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    internal static Run MeasureRun(CSharpCompilation compilation, ImmutableArray<AdditionalText> texts, string search = "")
    {
        long keptBefore = GC.GetTotalMemory(forceFullCollection: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default, new DigestOptions(search));
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double first = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double firstProcessor = (Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        ThrowOnErrors(driver);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - keptBefore;

        // One word of one abstract, in a digest of middling length.
        DigestText[] filled = [.. texts.Cast<DigestText>().Where(static text => text.GetText().Length > 200).OrderBy(static text => text.GetText().Length)];
        DigestText edited = filled[filled.Length / 2];
        string text = edited.GetText().ToString();
        int at = text.LastIndexOf(". ", StringComparison.Ordinal);
        var edits = new List<double>();
        long editAllocated = 0;
        AdditionalText before = edited;
        for (int i = 0; i < Edits; i++)
        {
            DigestText after = new(edited.Path, text.Insert(at + 2, i % 2 == 0 ? "Indeed " : "Truly "));
            driver = driver.ReplaceAdditionalText(before, after);
            before = after;
            allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
            started = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            edits.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            editAllocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        }

        ThrowOnErrors(driver);
        return new Run(first, firstProcessor, edits[0], edits.Min(), allocated, editAllocated, kept);
    }

    private static void ThrowOnErrors(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.Exception is not null || result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException($"The generator failed: {result.Exception} {string.Join(' ', result.Diagnostics.Take(3))}");
        }
    }

    internal readonly record struct Run(double First, double FirstProcessor, double FirstEdit, double Edit, long Allocated, long EditAllocated, long Kept);
}
