using System.Text.RegularExpressions;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>(13) What searches find of what is there, and where they rank a paper whose title is asked for while titles are not indexed.</summary>
internal static partial class SearchQualityTable
{
    private const int QueriesOfKind = 25;
    private const int KnownItems = 300;

    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var runs = new SearchRuns("search", set);
        List<(string Kind, string Query)> queries = SearchQueries.Draw(set, QueriesOfKind);
        List<double[]> all = runs.Count("catalog", queries.Select(static query => query.Query));
        var recall = new MarkdownTable(["matches, of those that DigestGen finds", .. SearchQueries.Kinds]);
        foreach ((string key, string name) in SearchRuns.Peers)
        {
            List<double[]> results = runs.Count(key, queries.Select(static query => query.Query));
            recall.Add([
                name,
                .. SearchQueries.Kinds.Select(kind => Share(kind, queries, results, all))]);
        }

        DataSet untitled = Untitled(set, options);
        var untitledRuns = new SearchRuns("search-untitled", untitled);
        int?[] lengths = [2, 3, 4, null];
        var known = new MarkdownTable(["MRR@10", "2 characters of the translated title", "3", "4", "the whole translated title"]);
        foreach ((string key, string name) in SearchRuns.Peers)
        {
            known.Add([
                name,
                .. lengths.Select(length => MarkdownTable.Number(untitledRuns.Quality(key, SearchQueries.DrawKnownItems(set, KnownItems, length)).Average(static result => result[0])))]);
        }

        return $"{set.Name}; {QueriesOfKind} queries a kind; {KnownItems} papers asked for. More than 100 % are matches within words.\n\n{recall}\n{known}";
    }

    private static string Share(string kind, List<(string Kind, string Query)> queries, List<double[]> results, List<double[]> all)
    {
        double found = results.Where((_, index) => queries[index].Kind == kind).Sum(static result => result[0]);
        return $"{100 * found / all.Where((_, index) => queries[index].Kind == kind).Sum(static result => result[0]):N1} %";
    }

    // The same digests with a dot for each translated title.
    private static DataSet Untitled(DataSet set, Options options)
    {
        string folder = Scratch.Folder("data", options.DataKey + "-untitled");
        Scratch.Once(folder, () =>
        {
            foreach (string file in set.Files)
            {
                string copy = Path.Combine(folder, Path.GetRelativePath(set.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, TranslatedTitle().Replace(File.ReadAllText(file), "$1."));
            }
        });
        return DataSet.OfFolder(set.Name, folder);
    }

    [GeneratedRegex(@"^(\[\^\d+\]: ).*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TranslatedTitle();
}
