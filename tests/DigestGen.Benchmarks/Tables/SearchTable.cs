using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(12) The ten best papers of a query: warm, and as the first of a process.</summary>
internal static class SearchTable
{
    private const int QueriesOfKind = 10;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var runs = new SearchRuns("search", set, hasAot: true);
        List<(string Kind, string Query)> queries = SearchQueries.Draw(set, QueriesOfKind);
        var table = new MarkdownTable([
            "top ten", .. SearchQueries.Kinds.Select(static kind => $"{kind}, µs"), "allocated, bytes", "first query of a process, ms"]);
        foreach ((string key, string name) in SearchRuns.Peers.Concat(SearchRuns.NativePeers))
        {
            List<double[]> results = runs.Warm(key, queries.Select(static query => query.Query));
            table.Add([
                name,
                .. SearchQueries.Kinds.Select(kind => MarkdownTable.Number(results.Where((_, index) => queries[index].Kind == kind).Select(static result => result[0]).Median())),
                $"{results.Select(static result => result[1]).Median():N0}",
                MarkdownTable.Number(runs.Cold(key, queries[1].Query, options.Runs))]);
        }

        return $"{set.Name}; JIT unless it says otherwise; titles and summaries; medians of {QueriesOfKind} queries a kind, the least of 30 rounds each.\n\n{table}";
    }
}
