using DigestGen.Layout;
using DigestGen.Search.Scoring;

namespace DigestGen.Compiling.Search.Postings;

/// <summary>Bounds of scores, in whole numbers: the same on every machine.</summary>
internal static class ScoreBounds
{
    private const int One = 1 << 16;

    // A text with more occurrences scores 1 or hardly less.
    private const int MaxCount = 1000;

    private static readonly long s_all = (long)One * (ScoreConstants.GroupPercents[0] + ScoreConstants.GroupPercents[1] + ScoreConstants.GroupPercents[2]);

    /// <summary>The bound of a paper's score for a term.</summary>
    /// <param name="counts">How often each field has the term.</param>
    /// <param name="lengths">How long each folded field is.</param>
    /// <returns>From 1 to <see cref="SearchLayout.MaxBound"/>.</returns>
    public static int Of(ReadOnlySpan<ushort> counts, ReadOnlySpan<int> lengths)
    {
        long score = 0;
        for (int field = 0; field < counts.Length; field += 2)
        {
            long best = Math.Max(OfText(counts[field], lengths[field], field), OfText(counts[field + 1], lengths[field + 1], field + 1));
            score += best * ScoreConstants.GroupPercents[field / 2];
        }

        return (int)Math.Max(1, ((score * SearchLayout.MaxBound) + s_all - 1) / s_all);
    }

    // BM25 as the library computes it, rounded up.
    private static long OfText(int count, int length, int field)
    {
        if (count is 0 or > MaxCount)
        {
            return count == 0 ? 0 : One;
        }

        long scale = length + ScoreConstants.AverageLengths[field];
        long hundredths = 100 * count * scale;
        long all = hundredths
            + (ScoreConstants.SaturationTenths * ScoreConstants.MinLengthTenths * scale)
            + (10L * ScoreConstants.SaturationTenths * length);
        return ((One * hundredths) + all - 1) / all;
    }
}
