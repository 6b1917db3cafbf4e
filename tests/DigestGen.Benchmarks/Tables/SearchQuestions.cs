using System.Text;
using System.Text.RegularExpressions;
using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Tables;

/// <summary>A question, and the paper that it is of.</summary>
/// <param name="Kind">The kind of question.</param>
/// <param name="IsOfTitles">Whether titles alone are searched.</param>
/// <param name="Id">The paper.</param>
/// <param name="Text">The question. It is never of a field that is searched.</param>
internal sealed record SearchQuestion(string Kind, bool IsOfTitles, string Id, string Text);

/// <summary>Sentences as queries, drawn from the papers.</summary>
internal static partial class SearchQuestions
{
    private const ulong Seed = 11;
    private const int MinBytes = 12;
    private const int MaxBytes = 600;

    /// <summary>The kinds of questions.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "Chinese summary, first clause, by titles", "Chinese abstract, second sentence", "English abstract, first sentence", "English abstract, second sentence",
    ];

    /// <summary>Draws some questions of each kind.</summary>
    public static List<SearchQuestion> Draw(DataSet set, int count)
    {
        var random = new SplitMix(Seed);
        var questions = new List<SearchQuestion>();
        for (int kind = 0; kind < Kinds.Count; kind++)
        {
            int[] order = [.. Enumerable.Range(0, set.Papers.Count).OrderBy(_ => random.Next())];
            questions.AddRange(order
                .Select(number => new SearchQuestion(Kinds[kind], kind == 0, set.Papers[number].Id, Ask(set.Papers[number], kind)))
                .Where(static question => Encoding.UTF8.GetByteCount(question.Text) is >= MinBytes and <= MaxBytes)
                .Take(count));
        }

        return questions;
    }

    private static string Ask(PaperRecord paper, int kind) => Space().Replace(
        kind switch
        {
            0 => ChineseClause().Split(paper.Summary)[0],
            1 => Chinese(paper.TranslatedAbstract).ElementAtOrDefault(1) ?? "",
            2 => English(paper.Abstract).ElementAtOrDefault(0) ?? "",
            _ => English(paper.Abstract).ElementAtOrDefault(1) ?? "",
        },
        " ").Trim();

    private static IEnumerable<string> Chinese(string text) => ChineseSentence().Split(text).Where(static part => part.Trim().Length > 0);

    private static IEnumerable<string> English(string text) => EnglishSentence().Split(text).Where(static part => part.Trim().Length > 0);

    [GeneratedRegex("[，。；]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseClause();

    [GeneratedRegex("(?<=[。！？；])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSentence();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
