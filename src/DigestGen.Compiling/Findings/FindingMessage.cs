using System.Globalization;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Findings;

/// <summary>The message of a finding, the same in the compiler and in the command-line tool.</summary>
public static class FindingMessage
{
    private const int LongestArgument = 200;

    /// <summary>The message.</summary>
    public static string Format(DiagnosticRule rule, IEnumerable<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, rule.Message, Quote(arguments));

    /// <summary>The arguments as the message quotes them.</summary>
    public static object[] Quote(IEnumerable<string> arguments) => [.. arguments.Select(Quote)];

    // A project may say anything of a file. A message stays one line that shows all that is in it.
    private static string Quote(string argument) =>
        argument.Length > LongestArgument || InvisibleCharacters.IndexIn(argument.AsSpan()) >= 0
            ? Excerpt.Of(argument.AsSpan())
            : argument;
}
