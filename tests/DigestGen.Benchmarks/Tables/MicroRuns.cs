using System.Globalization;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>A benchmark's median and least time in nanoseconds, and the bytes it allocated.</summary>
internal sealed record MicroResult(string Name, double Nanoseconds, double Least, double Bytes);

/// <summary>One program that holds several legs at once, for BenchmarkDotNet inside one process (see Consumers/Micro).</summary>
internal sealed class MicroRuns
{
    private static readonly Leg s_benchmarkDotNet =
        new("BenchmarkDotNet", ["Micro/Lookups.cs", "Micro/Enumerations.cs"], static (_, _) => """<PackageReference Include="BenchmarkDotNet" Version="0.15.8" />""");

    private readonly string _program;

    public MicroRuns(DataSet set) =>
        _program = ConsumerProject.Write("micro", set, "Micro/Program.cs", isAot: false, [s_benchmarkDotNet, .. Legs.Micro]).Build().Program;

    /// <summary>Runs a class of benchmarks.</summary>
    public List<MicroResult> Benchmark(string benchmarks) =>
    [
        .. ProcessRun.Run(_program, benchmarks).Output.Split('\n')
            .Where(static line => line.StartsWith("result;", StringComparison.Ordinal))
            .Select(static line => line.Split(';'))
            .Select(static fields => new MicroResult(fields[1], Number(fields[2]), Number(fields[3]), Number(fields[4]))),
    ];

    /// <summary>A first use in fresh processes: the median in milliseconds, and the bytes it allocated.</summary>
    public (double Milliseconds, double Bytes) Construct(string what, string id, int runs)
    {
        string[][] results = [.. Enumerable.Range(0, runs).Select(_ => ProcessRun.Run(_program, $"construct-{what}", id).Output.Trim().Split(';'))];
        return (results.Select(static fields => Number(fields[0])).Median() / 1e6, results.Select(static fields => Number(fields[1])).Median());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
