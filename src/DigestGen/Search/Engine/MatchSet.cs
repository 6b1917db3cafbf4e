using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DigestGen.Search.Engine;

/// <summary>The papers that a search matched. Those that only their texts can tell are compared when it is asked for all of them.</summary>
/// <param name="space">The papers that were searched.</param>
/// <param name="set">Those that match, as far as the index tells.</param>
/// <param name="verifier">What compares the texts; null if the index tells all.</param>
internal sealed class MatchSet(SearchSpace space, ulong[] set, Verifier? verifier)
{
    private readonly Verifier? _texts = verifier;
    private ulong[] _set = set;
    private Verifier? _verifier = verifier;
    private int _count = -1;

    public SearchSpace Space => space;

    /// <summary>How many bytes of texts were compared, for tests.</summary>
    public long Bytes => _texts?.Bytes ?? 0;

    /// <summary>How many papers match.</summary>
    public int Count
    {
        get
        {
            if (_count < 0)
            {
                _count = SearchSpace.CountOf(Set);
            }

            return _count;
        }
    }

    /// <summary>The papers that match. Two threads that meet here find the same.</summary>
    public ulong[] Set
    {
        get
        {
            if (_verifier is { } verifier)
            {
                ulong[] compared = new ulong[_set.Length];
                for (int word = 0; word < _set.Length; word++)
                {
                    for (ulong left = _set[word]; left != 0; left &= left - 1)
                    {
                        int number = (word << 6) + BitOperations.TrailingZeroCount(left);
                        compared[word] |= verifier.Accepts(number) ? 1UL << number : 0;
                    }
                }

                _set = compared;
                Volatile.Write(ref _verifier, null);
            }

            return _set;
        }
    }

    /// <summary>The best papers.</summary>
    /// <param name="sums">Their scores.</param>
    /// <param name="days">What orders them before their scores do, if anything.</param>
    /// <param name="count">How many are asked for.</param>
    /// <returns>Their numbers, best first.</returns>
    public int[] Take(ushort[] sums, int[]? days, int count)
    {
        if (count <= 0)
        {
            return [];
        }

        var best = new BestPapers(space, sums, days);
        if (_verifier is not { } verifier)
        {
            return best.Take(_set, count, -1);
        }

        var accepted = new List<int>();
        int last = -1;
        for (int batch = Math.Min(count, int.MaxValue / 4) + 16; accepted.Count < count; batch = Math.Min(batch * 2, int.MaxValue / 4))
        {
            int[] next = best.Take(_set, batch, last);
            foreach (int number in next)
            {
                if (accepted.Count < count && verifier.Accepts(number))
                {
                    accepted.Add(number);
                }
            }

            if (next.Length < batch)
            {
                break;
            }

            last = next[^1];
        }

        return [.. accepted];
    }

    // Chooses the best of a set.
    private readonly struct BestPapers(SearchSpace space, ushort[] sums, int[]? days)
    {
        // Up to here the best ones are kept in order as they come; more of them are sorted.
        private const int MaxInserted = 256;

        // The best ones that are worse than a given one; -1 is none.
        public int[] Take(ulong[] set, int count, int last)
        {
            if (count > MaxInserted)
            {
                return Sort(set, count, last);
            }

            int[] best = new int[count];
            int found = 0;
            int worst = -1;
            for (int word = set.Length - 1; word >= 0; word--)
            {
                ulong left = set[word];
                if (left == 0 || (worst > 0 && days is null && IsBelow(word << 6, worst)))
                {
                    continue;
                }

                while (left != 0)
                {
                    int bit = 63 - BitOperations.LeadingZeroCount(left);
                    left ^= 1UL << bit;
                    int number = (word << 6) + bit;
                    if ((found == count && !IsBetter(number, best[^1])) || (last >= 0 && !IsBetter(last, number)))
                    {
                        continue;
                    }

                    int at = found < count ? found++ : count - 1;
                    for (; at > 0 && IsBetter(number, best[at - 1]); at--)
                    {
                        best[at] = best[at - 1];
                    }

                    best[at] = number;
                    worst = found == count ? KeyOf(best[^1]) : -1;
                }
            }

            return found == count ? best : best[..found];
        }

        private int[] Sort(ulong[] set, int count, int last)
        {
            int[] all = new int[SearchSpace.CountOf(set)];
            int found = 0;
            for (int word = 0; word < set.Length; word++)
            {
                for (ulong left = set[word]; left != 0; left &= left - 1)
                {
                    int number = (word << 6) + BitOperations.TrailingZeroCount(left);
                    if (last < 0 || IsBetter(last, number))
                    {
                        all[found++] = number;
                    }
                }
            }

            BestPapers papers = this;
            Array.Sort(all, 0, found, Comparer<int>.Create((left, right) => left == right ? 0 : papers.IsBetter(left, right) ? -1 : 1));
            return all[..Math.Min(count, found)];
        }

        private int KeyOf(int number) => days is null ? sums[number] : days[number];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private bool IsBetter(int left, int right)
        {
            int leftKey = KeyOf(left);
            int rightKey = KeyOf(right);
            return leftKey != rightKey ? leftKey > rightKey : space.IsNewer(left, right);
        }

        // Whether none of 64 papers can be among the best: where newer ones come first, those of the same score can't.
        private bool IsBelow(int first, int worst)
        {
            Vector128<ushort> limit = Vector128.Create((ushort)(space.IsByAge ? worst : worst - 1));
            Vector128<ushort> above = Vector128<ushort>.Zero;
            ref ushort start = ref sums[first];
            for (nuint i = 0; i < 64; i += 8)
            {
                above |= Vector128.GreaterThan(Vector128.LoadUnsafe(ref start, i), limit);
            }

            return above == Vector128<ushort>.Zero;
        }
    }
}
