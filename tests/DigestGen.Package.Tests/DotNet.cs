using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace DigestGen.Package.Tests;

/// <summary>What a command wrote, its errors after everything else, and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CommandResult ThrowIfFailed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}:\n{Output}");
}

/// <summary>Runs programs as a user would, not as a part of the test run.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    // MSBuild keeps its compiled code from one build to the next, which is more than half of a small build's time. A server does
    // one build at a time, so there is one for each thread that tests run on. The salt keeps a user's own servers out.
    private static readonly ConcurrentBag<string> s_idleServers = [];
    private static readonly string s_salt = Guid.NewGuid().ToString("N");
    private static int s_servers;

    /// <summary>Runs <c>dotnet</c> with a warm MSBuild, with packages from a folder of its own if one is named.</summary>
    public static CommandResult Run(string folder, string? packageCache, params string[] arguments)
    {
        if (!s_idleServers.TryTake(out string? server))
        {
            server = s_salt + Interlocked.Increment(ref s_servers);
        }

        try
        {
            return Start("dotnet", folder, packageCache, UseServer(server), arguments);
        }
        finally
        {
            s_idleServers.Add(server);
        }
    }

    /// <summary>Ends the servers, which would else do so after a quarter of an hour.</summary>
    public static void StopServers()
    {
        foreach (string server in s_idleServers)
        {
            Start("dotnet", Path.GetTempPath(), packageCache: null, UseServer(server), "build-server", "shutdown", "--msbuild");
        }
    }

    private static Dictionary<string, string> UseServer(string server) =>
        new() { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1", ["MSBUILDNODEHANDSHAKESALT"] = server };

    public static CommandResult Start(string program, string folder, string? packageCache, params string[] arguments) =>
        Start(program, folder, packageCache, [], arguments);

    /// <summary>Runs a program with more variables in its environment.</summary>
    public static CommandResult Start(
        string program, string folder, string? packageCache, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The test host's own settings of MSBuild, and those that projects read as properties, are not a user's.
        foreach (string name in start.Environment.Keys.ToArray())
        {
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "CI" or "DOTNET_HOST_PATH" or "DOTNET_CLI_USE_MSBUILD_SERVER")
            {
                start.Environment.Remove(name);
            }
        }

        if (packageCache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageCache;
        }

        start.Environment["NuGetAudit"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        if (!environment.ContainsKey("MSBUILDNODEHANDSHAKESALT"))
        {
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        var output = new StringBuilder();
        var errors = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.Append(line.Data).Append('\n');
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data).Append('\n');
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool ended = process.WaitForExit(s_limit);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
        }

        // Without a limit it waits until all output is read.
        process.WaitForExit();
        if (!ended)
        {
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end:\n{output}{errors}");
        }

        return new CommandResult(process.ExitCode, output.Append(errors).ToString());
    }
}
