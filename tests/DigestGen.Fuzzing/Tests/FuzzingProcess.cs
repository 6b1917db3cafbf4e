using System.Diagnostics;

namespace DigestGen.Fuzzing.Tests;

/// <summary>Runs an instrumented copy of this program: what is instrumented can't be loaded beside what is not.</summary>
internal static class FuzzingProcess
{
    // A hang is a failure; nothing here takes a minute.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    private static readonly Lazy<string> s_instrumented = new(static () => Make(isCounted: false));
    private static readonly Lazy<string> s_counted = new(static () => Make(isCounted: true));

    public static string Run(bool isCounted, params IEnumerable<string> arguments) =>
        RunProgram([(isCounted ? s_counted : s_instrumented).Value, .. arguments]);

    // A copy is made in a process of its own too: SharpFuzz reads its options once in each.
    private static string Make(bool isCounted)
    {
        string kind = isCounted ? "counted" : "instrumented";
        string folder = Path.Combine(AppContext.BaseDirectory, kind);
        return RunProgram([typeof(FuzzingProcess).Assembly.Location, "instrument", folder, kind]).Trim();
    }

    private static string RunProgram(IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_longest))
        {
            process.Kill();
            Assert.Fail("The fuzzer hangs.");
        }

        Assert.True(process.ExitCode == 0, output.Result + errors.Result);
        return output.Result;
    }
}
