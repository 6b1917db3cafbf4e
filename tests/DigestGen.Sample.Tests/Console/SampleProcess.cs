using System.Diagnostics;
using System.Text;

namespace DigestGen.Sample.Tests.Console;

/// <summary>Runs the console sample as its users do, with its output redirected.</summary>
internal static class SampleProcess
{
    public static (string Output, int ExitCode) Run(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string program = Path.Combine(AppContext.BaseDirectory, "DigestGen.Sample.dll");
        var start = new ProcessStartInfo(host, [program, .. arguments])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The sample did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output.ReplaceLineEndings("\n"), process.ExitCode);
    }
}
