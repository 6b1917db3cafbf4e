using System.Collections.Concurrent;
using Xunit;

namespace DigestGen.Testing;

/// <summary>Runs something on many threads at once.</summary>
public static class ManyThreads
{
    /// <summary>All start at one moment, each on a thread of its own; none may fail.</summary>
    /// <param name="count">How many threads.</param>
    /// <param name="run">What each does, by its number.</param>
    public static void Run(int count, Action<int> run)
    {
        using var barrier = new Barrier(count);
        var failures = new ConcurrentQueue<Exception>();
        Thread[] threads =
        [
            .. Enumerable.Range(0, count).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                try
                {
                    run(i);
                }
                catch (Exception exception)
                {
                    failures.Enqueue(exception);
                }
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(failures);
    }
}
