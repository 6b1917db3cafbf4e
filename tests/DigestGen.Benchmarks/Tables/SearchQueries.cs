using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Tables;

/// <summary>Queries that are drawn from the papers themselves, the same in each run.</summary>
internal static class SearchQueries
{
    private const int Seed = 20240403;

    /// <summary>The kinds of queries, in the order of the tables' rows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["2 Han characters", "4 Han characters", "English word", "2 terms", "3 terms", "sentence"];

    /// <summary>A query of each kind, a number of times; from a paper that has it.</summary>
    public static List<(string Kind, string Query)> Draw(DataSet set, int count)
    {
        var random = new Random(Seed);
        var queries = new List<(string, string)>();
        while (queries.Count < count * Kinds.Count)
        {
            PaperRecord paper = set.Papers[random.Next(set.Papers.Count)];
            string kind = Kinds[queries.Count % Kinds.Count];
            string[] words = [.. paper.Title.Split(' ').Where(static word => word.Length > 3 && word.All(char.IsAsciiLetter))];
            string? word = words.Length > 0 ? words[random.Next(words.Length)] : null;
            string? two = DrawHan(paper.Summary, 2, random);
            string? query = kind switch
            {
                "2 Han characters" => two,
                "4 Han characters" => DrawHan(paper.Summary, 4, random),
                "English word" => word,
                "2 terms" => word is null || two is null ? null : $"{word} {two}",
                "3 terms" => word is null || two is null || DrawHan(paper.TranslatedTitle, 2, random) is not { } third ? null : $"{word} {two} {third}",
                _ => paper.Abstract.IndexOf(". ", StringComparison.Ordinal) is > 40 and < 300 and var end ? paper.Abstract[..end] : null,
            };
            if (query is not null)
            {
                queries.Add((kind, query));
            }
        }

        return queries;
    }

    private static string? DrawHan(string text, int length, Random random)
    {
        for (int i = 0; i < 20 && text.Length >= length; i++)
        {
            string drawn = text.Substring(random.Next(text.Length - length + 1), length);
            if (drawn.All(static c => c is >= '\u4E00' and <= '\u9FFF'))
            {
                return drawn;
            }
        }

        return null;
    }
}
