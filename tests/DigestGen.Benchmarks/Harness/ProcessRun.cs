using System.Diagnostics;

namespace DigestGen.Benchmarks.Harness;

/// <summary>A process that ran to its end.</summary>
/// <param name="Started">The monotonic clock just before the start; a child process reads the same clock.</param>
/// <param name="Milliseconds">From the start to the end, seen from outside.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="PeakBytes">The most memory that one of the watched processes had, as /proc says (VmHWM).</param>
/// <param name="RootPeakBytes">The most memory that the process itself had, if processes were watched.</param>
/// <param name="ProcessorSeconds">What the watched processes took of the processors, as /proc says.</param>
/// <param name="TotalProcessorSeconds">What the process and all that it waited for took of the processors.</param>
internal sealed record ProcessRun(long Started, double Milliseconds, string Output, long PeakBytes, long RootPeakBytes, double ProcessorSeconds, double TotalProcessorSeconds)
{
    /// <summary>Runs a program, and throws with its output if it fails.</summary>
    public static ProcessRun Run(string program, params ReadOnlySpan<string> arguments)
    {
        ProcessRun run = TryRun(program, watched: null, out int exitCode, arguments);
        return exitCode == 0
            ? run
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{run.Output}");
    }

    /// <summary>Runs a program. With a name to watch for, its descendants whose command line holds it are watched.</summary>
    public static ProcessRun TryRun(string program, string? watched, out int exitCode, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        double before = ProcessWatch.ChildrenSeconds();
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        var watch = new ProcessWatch(process.Id);
        while (watched is not null && !process.WaitForExit(milliseconds: 30))
        {
            watch.Look(watched);
        }

        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        exitCode = process.ExitCode;
        return new ProcessRun(started, milliseconds, output.Result + error.Result, watch.PeakBytes, watch.RootPeakBytes, watch.ProcessorSeconds, ProcessWatch.ChildrenSeconds() - before);
    }
}
