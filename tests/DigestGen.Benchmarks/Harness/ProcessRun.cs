using System.Diagnostics;
using System.Globalization;

namespace DigestGen.Benchmarks.Harness;

/// <summary>A process that ran to its end.</summary>
/// <param name="Started">The monotonic clock just before the start; a child process reads the same clock.</param>
/// <param name="Milliseconds">From the start to the end, seen from outside.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="PeakBytes">The most memory that one of the watched processes had, as /proc says (VmHWM).</param>
internal sealed record ProcessRun(long Started, double Milliseconds, string Output, long PeakBytes)
{
    /// <summary>Runs a program, and throws with its output if it fails.</summary>
    public static ProcessRun Run(string program, params ReadOnlySpan<string> arguments)
    {
        ProcessRun run = TryRun(program, watched: null, out int exitCode, arguments);
        return exitCode == 0
            ? run
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{run.Output}");
    }

    /// <summary>Runs a program. With a name to watch for, the memory of its descendants whose command line holds it is sampled.</summary>
    public static ProcessRun TryRun(string program, string? watched, out int exitCode, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        if (watched is not null)
        {
            while (!process.WaitForExit(milliseconds: 30))
            {
                peak = Math.Max(peak, PeakOfDescendants(process.Id, watched));
            }
        }

        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        exitCode = process.ExitCode;
        return new ProcessRun(started, milliseconds, output.Result + error.Result, peak);
    }

    private static long PeakOfDescendants(int root, string watched)
    {
        Dictionary<int, int> parents = [];
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Status(id, "PPid:") is long parent)
            {
                parents[id] = (int)parent;
            }
        }

        return parents.Keys
            .Where(id => IsBelow(id, root, parents) && CommandLine(id).Contains(watched, StringComparison.Ordinal))
            .Select(static id => (Status(id, "VmHWM:") ?? 0) * 1024)
            .DefaultIfEmpty()
            .Max();
    }

    private static bool IsBelow(int id, int root, Dictionary<int, int> parents)
    {
        while (id != root && parents.TryGetValue(id, out int parent))
        {
            id = parent;
        }

        return id == root;
    }

    // A process may end while it is looked at.
    private static long? Status(int id, string field)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
            return line is null ? null : long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
