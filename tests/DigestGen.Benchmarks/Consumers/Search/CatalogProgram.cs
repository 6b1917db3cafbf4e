using System.Globalization;
using Consumer;

// warm <folder> <peer> <queries>; count <folder> <peer> <queries>; cold <folder> <peer> <query>; quality <folder> <peer> <queries with ids>;
// goals <folder> <peer> <sentences>:
// of the catalog alone, which Native AOT can compile.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args[0] == "cold")
{
    Measurement.PrintFirst(static () => new CatalogPeer(), args[3]);
    return;
}

if (args[0] == "goals")
{
    Goals.Print(File.ReadAllLines(args[3]));
    return;
}

using var peer = new CatalogPeer();
foreach (string line in File.ReadLines(args[3]))
{
    Console.WriteLine(args[0] switch
    {
        "warm" => Measurement.OfQuery(peer, line) is var (microseconds, bytes) ? $"{microseconds};{bytes}" : "",
        "count" => peer.Count(line).ToString(CultureInfo.InvariantCulture),
        _ => Measurement.RankOf(peer, line),
    });
}
