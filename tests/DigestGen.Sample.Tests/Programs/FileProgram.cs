using System.Diagnostics;
using System.Text;
using DigestGen.Testing;

namespace DigestGen.Sample.Tests.Programs;

/// <summary>A program of one file in the folder <c>sample</c>, built as its users build it.</summary>
internal sealed class FileProgram
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    // Builds of one project at a time.
    private static readonly Lock s_building = new();

    private FileProgram(string assembly, string log)
    {
        Assembly = assembly;
        Log = log;
    }

    public static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The program, to be started with <see cref="Host"/>.</summary>
    public string Assembly { get; }

    /// <summary>What the build said.</summary>
    public string Log { get; }

    /// <summary>The file of a program.</summary>
    public static string SourceOf(string name) => Path.Combine(RepositoryFiles.Root, "sample", name + ".cs");

    /// <summary>Builds a program. What it refers to was built with the tests.</summary>
    public static FileProgram Build(string name, params string[] arguments)
    {
        lock (s_building)
        {
            (string log, int exitCode) = Run(
                RepositoryFiles.Root,
                ["build", SourceOf(name), "-c", Configuration, "-p:BuildProjectReferences=false", "--nologo", "-v", "minimal", .. arguments]);
            Assert.True(exitCode == 0, log);

            // The last line of each project says where its assembly is.
            string assembly = log.Split('\n').Last(line => line.TrimEnd().EndsWith($"{name}.dll", StringComparison.Ordinal)).Split("-> ")[^1].Trim();
            return new FileProgram(assembly, log);
        }
    }

    /// <summary>Runs the program in a folder.</summary>
    public string RunIn(string folder, params string[] arguments)
    {
        (string output, int exitCode) = Run(folder, [Assembly, .. arguments]);
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n");
    }

    private static (string Output, int ExitCode) Run(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The settings of the test host's MSBuild, and of a checked build, are not a user's.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name == "CI").ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{Host} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, process.ExitCode);
    }
}
