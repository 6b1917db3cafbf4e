namespace DigestGen.Benchmarks.Harness;

/// <summary>One `dotnet build` of a project that is restored already, with a compiler process of its own.</summary>
/// <param name="Seconds">The whole command, from outside.</param>
/// <param name="ProcessorSeconds">What the command took of the processors, with the compiler; on a shared machine the figure to trust.</param>
/// <param name="CompilerSeconds">What the compiler processes took of it, looked at every 30 ms.</param>
/// <param name="CompilerPeak">The most memory that a compiler process had: VmHWM, looked at every 30 ms.</param>
/// <param name="BuildPeak">The most memory that MSBuild had, with the task in it.</param>
/// <param name="AssemblyBytes">The assembly.</param>
/// <param name="Error">The first error, if it failed.</param>
internal sealed record BuildRun(double Seconds, double ProcessorSeconds, double CompilerSeconds, long CompilerPeak, long BuildPeak, long AssemblyBytes, string? Error)
{
    /// <summary>Builds several projects, each several times, in turn.</summary>
    public static Dictionary<string, List<BuildRun>> Measure(IReadOnlyList<(string Name, ConsumerProject Project)> projects, int runs, params ReadOnlySpan<string> more)
    {
        foreach ((_, ConsumerProject project) in projects)
        {
            ProcessRun.Run("dotnet", "restore", project.Folder, "-v", "q");
        }

        var results = projects.ToDictionary(static project => project.Name, static _ => new List<BuildRun>());
        for (int run = 0; run < runs; run++)
        {
            foreach ((string name, ConsumerProject project) in projects)
            {
                results[name].Add(RunOnce(project.Folder, project.Assembly, more));
            }
        }

        return results;
    }

    /// <summary>Builds all of a project anew.</summary>
    public static BuildRun RunOnce(string folder, string assembly, params ReadOnlySpan<string> more)
    {
        // What a task keeps for the next build would be taken for the work of this one.
        foreach (string cache in Directory.GetFiles(folder, "*.DigestGen.cache", SearchOption.AllDirectories))
        {
            File.Delete(cache);
        }

        return RunAgain(folder, assembly, ["--no-incremental", .. more]);
    }

    /// <summary>Builds what changed in a project.</summary>
    public static BuildRun RunAgain(string folder, string assembly, params ReadOnlySpan<string> more)
    {
        // The compiler of the SDK runs from its folder Roslyn/bincore.
        ProcessRun run = ProcessRun.TryRun(
            "dotnet",
            watched: "bincore/csc",
            out int exitCode,
            ["build", folder, "-c", "Release", "-o", Path.GetDirectoryName(assembly)!, "-v", "q", "--no-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. more]);
        string? error = exitCode == 0 ? null : run.Output.Split('\n').FirstOrDefault(static line => line.Contains("error", StringComparison.Ordinal));
        return new BuildRun(run.Milliseconds / 1e3, run.TotalProcessorSeconds, run.ProcessorSeconds, run.PeakBytes, run.RootPeakBytes, exitCode == 0 ? new FileInfo(assembly).Length : 0, error);
    }
}
