using System.Globalization;
using Consumer;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

// build <folder>; warm <folder> <peer> <queries>; count <folder> <peer> <queries>; cold <folder> <peer> <query>; quality <folder> <peer> <queries with ids>;
// related <folder> <peer>
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
    "yardstick" => static () => new YardstickPeer(),
    "trigram" or "unicode61" => () => new FullTextPeer(Path.Combine(folder, args[2] + ".db")),
    "cjk" => () => new LucenePeer(Path.Combine(folder, "cjk"), new CJKAnalyzer(LuceneVersion.LUCENE_48)),
    "smartcn" => () => new LucenePeer(Path.Combine(folder, "smartcn"), new SmartChineseAnalyzer(LuceneVersion.LUCENE_48)),
    _ => throw new ArgumentException(args[2]),
};

switch (args[0])
{
    case "cold":
        Measurement.PrintFirst(open, args[3]);
        return 0;
    case "warm":
        using (IPeer peer = open())
        {
            foreach (string query in File.ReadLines(args[3]))
            {
                (double microseconds, long bytes) = Measurement.OfQuery(peer, query);
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
            foreach (string line in File.ReadLines(args[3]))
            {
                Console.WriteLine(Measurement.RankOf(peer, line));
            }
        }

        return 0;
    case "related":
        using (IPeer peer = open())
        {
            Console.WriteLine(Measurement.ShareOfCategory(peer));
        }

        return 0;
    default:
        return 1;
}
