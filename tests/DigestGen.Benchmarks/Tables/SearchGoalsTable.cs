using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(15) The goals of searches that are ratios within one run: times as shares of a pass over the texts, first queries, sizes.</summary>
internal static class SearchGoalsTable
{
    private const string FirstQuery = "扩散模型";
    private const int Sentences = 40;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var runs = new SearchRuns("search", set, hasPeers: false, hasAot: true);
        var table = new MarkdownTable("of one pass over the titles and summaries", "median", "slowest", "which is");
        string[][] rows = runs.Goals(SearchQuestions.Draw(set, Sentences).Where(static question => !question.IsOfTitles));
        foreach (string[] row in rows)
        {
            table.Add([row[0], .. row[1..3].Select(static cell => MarkdownTable.Number(Number(cell))), row[3]]);
        }

        double pass = Number(rows[0][4]);
        var first = new MarkdownTable("first query of a process", "ms", "passes");
        foreach ((string key, string name) in SearchRuns.Catalogs)
        {
            double milliseconds = runs.Cold(key, FirstQuery, options.Runs);
            first.Add(name, MarkdownTable.Number(milliseconds), MarkdownTable.Number(milliseconds * 1e3 / pass));
        }

        return $"{set.Name}; the least of some rounds for each query; a pass takes {pass:N0} µs.\n\n{table}\n{first}\n{SearchIndexTable.Sizes(set)}";
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
