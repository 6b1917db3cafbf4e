using DigestGen.Layout;

namespace DigestGen.Compiling.Papers;

/// <summary>The hash of the papers' identifiers in compiled form, but for the places of records, which an edit can move.</summary>
internal sealed class CompiledHash : IEquatable<CompiledHash>
{
    private readonly byte[] _withoutPlaces;

    // For each paper, by rank, where its place is written.
    private readonly int[] _placesAt;

    private CompiledHash(byte[] withoutPlaces, int[] placesAt)
    {
        _withoutPlaces = withoutPlaces;
        _placesAt = placesAt;
    }

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
            if (rank >= 0)
            {
                int at = (slot / PerfectHash.SlotsPerPart * ImageLayout.HashPart.Size)
                    + ImageLayout.HashPart.Slots + (slot % PerfectHash.SlotsPerPart * ImageLayout.Slot.Size);
                Digits.Write4(bytes, at + ImageLayout.Slot.Id, (int)ids[rank]);
                placesAt[rank] = at + ImageLayout.Slot.Place;
            }
        }

        return new CompiledHash(bytes, placesAt);
    }

    /// <summary>The hash with the places of the papers' latest records, which are given by rank.</summary>
    public byte[] With(ReadOnlySpan<int> places)
    {
        byte[] bytes = (byte[])_withoutPlaces.Clone();
        for (int rank = 0; rank < places.Length; rank++)
        {
            Digits.Write4(bytes, _placesAt[rank], places[rank]);
        }

        return bytes;
    }

    public bool Equals(CompiledHash? other) => other is not null && _withoutPlaces.AsSpan().SequenceEqual(other._withoutPlaces);

    public override bool Equals(object? obj) => Equals(obj as CompiledHash);

    public override int GetHashCode() => _withoutPlaces.Length;
}
