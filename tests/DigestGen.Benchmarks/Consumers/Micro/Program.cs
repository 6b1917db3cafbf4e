using System.Collections.Frozen;
using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Consumer;
using DigestGen;
using Perfolizer.Horology;

// micro <lookup|enumerate> runs benchmarks; micro construct-<what> <id> measures a first use in a fresh process.
switch (args[0])
{
    case "lookup":
        Run<Lookups>();
        break;
    case "enumerate":
        Run<Enumerations>();
        break;
    case "construct-catalog":
        Construct(static id => Digests.Catalog.TryGetPaper(id, out _));
        break;
    case "construct-frozen":
        PaperRecord[] papers = PaperJson.Load();
        Construct(id => papers.ToFrozenDictionary(static paper => paper.Id).TryGetValue(id, out _));
        break;
    case "construct-dictionary":
        PaperRecord[] records = PaperJson.Load();
        Construct(id => records.ToDictionary(static paper => paper.Id).TryGetValue(id, out _));
        break;
    case "construct-search":
        Construct(static id => PaperImage.Find(id) >= 0);
        break;
    default:
        return 1;
}

return 0;

void Construct(Func<string, bool> find)
{
    string id = args[1];
    _ = Stopwatch.GetTimestamp();
    long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    long started = Stopwatch.GetTimestamp();
    bool isFound = find(id);
    long ended = Stopwatch.GetTimestamp();
    long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
    double nanoseconds = Stopwatch.GetElapsedTime(started, ended).TotalNanoseconds;
    Console.WriteLine($"{nanoseconds};{allocated};{isFound}");
}

static void Run<TBenchmarks>()
{
    // Many short rounds: on a shared machine some of them have a core to themselves. No collection between them, which
    // would empty the processor's caches and charge that to the slower benchmarks alone, since they run fewer times a round.
    Job job = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithGcForce(false)
        .WithIterationTime(TimeInterval.FromMilliseconds(20))
        .WithWarmupCount(50)
        .WithIterationCount(40);
    ManualConfig config = ManualConfig.CreateEmpty()
        .AddJob(job)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(AppContext.BaseDirectory);
    foreach (BenchmarkReport report in BenchmarkRunner.Run<TBenchmarks>(config).Reports)
    {
        double bytes = report.Metrics.TryGetValue("Allocated Memory", out Metric? metric) ? metric.Value : double.NaN;
        Console.WriteLine($"result;{report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo};{report.ResultStatistics?.Median};{report.ResultStatistics?.Min};{bytes}");
    }
}
