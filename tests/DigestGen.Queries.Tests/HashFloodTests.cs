using System.Globalization;

namespace DigestGen.Queries.Tests;

/// <summary>Identifiers that were chosen against the hash cost what any identifiers cost.</summary>
public sealed class HashFloodTests
{
    // The multiplier of all images up to layout 3. All of these identifiers were in one bucket of such an image.
    private const ulong OldMultiplier = 0x9E37_79B9_7F4A_7C15;

    [Theory]
    [InlineData(54)]
    [InlineData(50)]
    public void Chosen_identifiers_make_no_larger_image(int shift)
    {
        string[] chosen = [.. Ids(packed => (packed * OldMultiplier) >> shift == 0).Take(520)];
        string[] others = [.. Ids(static packed => packed % 1_013 == 0).Take(520)];
        CatalogImage flooded = MemoryCatalogs.Compile([new DigestFile("2024-01-01.cs.LG.md", TestEntry.Digest(chosen))]);
        CatalogImage usual = MemoryCatalogs.Compile([new DigestFile("2024-01-01.cs.LG.md", TestEntry.Digest(others))]);
        DigestCatalog catalog = MemoryCatalogs.Of(flooded);

        Assert.Equal((520, 520), (chosen.Length, others.Length));
        Assert.InRange(flooded.Hash.Length, 1, usual.Hash.Length * 3 / 2);
        Assert.InRange(flooded.Index.Length, 1, usual.Index.Length * 3 / 2);
        Assert.NotEqual(0UL, flooded.HashMultiplier);
        Assert.NotEqual(usual.HashMultiplier, flooded.HashMultiplier);
        Assert.All(chosen, id => Assert.Equal(id, catalog[id].Id.ToString()));
        Assert.All(others.Except(chosen), id => Assert.False(catalog.TryGetPaper(id, out _)));
    }

    // Five-digit identifiers whose packed form satisfies a condition.
    private static IEnumerable<string> Ids(Func<ulong, bool> condition)
    {
        for (int month = 15 * 12; month < 90 * 12; month++)
        {
            for (int number = 1; number < 100_000; number++)
            {
                if (condition((ulong)((month * 100_000L) + number + 1)))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{month / 12:D2}{(month % 12) + 1:D2}.{number:D5}");
                }
            }
        }
    }
}
