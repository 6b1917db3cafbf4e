using DigestGen.Layout;
using DigestGen.Search.Index;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>The score: BM25's, over fields, in whole numbers, so that it is the same on every machine.</summary>
internal static class Scoring
{
    /// <summary>What the weights of a query's terms add up to, but that none is less than one: sums of 16 bits hold it.</summary>
    public const int TotalWeight = 60_000;

    /// <summary>The most terms that count when any is enough; the weightiest ones.</summary>
    public const int MaxGroups = 250;

    // Saturation. For titles, summaries and abstracts: the weight of an occurrence, and how much the length counts. And the weight of a
    // title's term in the summary, which it is in too more often than not.
    private const double Saturation = 2;
    private const double TitleInSummary = 0.3;
    private static readonly double[] s_weights = [2.5, 1, 0.5];
    private static readonly double[] s_lengths = [0.8, 0.6, 0.5];

    private static readonly byte[]?[] s_impacts = new byte[3][];

    /// <summary>What a paper counts that is meant by its identifier, whatever its class and length.</summary>
    public static byte[] Full { get; } = MakeFull();

    /// <summary>What of a weight an occurrence adds: not zero if it counts.</summary>
    public static ushort Contribution(int weight, int impact) => (ushort)(((weight * impact) + 255) >> 8);

    /// <summary>The weight of a word that starts with a term.</summary>
    public static int StartWeight(int weight) => Math.Max(1, weight / 2);

    /// <summary>What an occurrence counts, by class times 256 and length; zero if it is in no field that is searched.</summary>
    public static byte[] Impacts(SearchFields fields) => s_impacts[(int)fields] ??= MakeImpacts((int)fields);

    /// <summary>The weight of a term.</summary>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="count">How many have the term.</param>
    /// <param name="group">The term: pairs of characters tell less than words, and words of questions least.</param>
    public static double Weight(int documents, long count, TermGroup group)
    {
        double idf = Frequency(documents, count);

        // To the power of 1.25 and 1.625, by operations that give the same on every machine.
        double half = Math.Sqrt(idf);
        double quarter = Math.Sqrt(half);
        double weight = group.IsUnspaced ? 1.2 * idf * quarter : idf * half * Math.Sqrt(quarter);
        return !QuestionWords.Contain(group) ? weight : group.IsUnspaced ? weight / 2 : weight / 8;
    }

    /// <summary>The inverse document frequency of a term, which weighs the terms of a paper: few of them are as well chosen as those of a question.</summary>
    public static double Frequency(int documents, long count) => Log(1 + ((Math.Max(0, documents - count) + 0.5) / (count + 0.5)));

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

    private static byte[] MakeFull()
    {
        byte[] full = new byte[(SearchLayout.Class.Title + 1) << 8];
        Array.Fill(full, byte.MaxValue);
        return full;
    }

    private static byte[] MakeImpacts(int lastGroup)
    {
        byte[] impacts = new byte[(SearchLayout.Class.Title + 1) << 8];
        double most = Impact(SearchLayout.Class.Title, 0, 1);
        for (int i = SearchLayout.Class.Abstract << 8; i < impacts.Length; i++)
        {
            double impact = Impact(i >> 8, i & 0xFF, lastGroup);
            impacts[i] = (byte)(impact > 0 ? Math.Clamp(255 * impact / most, 1, 255) : 0);
        }

        return impacts;
    }

    private static double Impact(int value, int lengths, int lastGroup)
    {
        int group = SearchLayout.Class.Title - value;
        if (group > lastGroup)
        {
            return 0;
        }

        double count = Count(group, s_weights[group]);
        count += group == 0 && lastGroup > 0 ? Count(1, TitleInSummary) : 0;
        return count * (Saturation + 1) / (count + Saturation);

        double Count(int group, double weight) =>
            weight / (1 - s_lengths[group] + (s_lengths[group] * TextLengths.Unpack(lengths, group) / 100.0));
    }
}
