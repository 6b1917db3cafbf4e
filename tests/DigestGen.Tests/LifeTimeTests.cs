using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace DigestGen.Tests;

public sealed class LifeTimeTests
{
    private const string Title = "Only in the second";

    [Fact]
    public void Threads_that_meet_at_first_touch_read_the_same()
    {
        for (int round = 0; round < 20; round++)
        {
            // In a context of its own the assembly's catalog is made anew.
            var context = new AssemblyLoadContext($"First touch {round}", isCollectible: true);
            PropertyInfo property = CatalogProperty(context);
            string expected = Describe(Second.SecondDigests.Catalog);
            string[] read = new string[32];
            using var barrier = new Barrier(read.Length);
            Thread[] threads = [.. Enumerable.Range(0, read.Length).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                read[i] = Describe(DigestCatalog.Combine((DigestCatalog)property.GetValue(null)!, Digests.Catalog), i);
            }))];
            foreach (Thread thread in threads)
            {
                thread.Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            Assert.All(read, text => Assert.Equal(expected, text));
            context.Unload();
        }
    }

    [Fact]
    public void Threads_share_the_papers_of_a_combined_catalog()
    {
        DigestCatalog combined = DigestCatalog.Combine(Second.SecondDigests.Catalog, Digests.Catalog);
        string[] expected = [.. DigestCatalog.Combine(Second.SecondDigests.Catalog, Digests.Catalog).Papers.Select(paper => paper.Title)];
        string[][] read = new string[32][];
        using var barrier = new Barrier(read.Length);
        Thread[] threads = [.. Enumerable.Range(0, read.Length).Select(i => new Thread(() =>
        {
            barrier.SignalAndWait();
            read[i] = [.. combined.Papers.Select(paper => paper.Title)];
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.All(read, titles => Assert.Equal(expected, titles));
    }

    [Fact]
    public void A_handle_keeps_its_assembly_and_reads_on_after_unload()
    {
        WeakReference context = LoadAndUnload(out Paper paper);
        Collect();

        Assert.True(context.IsAlive);
        Assert.Equal(Title, paper.Title);
        Assert.Equal("2024-02-15.cs.LG", paper.Entries[0].Issue.Name);
        GC.KeepAlive(paper);
    }

    [Fact]
    public void Without_handles_the_assembly_goes()
    {
        WeakReference context = LoadAndUnload(out Paper paper);
        paper = default;
        for (int attempt = 0; attempt < 20 && context.IsAlive; attempt++)
        {
            Collect();
        }

        Assert.False(context.IsAlive);
        Assert.Equal(default, paper);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndUnload(out Paper paper)
    {
        var context = new AssemblyLoadContext("Unloaded", isCollectible: true);
        paper = ((DigestCatalog)CatalogProperty(context).GetValue(null)!)["2402.00001"];
        Assert.Equal(Title, paper.Title);
        context.Unload();
        return new WeakReference(context);
    }

    private static PropertyInfo CatalogProperty(AssemblyLoadContext context)
    {
        Type shared = typeof(Second.SecondDigests);
        Type type = context.LoadFromAssemblyPath(shared.Assembly.Location).GetType(shared.FullName!)!;
        Assert.NotSame(shared, type);
        return type.GetProperty(nameof(Second.SecondDigests.Catalog))!;
    }

    // What the second catalog's papers say, whether alone or in a combined one, read from a place of its own.
    private static string Describe(DigestCatalog catalog, int start = 0)
    {
        string[] ids = [.. Second.SecondDigests.Catalog.Papers.Select(paper => paper.Id.ToString())];
        string[] titles = new string[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            int at = (start + i) % ids.Length;
            titles[at] = ids[at] + " " + catalog[ids[at]].Entries[0].Paper.Id;
        }

        return string.Join('\n', titles);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
