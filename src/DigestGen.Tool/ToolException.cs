namespace DigestGen.Tool;

/// <summary>An end of the work, with one line for the user.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
