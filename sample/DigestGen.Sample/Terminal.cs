using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The terminal that the program writes to.</summary>
internal static class Terminal
{
    /// <summary>Opens the terminal, without colors if <c>NO_COLOR</c> is set (https://no-color.org).</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="noColor">The value of <c>NO_COLOR</c>; null or empty if it is not set.</param>
    /// <param name="ansi">Whether the output understands escape sequences.</param>
    public static IAnsiConsole Open(IAnsiConsoleOutput output, string? noColor, AnsiSupport ansi = AnsiSupport.Detect) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = string.IsNullOrEmpty(noColor) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = output,
        });
}
