using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Tables;

/// <summary>Queries that are drawn from the papers themselves, the same in each run.</summary>
internal static class SearchQueries
{
    private const int Seed = 20240403;

    /// <summary>The kinds of queries, in the order of the tables' rows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["2 Han characters", "4 Han characters", "English word", "word and 2 Han characters"];

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
                _ => word is null || two is null ? null : $"{word} {two}",
            };
            if (query is not null)
            {
                queries.Add((kind, query));
            }
        }

        return queries;
    }

    /// <summary>Titles, and parts of titles, with the papers that they are of.</summary>
    public static List<(string Id, string Query)> DrawKnownItems(DataSet set, int count, int? length)
    {
        var random = new Random(Seed);
        var items = new List<(string, string)>();
        for (int tries = 0; items.Count < count && tries < 20 * count; tries++)
        {
            PaperRecord paper = set.Papers[random.Next(set.Papers.Count)];
            string? query = length is { } characters
                ? DrawHan(paper.TranslatedTitle, characters, random)
                : string.Join(' ', paper.TranslatedTitle.Split([' ', '：', '，', '、', '"', '“', '”', '-', ':', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries));
            if (!string.IsNullOrWhiteSpace(query))
            {
                items.Add((paper.Id, query));
            }
        }

        return items;
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
