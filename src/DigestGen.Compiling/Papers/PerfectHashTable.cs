using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using DigestGen.Layout;
using DigestGen.Parsing.Characters;

namespace DigestGen.Compiling.Papers;

/// <summary>Finds, for each bucket of identifiers, the pilot that sends them to free slots.</summary>
/// <remarks>
/// Time, memory and size are at most proportional to the number of identifiers, whatever they are: there are a fixed
/// number of attempts, an attempt has at most twice the parts of the first, and a part at most a fixed number of tries. A
/// set that fails all attempts gets no hash; its papers are found by binary search.
/// </remarks>
/// <param name="Multiplier">The multiplier of the hash; <see cref="PerfectHash.NoMultiplier"/> if there is no hash.</param>
/// <param name="Pilots">The pilot of each bucket, part by part.</param>
/// <param name="Ranks">For each slot, part by part, the place of its identifier in the list; -1 if the slot is free.</param>
public sealed record PerfectHashTable(ulong Multiplier, int[] Pilots, int[] Ranks)
{
    // Of parts that are filled to this share, hardly one has more identifiers than slots.
    private const int LoadPercent = 78;

    // And one that is fuller than this takes long to fill.
    private const int MaxPerPart = PerfectHash.SlotsPerPart * 97 / 100;

    // A part takes about 6,000 tries, and one that is filled to the limit about 20,000.
    private const int MaxTriesPerPart = 1 << 17;

    /// <summary>How many parts there are.</summary>
    public int PartCount => Ranks.Length / PerfectHash.SlotsPerPart;

    /// <summary>Builds the table of distinct identifiers.</summary>
    public static PerfectHashTable Build(uint[] ids, CancellationToken cancellationToken) =>
        Build(ids, HashMultipliers.Of(ids), cancellationToken);

    /// <summary>Builds the table with the first of some multipliers that does.</summary>
    public static PerfectHashTable Build(uint[] ids, ReadOnlySpan<ulong> multipliers, CancellationToken cancellationToken)
    {
        int minParts = (int)(ids.Length * 100L / (LoadPercent * PerfectHash.SlotsPerPart)) + 1;
        for (int attempt = 0; attempt < multipliers.Length; attempt++)
        {
            int parts = minParts + (int)((long)minParts * attempt / multipliers.Length);
            if (TryBuild(ids, multipliers[attempt], parts, cancellationToken) is { } table)
            {
                return table;
            }
        }

        int[] ranks = new int[PerfectHash.SlotsPerPart];
        ranks.AsSpan().Fill(-1);
        return new PerfectHashTable(PerfectHash.NoMultiplier, new int[PerfectHash.BucketsPerPart], ranks);
    }

    private static PerfectHashTable? TryBuild(uint[] ids, ulong multiplier, int parts, CancellationToken cancellationToken)
    {
        var hashes = new ulong[ids.Length];
        int[] starts = new int[(parts * PerfectHash.BucketsPerPart) + 1];
        for (int i = 0; i < ids.Length; i++)
        {
            hashes[i] = PerfectHash.Hash(ids[i], multiplier);
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

        return new PerfectHashTable(multiplier, pilots, ranks);
    }

    private static int Bucket(ulong hash, int parts) =>
        (int)((PerfectHash.Part(hash, (uint)parts) * PerfectHash.BucketsPerPart) + PerfectHash.Bucket(hash));

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
        int tries = MaxTriesPerPart;
        for (int size = largest; size > 0; size--)
        {
            for (int bucket = 0; bucket < pilots.Length; bucket++)
            {
                ReadOnlySpan<int> bucketMembers = members.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
                if (bucketMembers.Length == size && !TryPlace(bucketMembers, hashes, ranks, ref tries, out pilots[bucket]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    [MethodImpl(HotLoops.Compilation)]
    private static bool TryPlace(ReadOnlySpan<int> members, ulong[] hashes, Span<int> ranks, ref int tries, out int pilot)
    {
        for (pilot = 0; pilot <= PerfectHash.MaxPilot && tries > 0; pilot++)
        {
            int stored = Digits.Encode2(pilot);
            int placed = 0;
            while (placed < members.Length)
            {
                tries--;
                uint slot = PerfectHash.Slot(hashes[members[placed]], stored);
                if (ranks[(int)slot] >= 0)
                {
                    break;
                }

                ranks[(int)slot] = members[placed];
                placed++;
            }

            if (placed == members.Length)
            {
                return true;
            }

            while (placed > 0)
            {
                placed--;
                ranks[(int)PerfectHash.Slot(hashes[members[placed]], stored)] = -1;
            }
        }

        return false;
    }
}

/// <summary>The multipliers that are tried for the hash of a set of identifiers.</summary>
/// <remarks>
/// They follow from the whole set by a cryptographic hash: the same on every machine, and out of reach for whoever chooses
/// identifiers, since each change of the set gives other multipliers.
/// </remarks>
public static class HashMultipliers
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    /// <summary>The multipliers of a set. All are odd, and so none maps two identifiers to one hash.</summary>
    public static ulong[] Of(uint[] ids)
    {
        byte[] bytes = new byte[ids.Length * sizeof(uint)];
        for (int i = 0; i < ids.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), ids[i]);
        }

        using var sha256 = SHA256.Create();
        byte[] digest = sha256.ComputeHash(bytes);
        ulong[] multipliers = new ulong[Count];
        const int PerDigest = 256 / 64;
        for (int i = 0; i < multipliers.Length; i++)
        {
            if (i > 0 && i % PerDigest == 0)
            {
                digest = sha256.ComputeHash(digest);
            }

            multipliers[i] = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(i % PerDigest * sizeof(ulong))) | 1;
        }

        return multipliers;
    }
}
