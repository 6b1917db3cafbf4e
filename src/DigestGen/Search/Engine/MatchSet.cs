using System.Numerics;
using System.Runtime.Intrinsics;

namespace DigestGen.Search.Engine;

/// <summary>The papers that a search matched. Those that only their texts can tell are compared when it is asked for all of them.</summary>
/// <param name="space">The papers that were searched.</param>
/// <param name="set">Those that match, as far as the index tells.</param>
/// <param name="verifier">What compares the texts.</param>
internal sealed class MatchSet(SearchSpace space, ulong[] set, Verifier verifier)
{
    // Up to here the best ones are kept in order as they come; more of them are sorted.
    private const int MaxInserted = 256;

    // How many more papers are compared first than are asked for.
    private const int Reserve = 16;

    private ulong[] _set = set;
    private bool _isCompared = verifier.IsEmpty;
    private int _count = -1;

    public SearchSpace Space => space;

    /// <summary>How many bytes of texts were compared, for tests.</summary>
    public long Bytes => verifier.Bytes;

    /// <summary>How many papers match.</summary>
    public int Count => _count >= 0 ? _count : _count = NumberSet.CountOf(Set);

    /// <summary>The papers that match. Two threads that meet here find the same.</summary>
    public ulong[] Set
    {
        get
        {
            if (!Volatile.Read(ref _isCompared))
            {
                ulong[] compared = space.NewSet();
                for (int number = NumberSet.Next(_set, 0); number >= 0; number = NumberSet.Next(_set, number + 1))
                {
                    compared[number >> 6] |= verifier.Accepts(number) ? 1UL << number : 0;
                }

                _set = compared;
                Volatile.Write(ref _isCompared, true);
            }

            return _set;
        }
    }

    /// <summary>The best papers.</summary>
    /// <param name="sums">Their scores.</param>
    /// <param name="days">What orders them instead, if anything.</param>
    /// <param name="count">How many are asked for.</param>
    /// <returns>Their numbers, best first.</returns>
    public int[] Take(ushort[] sums, int[]? days, int count)
    {
        // Mostly those that match are among the first. If they are not, all are compared.
        foreach (int few in (ReadOnlySpan<int>)[Math.Min(count, MaxInserted) + Reserve, MaxInserted])
        {
            if (!_isCompared && few > count)
            {
                int[] best = Best(_set, sums, days, few);
                int[] accepted = new int[count];
                int found = 0;
                for (int i = 0; i < best.Length && found < count; i++)
                {
                    accepted[found] = best[i];
                    found += verifier.Accepts(best[i]) ? 1 : 0;
                }

                if (found == count || best.Length < few)
                {
                    Array.Resize(ref accepted, found);
                    return accepted;
                }
            }
        }

        return Best(Set, sums, days, count);
    }

    private int[] Best(ulong[] set, ushort[] sums, int[]? days, int count)
    {
        bool isSorted = count > MaxInserted;
        ulong[] best = new ulong[isSorted ? NumberSet.CountOf(set) : count];
        int found = 0;

        // What a paper must have to be one of the best. From the newest on, so that of older ones more is wanted.
        int least = 0;
        for (int word = set.Length - 1; word >= 0; word--)
        {
            ulong left = set[word];
            if (left != 0 && least > 0 && days is null && !HasMore(sums, word << 6, (ushort)least))
            {
                continue;
            }

            while (left != 0)
            {
                int bit = BitOperations.Log2(left);
                left ^= 1UL << bit;
                int number = (word << 6) + bit;
                int value = days is null ? sums[number] : days[number];
                if (value < least)
                {
                    continue;
                }

                // A score or a day, then the age.
                ulong key = ((ulong)value << 32) | (uint)space.AgeOf(number);
                if (isSorted)
                {
                    best[found++] = key;
                }
                else if (found < count || key > best[^1])
                {
                    int at = found < count ? found++ : count - 1;
                    for (; at > 0 && key > best[at - 1]; at--)
                    {
                        best[at] = best[at - 1];
                    }

                    best[at] = key;
                    least = found < count ? 0 : (int)(best[^1] >> 32) + (space.IsByAge ? 1 : 0);
                }
            }
        }

        if (isSorted)
        {
            Array.Sort(best);
            Array.Reverse(best);
        }

        int[] numbers = new int[Math.Min(count, found)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = space.OfAge((int)(uint)best[i]);
        }

        return numbers;
    }

    // Whether one of 64 papers has such a score or more.
    private static bool HasMore(ushort[] sums, int first, ushort least)
    {
        Vector128<ushort> above = Vector128<ushort>.Zero;
        ref ushort start = ref sums[first];
        for (nuint i = 0; i < 64; i += 8)
        {
            above |= Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref start, i), Vector128.Create(least));
        }

        return above != Vector128<ushort>.Zero;
    }
}
