using System.Collections.Immutable;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(14) What a search index takes: of the assembly, of a build, and of the generator's run after an edit.</summary>
internal static class SearchIndexTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        List<(string Name, ConsumerProject Project)> projects = [];
        foreach (string coverage in (ReadOnlySpan<string>)["none", "summaries", "all"])
        {
            Leg leg = Legs.DigestGen with { Properties = $"<DigestGenSearch>{coverage}</DigestGenSearch><DigestGenStorage>literals</DigestGenStorage>" };
            projects.Add((coverage, ConsumerProject.Write($"search-{coverage}", set, "Shared/Cold.cs", isAot: false, leg)));
        }

        Dictionary<string, List<BuildRun>> builds = BuildRun.Measure(projects, options.Runs);
        var table = new MarkdownTable("index", "index, MB", "share of the covered text", "dotnet build, s", "times none", "compiler's CPU, s", "assembly, MB");
        EquatableArray<DigestIssue> issues = Read(set);
        foreach ((string name, List<BuildRun> runs) in builds)
        {
            var coverage = Enum.Parse<SearchCoverage>(name, ignoreCase: true);
            double size = CatalogCompiler.Compile(issues, ProjectOptions.Of(coverage), MemoryRecords.Of(issues), CancellationToken.None)
                .Sections.Where(static section => section.Kind == SectionKind.Search).Sum(static section => (double)section.Length);
            double seconds = runs.Select(static run => run.Seconds).Median();
            table.Add(
                name,
                MarkdownTable.Megabytes(size),
                coverage == SearchCoverage.None ? "-" : $"{100 * size / LengthOf(set, coverage):N1} %",
                MarkdownTable.Number(seconds),
                MarkdownTable.Number(seconds / builds["none"].Select(static run => run.Seconds).Median()),
                MarkdownTable.Number(runs.Select(static run => run.CompilerSeconds).Median()),
                MarkdownTable.Megabytes(runs[0].AssemblyBytes));
        }

        return $"{set.Name}; texts in literals; {options.Runs} builds in turn.\n\n{table}\n{MeasureDriver(set, options)}";
    }

    // All sources, among them the index, which an editor does not ask for.
    private static MarkdownTable MeasureDriver(DataSet set, Options options)
    {
        ImmutableArray<AdditionalText> texts = [.. set.Files.Select(static file => new DigestText(file, File.ReadAllText(file)))];
        CSharpCompilation compilation = GeneratorTable.CreateCompilation();
        var table = new MarkdownTable("the generator, with all that a build needs", "first run, ms", "one digest edited, ms", "share of the first run without an index");
        double without = 0;
        foreach (string coverage in (ReadOnlySpan<string>)["none", "summaries", "all"])
        {
            GeneratorTable.Run[] runs = [.. Enumerable.Range(0, options.Runs + 1).Select(_ => GeneratorTable.MeasureRun(compilation, texts, coverage))];
            double first = runs.Min(static run => run.First);
            double edit = runs.Min(static run => run.Edit);
            without = without == 0 ? first : without;
            table.Add(coverage, MarkdownTable.Number(first * 1e3), MarkdownTable.Number(edit * 1e3), $"1/{MarkdownTable.Number(without / edit)}");
        }

        return table;
    }

    private static EquatableArray<DigestIssue> Read(DataSet set) => new(
    [
        .. set.Files.Select(file =>
        {
            ParsedDigest digest = DigestParser.Parse(File.ReadAllText(file));
            IssueIdentity identity = IssueIdentity.Read(file, ItemMetadata.None, out _);
            return DigestIssue.Of(file, identity, digest.Content);
        }),
    ]);

    private static double LengthOf(DataSet set, SearchCoverage coverage) => set.Papers.Sum(paper =>
        (double)Length(paper.Title) + Length(paper.TranslatedTitle) + Length(paper.Summary) + Length(paper.EnglishSummary)
        + (coverage == SearchCoverage.All ? Length(paper.Abstract) + Length(paper.TranslatedAbstract) : 0));

    private static int Length(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
