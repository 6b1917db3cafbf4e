using System.Diagnostics;
using Consumer;

// One thing in a fresh process, measured from inside: cold <title|titles|abstracts> <id>.
string mode = args[0];
string id = args[1];

// Both clocks have been read once before they are believed.
_ = Stopwatch.GetTimestamp();
_ = GC.GetAllocatedBytesForCurrentThread();

long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
long started = Stopwatch.GetTimestamp();
string? title = null;
long characters = 0;
if (mode == "title")
{
    title = Peer.GetTitle(id);
}
else if (mode == "titles")
{
    characters = Peer.ReadTitles();
}
else
{
    characters = Peer.ReadAbstracts();
}

long ended = Stopwatch.GetTimestamp();
long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

// The harness reads the same clock, and so knows how long it took from its start of this process.
string[] status = File.ReadAllLines("/proc/self/status");
Console.WriteLine($"{Stopwatch.GetElapsedTime(started, ended).TotalNanoseconds};{ended};{allocated};{Field("VmHWM:")};{Field("RssAnon:")};{Field("RssFile:")};{characters};{title}");

long Field(string name)
{
    string line = status.First(line => line.StartsWith(name, StringComparison.Ordinal));
    return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal)) * 1024;
}
