using System.Text;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(14) What a search index takes: of the assembly, of a build, and of a build after an edit.</summary>
internal static class SearchIndexTable
{
    private static readonly SearchCoverage[] s_coverages = [SearchCoverage.None, SearchCoverage.Summaries, SearchCoverage.All];

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        List<(string Name, ConsumerProject Project)> projects = [];
        foreach (string storage in (ReadOnlySpan<string>)["resource", "literals"])
        {
            foreach (SearchCoverage coverage in s_coverages)
            {
                string name = $"{storage}, {coverage.ToString().ToLowerInvariant()}";
                Leg leg = Legs.DigestGen with { Properties = $"{DigestGenReference.Storage(storage)}<DigestGenSearch>{coverage}</DigestGenSearch>" };
                projects.Add((name, ConsumerProject.Write($"search-index-{name.Replace(", ", "-", StringComparison.Ordinal)}", set, "Shared/Cold.cs", isAot: false, leg)));
            }
        }

        Dictionary<string, List<BuildRun>> builds = BuildRun.Measure(projects, options.Runs);
        var edits = projects.ToDictionary(static project => project.Name, static _ => new List<BuildRun>());
        for (int run = 0; run < options.Runs; run++)
        {
            foreach ((string name, ConsumerProject project) in projects)
            {
                edits[name].Add(EditTable.AfterDigest(set, project, run));
            }
        }

        var table = new MarkdownTable("texts, index", "build, CPU, s", "times no index", "one digest edited, CPU, s", "times no index", "assembly, MB");
        for (int i = 0; i < projects.Count; i++)
        {
            string none = projects[i - (i % s_coverages.Length)].Name;
            string name = projects[i].Name;
            table.Add([name, .. Both(builds), .. Both(edits), MarkdownTable.Megabytes(builds[name][0].AssemblyBytes)]);

            string[] Both(Dictionary<string, List<BuildRun>> runs) =>
            [
                MarkdownTable.Number(runs[name].Select(static run => run.ProcessorSeconds).Median()),
                MarkdownTable.Number(runs[name].Zip(runs[none], static (run, other) => run.ProcessorSeconds / other.ProcessorSeconds).Median()),
            ];
        }

        return $"{set.Name}; a cold compiler; {options.Runs} builds in turn; the median of the ratios of each turn.\n\n{table}\n{Sizes(set)}";
    }

    /// <summary>How large the indexes are.</summary>
    public static MarkdownTable Sizes(DataSet set)
    {
        DigestIssue[] issues =
        [
            .. set.Files.Select(static file => DigestIssue.Of(
                file, IssueIdentity.Read(file, ItemMetadata.None, out _), DigestParser.Parse(File.ReadAllText(file)).Content)),
        ];
        var table = new MarkdownTable("index", "MB", "share of the covered text");
        foreach (SearchCoverage coverage in s_coverages.AsSpan(1))
        {
            double size = CatalogCompiler.Compile(new EquatableArray<DigestIssue>(issues), ProjectOptions.Of(coverage), MemoryRecords.Of(issues), CancellationToken.None)
                .Sections.Where(static section => section.Kind == SectionKind.Search).Sum(static section => (double)section.Measure(CancellationToken.None));
            table.Add(coverage.ToString().ToLowerInvariant(), MarkdownTable.Megabytes(size), $"{100 * size / LengthOf(set, coverage):N1} %");
        }

        return table;
    }

    private static double LengthOf(DataSet set, SearchCoverage coverage) => set.Papers.Sum(paper =>
        (double)Length(paper.Title) + Length(paper.TranslatedTitle) + Length(paper.Summary) + Length(paper.EnglishSummary)
        + (coverage == SearchCoverage.All ? Length(paper.Abstract) + Length(paper.TranslatedAbstract) : 0));

    private static int Length(string text) => Encoding.UTF8.GetByteCount(text);
}
