using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(13) Where searches rank the paper that a sentence is of, while the field that has the sentence is not searched.</summary>
internal static class SearchQualityTable
{
    private const int QuestionsOfKind = 200;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var runs = new SearchRuns("search", set);
        List<SearchQuestion> questions = SearchQuestions.Draw(set, QuestionsOfKind);
        var table = new MarkdownTable(["MRR@10", .. SearchQuestions.Kinds, "mean", "without a hit"]);
        foreach ((string key, string name) in SearchRuns.Peers.Where(static peer => peer.Key is not "scan"))
        {
            List<double[]> ranks = runs.Quality(key, questions);
            double[] means =
            [
                .. SearchQuestions.Kinds.Select(kind => ranks.Where((_, index) => questions[index].Kind == kind).Average(static rank => Math.Max(0, rank[0]))),
            ];
            table.Add([
                name,
                .. means.Select(static mean => $"{mean:N3}"),
                $"{means.Average():N3}",
                $"{100.0 * ranks.Count(static rank => rank[0] < 0) / ranks.Count:N1} %"]);
        }

        var related = new MarkdownTable("ten papers like one", "share of the same primary category");
        foreach (string key in (ReadOnlySpan<string>)["catalog", "yardstick"])
        {
            related.Add(key == "catalog" ? "DigestGen" : "independent BM25, 60 terms", $"{runs.Related(key):N3}");
        }

        return $"{set.Name}; {QuestionsOfKind} questions a kind.\n\n{table}\n{related}";
    }
}
