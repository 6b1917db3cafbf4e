using System.Globalization;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>What a fresh process says of itself (see Consumers/Shared/Cold.cs).</summary>
/// <param name="Nanoseconds">What was asked, from inside.</param>
/// <param name="FromStart">Milliseconds from the harness's start of the process to the answer.</param>
/// <param name="Whole">Milliseconds from the start to the end of the process, from outside.</param>
/// <param name="Allocated">Bytes on the managed heap.</param>
/// <param name="Peak">The most bytes of memory that were resident.</param>
/// <param name="Anonymous">Resident bytes of the process's own, at the end.</param>
/// <param name="Mapped">Resident bytes of files, which other processes share, at the end.</param>
/// <param name="Title">The title that was asked for, if one was.</param>
internal sealed record ColdRun(double Nanoseconds, double FromStart, double Whole, long Allocated, long Peak, long Anonymous, long Mapped, string Title);

/// <summary>Several programs, each started several times, in turn.</summary>
internal static class ColdRuns
{
    // Enough for the slow ones; nobody waits for more.
    private const double SecondsPerLeg = 10;

    public static Dictionary<string, List<ColdRun>> Measure(IReadOnlyList<(string Name, string Program)> legs, string mode, string id, int runs)
    {
        var results = legs.ToDictionary(static leg => leg.Name, static _ => new List<ColdRun>());

        // A first run that does not count brings the files into the system's cache.
        for (int run = 0; run <= runs; run++)
        {
            foreach ((string name, string program) in legs)
            {
                if (results[name].Sum(static result => result.Whole) < SecondsPerLeg * 1_000)
                {
                    ColdRun result = RunOnce(program, mode, id);
                    if (run > 0 || result.Whole > SecondsPerLeg * 1_000)
                    {
                        results[name].Add(result);
                    }
                }
            }
        }

        return results;
    }

    public static double Median(this List<ColdRun> runs, Func<ColdRun, double> value) => runs.Select(value).Median();

    /// <summary>Builds the legs that can take the data, each with the cold program.</summary>
    public static List<(string Name, string Program)> Build(DataSet set, bool isAot, IEnumerable<Leg> legs) =>
        [.. legs.Where(leg => set.Papers.Count <= leg.MaxPapers).Select(leg => (leg.Name, Build(set, isAot, leg)))];

    private static string Build(DataSet set, bool isAot, Leg leg) =>
        ConsumerProject.Write(leg.Name.Replace(' ', '-'), set, "Shared/Cold.cs", isAot, leg).Build().Program;

    private static ColdRun RunOnce(string program, string mode, string id)
    {
        ProcessRun run = ProcessRun.Run(program, mode, id);
        string[] fields = run.Output.Trim().Split(';', 8);
        long Integer(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
        return new ColdRun(
            double.Parse(fields[0], CultureInfo.InvariantCulture),
            System.Diagnostics.Stopwatch.GetElapsedTime(run.Started, Integer(1)).TotalMilliseconds,
            run.Milliseconds,
            Integer(2), Integer(3), Integer(4), Integer(5),
            fields[7]);
    }
}
