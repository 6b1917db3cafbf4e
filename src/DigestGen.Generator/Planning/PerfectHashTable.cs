using DigestGen.Layout;

namespace DigestGen.Generator.Planning;

/// <summary>Finds, for each bucket of identifiers, the pilot that sends them to free slots.</summary>
internal sealed class PerfectHashTable
{
    private const int IdsPerBucket = 4;
    private const int LoadPercent = 97;
    private const int MaxSeed = Digits.Max1;

    private PerfectHashTable(int seed, int[] pilots, int[] ranks)
    {
        Seed = seed;
        Pilots = pilots;
        Ranks = ranks;
    }

    public int Seed { get; }

    /// <summary>The pilot of each bucket.</summary>
    public int[] Pilots { get; }

    /// <summary>For each slot, the place of its identifier in the list; -1 if the slot is free.</summary>
    public int[] Ranks { get; }

    /// <summary>Builds the table of distinct identifiers.</summary>
    public static PerfectHashTable Build(uint[] ids, CancellationToken cancellationToken)
    {
        for (int seed = 0; seed <= MaxSeed; seed++)
        {
            if (TryBuild(ids, seed, cancellationToken) is { } table)
            {
                return table;
            }
        }

        // Each seed fails with a chance far below one in a thousand.
        throw new InvalidOperationException($"No perfect hash was found for {ids.Length} identifiers.");
    }

    private static PerfectHashTable? TryBuild(uint[] ids, int seed, CancellationToken cancellationToken)
    {
        int bucketCount = (ids.Length / IdsPerBucket) + 1;
        int slotCount = (int)((long)ids.Length * 100 / LoadPercent) + 1;
        var hashes = new ulong[ids.Length];
        int[] starts = new int[bucketCount + 1];
        for (int i = 0; i < ids.Length; i++)
        {
            hashes[i] = PerfectHash.Hash(ids[i], seed);
            starts[PerfectHash.Bucket(hashes[i], bucketCount) + 1]++;
        }

        int largest = 0;
        for (int bucket = 0; bucket < bucketCount; bucket++)
        {
            largest = Math.Max(largest, starts[bucket + 1]);
            starts[bucket + 1] += starts[bucket];
        }

        int[] members = new int[ids.Length];
        int[] next = (int[])starts.Clone();
        for (int i = 0; i < ids.Length; i++)
        {
            members[next[PerfectHash.Bucket(hashes[i], bucketCount)]++] = i;
        }

        int[] pilots = new int[bucketCount];
        int[] ranks = new int[slotCount];
        ranks.AsSpan().Fill(-1);

        // The largest buckets first, while there is most room.
        for (int size = largest; size > 0; size--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int bucket = 0; bucket < bucketCount; bucket++)
            {
                ReadOnlySpan<int> bucketMembers = members.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
                if (bucketMembers.Length == size && !TryPlace(bucketMembers, hashes, ranks, out pilots[bucket]))
                {
                    return null;
                }
            }
        }

        return new PerfectHashTable(seed, pilots, ranks);
    }

    private static bool TryPlace(ReadOnlySpan<int> members, ulong[] hashes, int[] ranks, out int pilot)
    {
        for (pilot = 0; pilot <= PerfectHash.MaxPilot; pilot++)
        {
            int placed = 0;
            while (placed < members.Length)
            {
                int slot = PerfectHash.Slot(hashes[members[placed]], pilot, ranks.Length);
                if (ranks[slot] >= 0)
                {
                    break;
                }

                ranks[slot] = members[placed];
                placed++;
            }

            if (placed == members.Length)
            {
                return true;
            }

            while (placed > 0)
            {
                placed--;
                ranks[PerfectHash.Slot(hashes[members[placed]], pilot, ranks.Length)] = -1;
            }
        }

        return false;
    }
}
