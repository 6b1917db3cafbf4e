namespace DigestGen.Tool;

/// <summary>What the tool returns.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>At least one finding is as serious as <c>--fail-on</c> says, or nothing was found.</summary>
    public const int Findings = 1;

    /// <summary>The command line can't be understood, or a path that it names does not exist or can't be read.</summary>
    public const int Usage = 2;

    /// <summary>A file could not be written.</summary>
    public const int OutputFailed = 3;

    /// <summary>The reader of the output has gone, as shells count it.</summary>
    public const int ClosedPipe = 141;

    /// <summary>Ended by a signal, as shells count it.</summary>
    /// <param name="signal">The signal's number.</param>
    public static int Signal(int signal) => 128 + signal;
}

/// <summary>An end of the work, with one line for the user.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
