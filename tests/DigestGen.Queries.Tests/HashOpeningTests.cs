using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Queries.Tests;

/// <summary>The hash is opened once, and not again at each look-up: threads would write to the same place all the time.</summary>
public sealed class HashOpeningTests
{
    [Fact]
    public void Look_ups_open_the_hash_once()
    {
        CatalogImage image = MemoryCatalogs.Compile([new DigestFile("2024-01-01.cs.LG.md", TestEntry.Digest("2401.00001", "2401.00002"))]);
        var catalog = new CountedCatalog(image);
        foreach (Paper paper in catalog.Papers)
        {
            for (int i = 0; i < 10; i++)
            {
                Assert.True(catalog.FindRank(paper.Id.Packed) >= 0);
                Assert.Equal(paper, catalog[paper.Id]);
            }
        }

        Assert.Equal(1, catalog.Opened);
    }

    private sealed class CountedCatalog(CatalogImage image) : CompiledCatalog(ImageLayout.Version, image.HashMultiplier)
    {
        private readonly byte[] _hash = Pin(image.Hash);

        public int Opened { get; private set; }

        protected override ReadOnlySpan<byte> Index => image.Index;

        protected override ReadOnlySpan<byte> Hash
        {
            get
            {
                Opened++;
                return _hash;
            }
        }

        protected override ReadOnlySpan<byte> GetPlaces(int table) => (uint)table < (uint)image.RecordLocations.Length ? image.RecordLocations[table] : default;

        protected override ReadOnlySpan<byte> GetVolume(int number) => (uint)number < (uint)image.Volumes.Length ? image.Volumes[number] : default;

        private static byte[] Pin(byte[] bytes)
        {
            byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
            bytes.CopyTo(pinned, 0);
            return pinned;
        }
    }
}
