using System.Diagnostics;
using System.Text;

namespace DigestGen.Tool.Tests;

/// <summary>What the tool wrote, and how it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public ToolResult ThrowIfFailed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}:\n{Output}{Error}");

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool as a process, as a shell does.</summary>
internal static class ToolProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "DigestGen.Tool.dll");

    public static ToolResult Run(string folder, params string[] arguments) => Run(folder, input: null, arguments);

    public static ToolResult Run(string folder, string? input, string[] arguments)
    {
        using Process process = Start("dotnet", folder, [Assembly, .. arguments]);
        return Finish(process, input);
    }

    /// <summary>Runs a line of a shell, in which <c>$digestgen</c> is the tool.</summary>
    public static ToolResult RunShell(string folder, string line)
    {
        using Process process = Start("bash", folder, ["-c", $"digestgen='dotnet {Assembly}'; {line}"]);
        return Finish(process, null);
    }

    public static Process Start(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    public static ToolResult Finish(Process process, string? input)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The tool did not end.");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
