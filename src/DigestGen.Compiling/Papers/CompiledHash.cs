using DigestGen.Layout;

namespace DigestGen.Compiling.Papers;

/// <summary>The hash of the papers' identifiers in compiled form, without the locations of records, which an edit can move.</summary>
public sealed class CompiledHash : IEquatable<CompiledHash>
{
    private readonly byte[] _withoutPlaces;

    // For each paper, by rank, where its place is written.
    private readonly int[] _placesAt;

    private CompiledHash(ulong multiplier, byte[] withoutPlaces, int[] placesAt)
    {
        Multiplier = multiplier;
        _withoutPlaces = withoutPlaces;
        _placesAt = placesAt;
    }

    /// <summary>The multiplier of the hash; <see cref="PerfectHash.NoMultiplier"/> if there is no hash.</summary>
    public ulong Multiplier { get; }

    public static CompiledHash Of(PerfectHashTable table, uint[] ids)
    {
        byte[] bytes = new byte[table.PartCount * ImageLayout.HashPart.Size];
        bytes.AsSpan().Fill(Digits.Zero);
        int[] placesAt = new int[ids.Length];
        for (int bucket = 0; bucket < table.Pilots.Length; bucket++)
        {
            int at = (bucket / PerfectHash.BucketsPerPart * ImageLayout.HashPart.Size)
                + (bucket % PerfectHash.BucketsPerPart * ImageLayout.Pilot.Size);
            Digits.Write(bytes, at, ImageLayout.Pilot.Size, table.Pilots[bucket]);
        }

        for (int slot = 0; slot < table.Ranks.Length; slot++)
        {
            int rank = table.Ranks[slot];
            int at = (slot / PerfectHash.SlotsPerPart * ImageLayout.HashPart.Size)
                + ImageLayout.HashPart.Slots + (slot % PerfectHash.SlotsPerPart * ImageLayout.Slot.Size);
            Digits.Write4(bytes, at + ImageLayout.Slot.Id, rank >= 0 ? (int)ids[rank] : ImageLayout.Slot.Free);
            if (rank >= 0)
            {
                placesAt[rank] = at + ImageLayout.Slot.Place;
            }
        }

        return new CompiledHash(table.Multiplier, bytes, placesAt);
    }

    /// <summary>The hash with the locations of the papers' latest records.</summary>
    /// <param name="places">The locations, packed, by the papers' ranks.</param>
    public byte[] With(ReadOnlySpan<int> places)
    {
        byte[] bytes = (byte[])_withoutPlaces.Clone();
        if (Multiplier == PerfectHash.NoMultiplier)
        {
            return bytes;
        }

        for (int rank = 0; rank < places.Length; rank++)
        {
            Digits.Write4(bytes, _placesAt[rank], places[rank]);
        }

        return bytes;
    }

    public bool Equals(CompiledHash? other) => other is not null && Multiplier == other.Multiplier && _withoutPlaces.AsSpan().SequenceEqual(other._withoutPlaces);

    public override bool Equals(object? obj) => Equals(obj as CompiledHash);

    public override int GetHashCode() => _withoutPlaces.Length;
}
