namespace DigestGen.Testing;

/// <summary>Measures what the current thread allocates.</summary>
public static class Allocations
{
    /// <summary>
    /// The least number of bytes of some runs: in the first ones the runtime sets up what it needs, and a collection for
    /// another test may empty the pool of arrays at any time.
    /// </summary>
    public static long Least(Action action, int runs)
    {
        ArgumentNullException.ThrowIfNull(action);
        long least = long.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
