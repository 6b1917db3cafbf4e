using System.Numerics;

namespace DigestGen.Search.Engine;

/// <summary>Sets of papers' numbers, a bit for each.</summary>
internal static class NumberSet
{
    public static bool Has(ulong[] set, int number) => ((set[number >> 6] >> number) & 1) != 0;

    public static void Add(ulong[] set, int number) => set[number >> 6] |= 1UL << number;

    public static bool IsEmpty(ulong[] set) => Next(set, 0) < 0;

    public static int CountOf(ulong[] set)
    {
        int count = 0;
        foreach (ulong word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The least number from a given one on; -1 if there is none.</summary>
    public static int Next(ulong[] set, int from)
    {
        int word = from >> 6;
        if (word >= set.Length)
        {
            return -1;
        }

        ulong left = set[word] & (ulong.MaxValue << from);
        while (left == 0)
        {
            if (++word == set.Length)
            {
                return -1;
            }

            left = set[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(left);
    }

    public static void Unite(ulong[] set, ulong[] other)
    {
        for (int word = 0; word < set.Length; word++)
        {
            set[word] |= other[word];
        }
    }

    /// <summary>Keeps what another set has, or has not.</summary>
    public static void Keep(ulong[] set, ulong[] other, bool isExcluding)
    {
        for (int word = 0; word < set.Length; word++)
        {
            set[word] &= isExcluding ? ~other[word] : other[word];
        }
    }
}
