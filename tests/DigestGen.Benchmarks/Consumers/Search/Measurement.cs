using System.Diagnostics;
using System.Globalization;
using DigestGen;

namespace Consumer;

/// <summary>Measures queries.</summary>
internal static class Measurement
{
    private const int WarmUps = 40;
    private const int Rounds = 30;
    private const int Related = 400;

    /// <summary>A query, warm. The least of some rounds: on a shared machine some of them have a core to themselves.</summary>
    public static (double Microseconds, long Bytes) OfQuery(IPeer peer, string query)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            peer.FindBest(query);
        }

        double least = double.MaxValue;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            long started = Stopwatch.GetTimestamp();
            peer.FindBest(query);
            least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return (least, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
    }

    /// <summary>One over the rank of a paper among the best ten, or zero; less than zero if nothing is found.</summary>
    /// <param name="peer">The way to search.</param>
    /// <param name="line">The paper's identifier, whether titles alone are searched, and the query, with tabs between them.</param>
    public static string RankOf(IPeer peer, string line)
    {
        string[] parts = line.Split('\t');
        List<string> best = [.. peer.FindBest(parts[2], parts[1] == "titles")];
        int rank = best.IndexOf(parts[0]) + 1;
        return best.Count == 0 ? "-1" : rank == 0 ? "0" : (1.0 / rank).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What share of the ten papers that are most like one have its primary category, of those papers that have one.</summary>
    public static string ShareOfCategory(IPeer peer)
    {
        Paper[] papers = [.. Digests.Catalog.Papers.Where(static paper => paper.PrimaryCategory is not null)];
        Paper[] asked = [.. papers.Where((_, number) => number % Math.Max(1, papers.Length / Related) == 0)];
        double same = asked.Sum(paper => peer.FindRelated(paper.Id.ToString()).Count(id => Digests.Catalog[id].PrimaryCategory == paper.PrimaryCategory));
        return (same / (10 * Math.Max(1, asked.Length))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first query of a process, with all that stands before it.</summary>
    public static void PrintFirst(Func<IPeer> open, string query)
    {
        long started = Stopwatch.GetTimestamp();
        using IPeer peer = open();
        int found = peer.FindBest(query).Count;
        Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds};{found}");
    }
}
