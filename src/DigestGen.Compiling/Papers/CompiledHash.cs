using DigestGen.Layout;

namespace DigestGen.Compiling.Papers;

/// <summary>The hash of the papers' identifiers in compiled form, without the locations of records, which an edit can move.</summary>
/// <param name="Multiplier">The multiplier of the hash; <see cref="PerfectHash.NoMultiplier"/> if there is no hash.</param>
/// <param name="WithoutPlaces">The bytes without the locations.</param>
/// <param name="PlacesAt">For each paper, by rank, where its location is written.</param>
public sealed record CompiledHash(ulong Multiplier, byte[] WithoutPlaces, int[] PlacesAt)
{
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
        byte[] bytes = (byte[])WithoutPlaces.Clone();
        if (Multiplier == PerfectHash.NoMultiplier)
        {
            return bytes;
        }

        for (int rank = 0; rank < places.Length; rank++)
        {
            Digits.Write4(bytes, PlacesAt[rank], places[rank]);
        }

        return bytes;
    }

    public bool Equals(CompiledHash? other) => other is not null && Multiplier == other.Multiplier && WithoutPlaces.AsSpan().SequenceEqual(other.WithoutPlaces);

    public override int GetHashCode() => WithoutPlaces.Length;
}
