using DigestGen.Search.Queries;

namespace DigestGen.Search.Scanning;

/// <summary>
/// How well a text matches a term: BM25's saturation and length normalization, with fixed average lengths. Nothing
/// depends on other papers, so that every way of finding a paper gives it the same score.
/// </summary>
internal static class FieldScores
{
    /// <summary>How many fields <see cref="SearchField"/> has.</summary>
    public const int Count = 6;

    private const double MaxScore = 10;

    // With these a whole word in any text stands above all prefixes, and a title above all summaries: one occurrence
    // in the longest text scores 1 / (1 + 0.5 * 1.6) = 0.56, and any number of them less than 1.
    private const double Saturation = 0.5;
    private const double PrefixFactor = 0.55;
    private const double PrefixCount = 0.5;

    // Rises from here by less than 1 with the length of a text, so that no two lengths are the same.
    private const double MinLength = 0.6;

    private static ReadOnlySpan<double> GroupWeights => [1, 0.3, 0.09];

    // In bytes, of 7,582 papers.
    private static ReadOnlySpan<int> AverageLengths => [76, 66, 290, 290, 960, 900];

    /// <summary>The score of a text, between 0 and 1; 0 if the term is not in it.</summary>
    public static double OfText(ReadOnlySpan<byte> folded, SearchTerm term, SearchField field)
    {
        int whole = 0;
        int prefixes = 0;
        for (int at = 0; (at = TermMatcher.Find(folded, term, at, out bool isWhole)) >= 0; at += term.Folded.Length)
        {
            whole += isWhole ? 1 : 0;
            prefixes += isWhole ? 0 : 1;
        }

        if (whole + prefixes == 0)
        {
            return 0;
        }

        double count = whole == 0 ? prefixes : whole + (PrefixCount * prefixes);
        double length = MinLength + (folded.Length / (double)(folded.Length + AverageLengths[(int)field]));
        return (whole == 0 ? PrefixFactor : 1) * count / (count + (Saturation * length));
    }

    /// <summary>The score of a paper for a term, given those of its texts: of each group, titles, summaries and abstracts, the better one counts.</summary>
    public static double OfPaper(ReadOnlySpan<double> fields)
    {
        double score = 0;
        for (int group = 0; group < GroupWeights.Length; group++)
        {
            score += GroupWeights[group] * Math.Max(fields[2 * group], fields[(2 * group) + 1]);
        }

        return MaxScore * score;
    }

    /// <summary>The score of one text among those of a paper.</summary>
    public static double Weigh(double score, SearchField field) => GroupWeights[(int)field / 2] * score;
}
