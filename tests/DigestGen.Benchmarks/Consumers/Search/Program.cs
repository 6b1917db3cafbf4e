using System.Diagnostics;
using System.Globalization;
using Consumer;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

// build <folder>; warm <folder> <peer> <queries>; count <folder> <peer> <queries>; cold <folder> <peer> <query>; quality <folder> <peer> <queries with ids>
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string folder = args[1];
if (args[0] == "build")
{
    Directory.CreateDirectory(folder);
    PaperRecord[] papers = PaperJson.Load();
    FullTextPeer.Build(Path.Combine(folder, "trigram.db"), "trigram", papers);
    FullTextPeer.Build(Path.Combine(folder, "unicode61.db"), "unicode61", papers);
    LucenePeer.Build(Path.Combine(folder, "cjk"), new CJKAnalyzer(LuceneVersion.LUCENE_48), papers);
    LucenePeer.Build(Path.Combine(folder, "smartcn"), new SmartChineseAnalyzer(LuceneVersion.LUCENE_48), papers);
    return 0;
}

Func<IPeer> open = args[2] switch
{
    "catalog" => static () => new CatalogPeer(),
    "scan" => static () => new Utf8ScanPeer(),
    "trigram" or "unicode61" => () => new FullTextPeer(Path.Combine(folder, args[2] + ".db")),
    "cjk" => () => new LucenePeer(Path.Combine(folder, "cjk"), new CJKAnalyzer(LuceneVersion.LUCENE_48)),
    "smartcn" => () => new LucenePeer(Path.Combine(folder, "smartcn"), new SmartChineseAnalyzer(LuceneVersion.LUCENE_48)),
    _ => throw new ArgumentException(args[2]),
};

switch (args[0])
{
    case "cold":
        long started = Stopwatch.GetTimestamp();
        IPeer first = open();
        int found = first.FindBest(args[3]).Count;
        Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds};{found}");
        first.Dispose();
        return 0;
    case "warm":
        using (IPeer peer = open())
        {
            foreach (string query in File.ReadLines(args[3]))
            {
                (double microseconds, long bytes) = Measure(peer, query);
                Console.WriteLine($"{microseconds};{bytes}");
            }
        }

        return 0;
    case "count":
        using (IPeer peer = open())
        {
            foreach (string query in File.ReadLines(args[3]))
            {
                Console.WriteLine(peer.Count(query));
            }
        }

        return 0;
    case "quality":
        using (IPeer peer = open())
        {
            foreach (string[] line in File.ReadLines(args[3]).Select(static line => line.Split('\t')))
            {
                int rank = peer.FindBest(line[1]).ToList().IndexOf(line[0]) + 1;
                Console.WriteLine(rank == 0 ? 0 : 1.0 / rank);
            }
        }

        return 0;
    default:
        return 1;
}

// The least of some rounds: on a shared machine some of them have a core to themselves.
static (double Microseconds, long Bytes) Measure(IPeer peer, string query)
{
    for (int i = 0; i < 40; i++)
    {
        peer.FindBest(query);
    }

    double least = double.MaxValue;
    long before = GC.GetAllocatedBytesForCurrentThread();
    const int rounds = 30;
    for (int i = 0; i < rounds; i++)
    {
        long started = Stopwatch.GetTimestamp();
        peer.FindBest(query);
        least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
    }

    return (least, (GC.GetAllocatedBytesForCurrentThread() - before) / rounds);
}
