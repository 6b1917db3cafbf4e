using DigestGen.Layout;
using DigestGen.Search.Index;

namespace DigestGen.Search.Engine;

/// <summary>The score: BM25's, over fields, in whole numbers, so that it is the same on every machine.</summary>
internal static class Scoring
{
    /// <summary>What the weights of a query's terms add up to. Sums of 16 bits hold it, with one more for each term that a query can have.</summary>
    public const int TotalWeight = 62_000;

    /// <summary>The most terms that count when any is enough; the weightiest ones.</summary>
    public const int MaxGroups = 250;

    // Saturation, and for titles, summaries and abstracts: the weight, and how much the length counts.
    private const double Saturation = 2;
    private static readonly double[] s_weights = [2, 1, 0.5];
    private static readonly double[] s_lengths = [0.9, 0.5, 0.5];

    private static readonly byte[]?[] s_impacts = new byte[3][];

    /// <summary>What of a weight an occurrence adds; never zero.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="impact">What the occurrence counts.</param>
    /// <param name="isWhole">Whether the term counts in full.</param>
    public static ushort Contribution(int weight, int impact, bool isWhole) => (ushort)(1 + (weight * impact * (isWhole ? 10 : 6) / 2560));

    /// <summary>What an occurrence counts, by class times 256 and length; zero if it is in no field that is searched.</summary>
    public static byte[] Impacts(SearchFields fields) => s_impacts[(int)fields] ??= MakeImpacts((int)fields);

    /// <summary>The weight of a term.</summary>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="count">How many have the term.</param>
    /// <param name="isUnspaced">Whether it is of a script without spaces: pairs of characters tell less than words.</param>
    public static double Weight(int documents, long count, bool isUnspaced)
    {
        double idf = Log(1 + ((Math.Max(0, documents - count) + 0.5) / (count + 0.5)));

        // To the power of 1.6875, by operations that give the same on every machine.
        double half = Math.Sqrt(idf);
        double eighth = Math.Sqrt(Math.Sqrt(half));
        return isUnspaced ? 1.6 * idf : idf * half * eighth * Math.Sqrt(eighth);
    }

    // The natural logarithm of a number from one on.
    private static double Log(double value)
    {
        int exponent = 0;
        for (; value >= 2; exponent++)
        {
            value /= 2;
        }

        double z = (value - 1) / (value + 1);
        double square = z * z;
        double sum = 0;
        for (int i = 21; i > 0; i -= 2)
        {
            sum = (sum * square) + (1.0 / i);
        }

        return (2 * z * sum) + (exponent * 0.693147180559945309);
    }

    private static byte[] MakeImpacts(int lastGroup)
    {
        byte[] impacts = new byte[SearchLayout.Class.Count << 8];
        double most = Impact(SearchLayout.Class.TitleAndSummary, 0, 1);
        for (int value = 0; value < SearchLayout.Class.Count; value++)
        {
            for (int lengths = 0; lengths < 256; lengths++)
            {
                double impact = Impact(value, lengths, lastGroup);
                impacts[(value << 8) | lengths] = (byte)(impact > 0 ? Math.Max(1, Math.Min(255, 255 * impact / most)) : 0);
            }
        }

        return impacts;
    }

    private static double Impact(int value, int lengths, int lastGroup)
    {
        ReadOnlySpan<int> counts = value switch
        {
            SearchLayout.Class.Abstract => [0, 0, 1],
            SearchLayout.Class.AbstractMore => [0, 0, 2],
            SearchLayout.Class.Summary => [0, 1, 0],
            SearchLayout.Class.SummaryMore => [0, 2, 0],
            SearchLayout.Class.Title => [1, 0, 0],
            _ => [1, 1, 0],
        };
        double count = 0;
        for (int group = 0; group <= lastGroup; group++)
        {
            double length = TextLengths.Unpack(lengths, group) / 100.0;
            count += s_weights[group] * counts[group] / (1 - s_lengths[group] + (s_lengths[group] * length));
        }

        return count * (Saturation + 1) / (count + Saturation);
    }
}
