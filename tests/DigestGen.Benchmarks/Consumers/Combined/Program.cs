using System.Diagnostics;
using DigestGen;

// One archive, as one catalog and as two that are combined.
DigestCatalog one = All.Digests.Catalog;

long started = Stopwatch.GetTimestamp();
DigestCatalog two = DigestCatalog.Combine(First.Digests.Catalog, Second.Digests.Catalog);
double combine = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

started = Stopwatch.GetTimestamp();
int papers = two.Papers.Count;
double merge = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

string[] ids = [.. one.Papers.Select(static paper => paper.Id.ToString())];
Random.Shared.Shuffle(ids);
int shared = ids.Count(static id => First.Digests.Catalog.TryGetPaper(id, out _) && Second.Digests.Catalog.TryGetPaper(id, out _));
int different = ids.Count(id => one[id].Title != two[id].Title || one[id].Entries.Count != two[id].Entries.Count);

// In turn, for half a second each round; the JIT compiler has seen both by then.
var singles = new List<double>();
var combined = new List<double>();
for (int round = 0; round < 9; round++)
{
    singles.Add(Measure(one));
    combined.Add(Measure(two));
}

singles.Sort();
combined.Sort();
Console.WriteLine($"{papers};{one.Papers.Count};{shared};{different};{combine};{merge};{singles[4]};{combined[4]}");

double Measure(DigestCatalog catalog)
{
    int found = 0;
    long lookups = 0;
    long start = Stopwatch.GetTimestamp();
    while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 200)
    {
        foreach (string id in ids)
        {
            found += catalog.TryGetPaper(id, out _) ? 1 : 0;
        }

        lookups += ids.Length;
    }

    double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / lookups;
    return found == lookups ? nanoseconds : double.NaN;
}
