using System.Runtime.CompilerServices;
using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Papers;

/// <summary>Finds, for each bucket of identifiers, the pilot that sends them to free slots.</summary>
internal sealed class PerfectHashTable
{
    // Of parts that are filled to this share, hardly one has more identifiers than slots.
    private const int LoadPercent = 78;

    // And one that is fuller than this takes long to fill.
    private const int MaxPerPart = PerfectHash.SlotsPerPart * 97 / 100;

    private PerfectHashTable(int[] pilots, int[] ranks)
    {
        Pilots = pilots;
        Ranks = ranks;
    }

    /// <summary>How many parts there are.</summary>
    public int PartCount => Ranks.Length / PerfectHash.SlotsPerPart;

    /// <summary>The pilot of each bucket, part by part.</summary>
    public int[] Pilots { get; }

    /// <summary>For each slot, part by part, the place of its identifier in the list; -1 if the slot is free.</summary>
    public int[] Ranks { get; }

    /// <summary>Builds the table of distinct identifiers.</summary>
    public static PerfectHashTable Build(uint[] ids, CancellationToken cancellationToken)
    {
        // Each attempt has a twentieth more of parts.
        int parts = (int)(ids.Length * 100L / (LoadPercent * PerfectHash.SlotsPerPart)) + 1;
        while (true)
        {
            if (TryBuild(ids, parts, cancellationToken) is { } table)
            {
                return table;
            }

            parts += (parts / 20) + 1;
        }
    }

    private static PerfectHashTable? TryBuild(uint[] ids, int parts, CancellationToken cancellationToken)
    {
        var hashes = new ulong[ids.Length];
        int[] starts = new int[(parts * PerfectHash.BucketsPerPart) + 1];
        for (int i = 0; i < ids.Length; i++)
        {
            hashes[i] = PerfectHash.Hash(ids[i]);
            starts[Bucket(hashes[i], parts) + 1]++;
        }

        for (int bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        int[] members = new int[ids.Length];
        int[] next = (int[])starts.Clone();
        for (int i = 0; i < ids.Length; i++)
        {
            members[next[Bucket(hashes[i], parts)]++] = i;
        }

        int[] pilots = new int[parts * PerfectHash.BucketsPerPart];
        int[] ranks = new int[parts * PerfectHash.SlotsPerPart];
        ranks.AsSpan().Fill(-1);
        for (int part = 0; part < parts; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int firstBucket = part * PerfectHash.BucketsPerPart;
            bool isBuilt = TryBuildPart(
                starts.AsSpan(firstBucket, PerfectHash.BucketsPerPart + 1),
                members,
                hashes,
                ranks.AsSpan(part * PerfectHash.SlotsPerPart, PerfectHash.SlotsPerPart),
                pilots.AsSpan(firstBucket, PerfectHash.BucketsPerPart));
            if (!isBuilt)
            {
                return null;
            }
        }

        return new PerfectHashTable(pilots, ranks);
    }

    private static int Bucket(ulong hash, int parts) =>
        (PerfectHash.Part(hash, parts) * PerfectHash.BucketsPerPart) + PerfectHash.Bucket(hash);

    private static bool TryBuildPart(ReadOnlySpan<int> starts, int[] members, ulong[] hashes, Span<int> ranks, Span<int> pilots)
    {
        if (starts[pilots.Length] - starts[0] > MaxPerPart)
        {
            return false;
        }

        int largest = 0;
        for (int bucket = 0; bucket < pilots.Length; bucket++)
        {
            largest = Math.Max(largest, starts[bucket + 1] - starts[bucket]);
        }

        // The largest buckets first, while there is most room.
        for (int size = largest; size > 0; size--)
        {
            for (int bucket = 0; bucket < pilots.Length; bucket++)
            {
                ReadOnlySpan<int> bucketMembers = members.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
                if (bucketMembers.Length == size && !TryPlace(bucketMembers, hashes, ranks, out pilots[bucket]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    [MethodImpl(HotLoops.Compilation)]
    private static bool TryPlace(ReadOnlySpan<int> members, ulong[] hashes, Span<int> ranks, out int pilot)
    {
        for (pilot = 0; pilot <= PerfectHash.MaxPilot; pilot++)
        {
            int placed = 0;
            while (placed < members.Length)
            {
                int slot = PerfectHash.Slot(hashes[members[placed]], pilot);
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
                ranks[PerfectHash.Slot(hashes[members[placed]], pilot)] = -1;
            }
        }

        return false;
    }
}
