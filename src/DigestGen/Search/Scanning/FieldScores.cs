using DigestGen.Search.Queries;
using DigestGen.Search.Scoring;

namespace DigestGen.Search.Scanning;

/// <summary>
/// How well a text matches a term: BM25's saturation and length normalization, with the constants of <see cref="ScoreConstants"/>. Nothing
/// depends on other papers, so that every way of finding a paper gives it the same score.
/// </summary>
internal static class FieldScores
{
    private const double Saturation = ScoreConstants.SaturationTenths / 10.0;
    private const double MinLength = ScoreConstants.MinLengthTenths / 10.0;

    // Of a word that only starts with the term.
    private const double PrefixFactor = 0.55;
    private const double PrefixCount = 0.5;

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
        double length = MinLength + (folded.Length / (double)(folded.Length + ScoreConstants.AverageLengths[(int)field]));
        return (whole == 0 ? PrefixFactor : 1) * count / (count + (Saturation * length));
    }

    /// <summary>The score of a paper for a term, given those of its texts: of each group, titles, summaries and abstracts, the better one counts.</summary>
    public static double OfPaper(ReadOnlySpan<double> fields)
    {
        double score = 0;
        for (int group = 0; group < ScoreConstants.GroupCount; group++)
        {
            score += GroupWeight(group) * Math.Max(fields[2 * group], fields[(2 * group) + 1]);
        }

        return ScoreConstants.MaxScore * score;
    }

    /// <summary>The score of one text among those of a paper.</summary>
    public static double Weigh(double score, SearchField field) => GroupWeight((int)field / 2) * score;

    private static double GroupWeight(int group) => ScoreConstants.GroupPercents[group] / 100.0;
}
