using DigestGen.Compiling.Papers;
using DigestGen.Layout;

namespace DigestGen.Generator.Tests;

public sealed class PerfectHashTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(PerfectHash.SlotsPerPart)]
    [InlineData(20_000)]
    public void Each_identifier_has_the_slot_that_its_pilot_sends_it_to(int count)
    {
        // A month's identifiers, which stand side by side, and others from anywhere.
        var random = new Random(20261125);
        uint[] ids = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 30_700_000u + (uint)i : (uint)random.Next(1, Digits.Max4)).Distinct()];
        var table = PerfectHashTable.Build(ids, CancellationToken.None);

        Assert.Equal(table.PartCount * PerfectHash.SlotsPerPart, table.Ranks.Length);
        Assert.Equal(table.PartCount * PerfectHash.BucketsPerPart, table.Pilots.Length);
        Assert.Equal(Enumerable.Range(0, ids.Length), table.Ranks.Where(static rank => rank >= 0).Order());
        for (int rank = 0; rank < ids.Length; rank++)
        {
            ulong hash = PerfectHash.Hash(ids[rank]);
            int part = PerfectHash.Part(hash, table.PartCount);
            int pilot = table.Pilots[(part * PerfectHash.BucketsPerPart) + PerfectHash.Bucket(hash)];
            Assert.Equal(rank, table.Ranks[(part * PerfectHash.SlotsPerPart) + PerfectHash.Slot(hash, pilot)]);
        }
    }

    [Fact]
    public void Identifiers_that_all_fall_into_one_part_get_more_parts_until_they_fit()
    {
        // As many as fit in two parts of an even load, all of them in the lower of two.
        uint[] ids = [.. Enumerable.Range(1, 1 << 20).Select(static i => (uint)i).Where(static id => PerfectHash.Part(PerfectHash.Hash(id), 2) == 0).Take(700)];
        var table = PerfectHashTable.Build(ids, CancellationToken.None);

        Assert.InRange(table.PartCount, 3, 8);
        Assert.Equal(Enumerable.Range(0, ids.Length), table.Ranks.Where(static rank => rank >= 0).Order());
    }

    [Fact]
    public void A_hash_is_written_once_and_takes_places_by_rank()
    {
        uint[] ids = [.. Enumerable.Range(1, 1_000).Select(static i => 30_700_000u + ((uint)i * 7))];
        var table = PerfectHashTable.Build(ids, CancellationToken.None);
        var hash = CompiledHash.Of(table, ids);
        int[] places = [.. ids.Select(static id => (int)(id * 5 % Digits.Max4))];
        byte[] bytes = hash.With(places);

        Assert.Equal(table.PartCount * ImageLayout.HashPart.Size, bytes.Length);
        for (int slot = 0; slot < table.Ranks.Length; slot++)
        {
            int at = (slot / PerfectHash.SlotsPerPart * ImageLayout.HashPart.Size)
                + ImageLayout.HashPart.Slots + (slot % PerfectHash.SlotsPerPart * ImageLayout.Slot.Size);
            int rank = table.Ranks[slot];
            Assert.Equal(rank < 0 ? 0 : ids[rank], (uint)Digits.Read4(bytes, at + ImageLayout.Slot.Id));
            Assert.Equal(rank < 0 ? 0 : places[rank], Digits.Read4(bytes, at + ImageLayout.Slot.Place));
        }

        Assert.Equal(hash, CompiledHash.Of(table, ids));
        Assert.NotEqual(hash, CompiledHash.Of(table, [.. ids.Select(static id => id + 1)]));
        Assert.Equal(bytes, hash.With(places));
    }
}
