using DigestGen.Compiling.Papers;
using DigestGen.Layout;

namespace DigestGen.Queries.Tests;

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

        AssertFinds(PerfectHashTable.Build(ids, CancellationToken.None), ids);
    }

    [Fact]
    public void A_multiplier_that_fails_is_followed_by_another()
    {
        uint[] ids = [.. Enumerable.Range(1, 5_000).Select(static i => 30_700_000u + (uint)i)];

        // With 1 all identifiers are in the first part; with 2^60 their hashes have four bits that differ.
        var table = PerfectHashTable.Build(ids, [1, 1UL << 60, 0x9E37_79B9_7F4A_7C15], CancellationToken.None);

        Assert.Equal(0x9E37_79B9_7F4A_7C15, table.Multiplier);
        AssertFinds(table, ids);
    }

    [Fact]
    public void Identifiers_that_fail_every_multiplier_get_no_hash()
    {
        uint[] ids = [.. Enumerable.Range(1, 5_000).Select(static i => 30_700_000u + (uint)i)];
        var table = PerfectHashTable.Build(ids, [1, 3, 1UL << 60], CancellationToken.None);
        var hash = CompiledHash.Of(table, ids);

        Assert.Equal((PerfectHash.NoMultiplier, 1), (table.Multiplier, table.PartCount));
        Assert.Equal(PerfectHash.NoMultiplier, hash.Multiplier);
        Assert.Equal(hash.With([]), hash.With(new int[ids.Length]));
        Assert.Equal(ImageLayout.HashPart.Size, hash.With(new int[ids.Length]).Length);
    }

    [Fact]
    public void Multipliers_follow_from_the_whole_set()
    {
        uint[] ids = [30_700_001, 30_700_002, 30_700_003];
        ulong[] multipliers = HashMultipliers.Of(ids);

        Assert.Equal(HashMultipliers.Of([.. ids]), multipliers);
        Assert.Equal(HashMultipliers.Count, multipliers.Distinct().Count());
        Assert.All(multipliers, static multiplier => Assert.Equal(1UL, multiplier & 1));
        Assert.Empty(multipliers.Intersect(HashMultipliers.Of([30_700_001, 30_700_002, 30_700_004])));
    }

    // Sets that were chosen against this hash and the ones before: against a multiplier that the attacker believes in (the
    // one of the first layouts, and the one that a set of the same size would get), and sets so regular that the products of
    // any multiplier are regular too. None may take more parts, or more attempts, than a set drawn at random does.
    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_set_of_identifiers_takes_more_than_any_other(string attack, uint[] ids)
    {
        var table = PerfectHashTable.Build(ids, CancellationToken.None);
        int fewest = (int)(ids.Length * 100L / (78 * PerfectHash.SlotsPerPart)) + 1;

        Assert.True(table.Multiplier != PerfectHash.NoMultiplier, attack);
        Assert.InRange(table.PartCount, fewest, fewest + (fewest / 4));
        Assert.InRange(Array.IndexOf(HashMultipliers.Of(ids), table.Multiplier), 0, 3);
        AssertFinds(table, ids);
    }

    public static TheoryData<string, uint[]> Attacks()
    {
        const ulong Golden = 0x9E37_79B9_7F4A_7C15;
        uint[] drawn = [.. All(static _ => true).Where(static (_, i) => i % 97 == 0).Take(5_000)];
        ulong believed = HashMultipliers.Of(drawn)[0];
        return new()
        {
            { "one part of the golden multiplier", [.. All(id => PerfectHash.Part(id * Golden, 1_000) == 0).Take(5_000)] },
            { "one bucket of the golden multiplier", [.. All(id => ((id * Golden) >> 25) % 128 == 7 && PerfectHash.Part(id * Golden, 2) == 0).Take(520)] },
            { "one part of a set of the same size", [.. All(id => PerfectHash.Part(id * believed, 1_000) == 0).Take(5_000)] },
            { "multiples of a large power of two", [.. All(static id => id % (1 << 16) == 0)] },
            { "multiples of a power of two", [.. All(static id => id % (1 << 12) == 0).Take(5_000)] },
            { "neighbours", [.. All(static id => id > 24_000_000).Take(60_000)] },
            { "neighbours, every seventh", [.. All(static id => id % 7 == 0).Take(20_000)] },
            { "a grid", [.. All(static id => id % 100_000 < 100 && id / 100_000 % 2 == 0).Take(5_000)] },
            { "a hypercube", [.. All(static id => (id & ~0x9249_2492u) == 0 || (id & ~0x4924_9249u) == 0)] },
            { "few bits", [.. All(static id => System.Numerics.BitOperations.PopCount(id) <= 5).Take(20_000)] },
        };

        // Five-digit identifiers and others, ascending.
        static IEnumerable<uint> All(Func<uint, bool> choice)
        {
            for (uint id = 1; id < 160_000_000; id++)
            {
                if (choice(id) && ArxivScheme.IsValid(id))
                {
                    yield return id;
                }
            }
        }
    }

    [Fact]
    public void An_attacker_who_tries_many_sets_finds_none_that_fails()
    {
        // The one who chooses knows how multipliers are derived, and tries set after set for one that does badly.
        var random = new Random(20261126);
        int most = 0;
        for (int attempt = 0; attempt < 300; attempt++)
        {
            uint first = (uint)random.Next(1, 100_000_000);
            uint step = (uint)random.Next(1, 60_000);
            uint[] ids = [.. Enumerable.Range(0, 520).Select(i => first + ((uint)i * step))];
            var table = PerfectHashTable.Build(ids, CancellationToken.None);
            most = Math.Max(most, Array.IndexOf(HashMultipliers.Of(ids), table.Multiplier));
            Assert.NotEqual(PerfectHash.NoMultiplier, table.Multiplier);
            Assert.InRange(table.PartCount, 2, 3);
        }

        Assert.InRange(most, 0, 5);
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
            Assert.Equal(rank < 0 ? ImageLayout.Slot.Free : ids[rank], (uint)Digits.Read4(bytes, at + ImageLayout.Slot.Id));
            Assert.Equal(rank < 0 ? 0 : places[rank], Digits.Read4(bytes, at + ImageLayout.Slot.Place));
        }

        Assert.Equal(hash, CompiledHash.Of(table, ids));
        Assert.NotEqual(hash, CompiledHash.Of(table, [.. ids.Select(static id => id + 1)]));
        Assert.Equal(bytes, hash.With(places));
    }

    [Fact]
    public void A_free_slot_has_no_identifier() => Assert.False(ArxivScheme.IsValid(ImageLayout.Slot.Free));

    private static void AssertFinds(PerfectHashTable table, uint[] ids)
    {
        Assert.Equal(table.PartCount * PerfectHash.SlotsPerPart, table.Ranks.Length);
        Assert.Equal(table.PartCount * PerfectHash.BucketsPerPart, table.Pilots.Length);
        Assert.Equal(Enumerable.Range(0, ids.Length), table.Ranks.Where(static rank => rank >= 0).Order());
        for (int rank = 0; rank < ids.Length; rank++)
        {
            ulong hash = PerfectHash.Hash(ids[rank], table.Multiplier);
            uint part = PerfectHash.Part(hash, (uint)table.PartCount);
            int pilot = Digits.Encode2(table.Pilots[(part * PerfectHash.BucketsPerPart) + PerfectHash.Bucket(hash)]);
            Assert.Equal(rank, table.Ranks[(part * PerfectHash.SlotsPerPart) + PerfectHash.Slot(hash, pilot)]);
        }
    }
}
