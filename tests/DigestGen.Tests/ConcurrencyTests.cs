using DigestGen.Tests.Second;

namespace DigestGen.Tests;

/// <summary>A catalog can be read from any number of threads, from its first touch on.</summary>
public sealed class ConcurrencyTests
{
    private const int ThreadCount = 32;
    private const int Rounds = 10;

    private static readonly string s_expected = CatalogText.OfThisAssembly(0);

    [Fact]
    public void Threads_that_meet_at_first_touch_read_the_same()
    {
        for (int round = 0; round < Rounds; round++)
        {
            // The library too is a new one, with nothing decoded and nothing counted.
            var copy = new SecondCopy(withLibrary: true);
            Func<int, string> read = copy.Read;
            string[] texts = new string[ThreadCount];
            ManyThreads.Run(ThreadCount, i => texts[i] = read(i));
            Assert.All(texts, text => Assert.Equal(s_expected, text));
            copy.Unload();
        }
    }

    [Fact]
    public void Threads_that_meet_in_a_combined_catalog_read_the_same()
    {
        string expected = CatalogText.Of(DigestCatalog.Combine(SecondDigests.Catalog, Digests.Catalog), 0);
        for (int round = 0; round < Rounds; round++)
        {
            // The order of its papers is made when it is first asked for.
            var copy = new SecondCopy(withLibrary: false);
            DigestCatalog combined = DigestCatalog.Combine(copy.Catalog, Digests.Catalog);
            string[] texts = new string[ThreadCount];
            ManyThreads.Run(ThreadCount, i => texts[i] = CatalogText.Of(combined, i));
            Assert.All(texts, text => Assert.Equal(expected, text));
            copy.Unload();
        }
    }

    [Fact]
    public void Threads_read_on_while_the_assembly_is_unloaded_and_memory_is_collected()
    {
        for (int round = 0; round < Rounds; round++)
        {
            var copy = new SecondCopy(withLibrary: false);
            DigestCatalog catalog = copy.Catalog;
            string[] texts = new string[ThreadCount];
            ManyThreads.Run(ThreadCount, i =>
            {
                if (i == 0)
                {
                    copy.Unload();
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }

                texts[i] = CatalogText.Of(catalog, i);
            });
            Assert.All(texts, text => Assert.Equal(s_expected, text));
        }
    }
}
