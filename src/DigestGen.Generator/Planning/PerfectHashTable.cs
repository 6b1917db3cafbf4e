using System.Runtime.CompilerServices;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Finds, for each bucket of identifiers, the pilot that sends them to free slots.</summary>
internal sealed class PerfectHashTable
{
    private const int LoadPercent = 97;

    private PerfectHashTable(int slotBits, int[] pilots, int[] ranks)
    {
        SlotBits = slotBits;
        Pilots = pilots;
        Ranks = ranks;
    }

    /// <summary>How many slots there are, in bits.</summary>
    public int SlotBits { get; }

    /// <summary>The pilot of each bucket.</summary>
    public int[] Pilots { get; }

    /// <summary>For each slot, the place of its identifier in the list; -1 if the slot is free.</summary>
    public int[] Ranks { get; }

    /// <summary>Builds the table of distinct identifiers.</summary>
    public static PerfectHashTable Build(uint[] ids, CancellationToken cancellationToken)
    {
        int slotBits = PerfectHash.MinSlotBits;
        while ((1L << slotBits) * LoadPercent < ids.Length * 100L)
        {
            slotBits++;
        }

        // A table fails with a chance far below one in a thousand; there is more room in one of twice its size.
        for (; slotBits <= PerfectHash.MaxSlotBits; slotBits++)
        {
            if (TryBuild(ids, slotBits, cancellationToken) is { } table)
            {
                return table;
            }
        }

        throw new InvalidOperationException($"No perfect hash was found for {ids.Length} identifiers.");
    }

    private static PerfectHashTable? TryBuild(uint[] ids, int slotBits, CancellationToken cancellationToken)
    {
        int bucketCount = PerfectHash.Buckets(slotBits);
        var hashes = new ulong[ids.Length];
        int[] starts = new int[bucketCount + 1];
        for (int i = 0; i < ids.Length; i++)
        {
            hashes[i] = PerfectHash.Hash(ids[i]);
            starts[PerfectHash.Bucket(hashes[i], slotBits) + 1]++;
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
            members[next[PerfectHash.Bucket(hashes[i], slotBits)]++] = i;
        }

        int[] pilots = new int[bucketCount];
        int[] ranks = new int[1 << slotBits];
        ranks.AsSpan().Fill(-1);

        // The largest buckets first, while there is most room.
        for (int size = largest; size > 0; size--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int bucket = 0; bucket < bucketCount; bucket++)
            {
                ReadOnlySpan<int> bucketMembers = members.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
                if (bucketMembers.Length == size && !TryPlace(bucketMembers, hashes, slotBits, ranks, out pilots[bucket]))
                {
                    return null;
                }
            }
        }

        return new PerfectHashTable(slotBits, pilots, ranks);
    }

    [MethodImpl(HotLoops.Compilation)]
    private static bool TryPlace(ReadOnlySpan<int> members, ulong[] hashes, int slotBits, int[] ranks, out int pilot)
    {
        for (pilot = 0; pilot <= PerfectHash.MaxPilot; pilot++)
        {
            int placed = 0;
            while (placed < members.Length)
            {
                int slot = PerfectHash.Slot(hashes[members[placed]], pilot, slotBits);
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
                ranks[PerfectHash.Slot(hashes[members[placed]], pilot, slotBits)] = -1;
            }
        }

        return false;
    }
}
