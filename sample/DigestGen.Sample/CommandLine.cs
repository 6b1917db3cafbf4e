using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>What the command line asks for.</summary>
/// <param name="IsHelp">Whether it asks for help.</param>
/// <param name="Query">The id or the words to look for; empty to list everything.</param>
/// <param name="UnknownOption">An option that does not exist, or null.</param>
internal readonly record struct CommandLine(bool IsHelp, string Query, string? UnknownOption)
{
    /// <summary>Reads the arguments. After <c>--</c>, everything is a word to look for.</summary>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--":
                    words.AddRange(arguments.Skip(i + 1));
                    return new CommandLine(IsHelp: false, Join(words), UnknownOption: null);
                case "--help" or "-h" or "-?" or "/?":
                    return new CommandLine(IsHelp: true, Query: "", UnknownOption: null);
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    return new CommandLine(IsHelp: false, Query: "", option);
                case var word:
                    words.Add(word);
                    break;
            }
        }

        return new CommandLine(IsHelp: false, Join(words), UnknownOption: null);
    }

    private static string Join(List<string> words) => string.Join(' ', words).Trim();
}

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>There was something to show.</summary>
    public const int Found = 0;

    /// <summary>No digest has what was asked for.</summary>
    public const int NothingFound = 1;

    /// <summary>The command line can't be read.</summary>
    public const int Usage = 2;
}

/// <summary>The help text.</summary>
internal static class HelpView
{
    public static void Show(IAnsiConsole console) => console.Write(new Text(
        """
        Shows the digests that were compiled into this program.

        Usage: DigestGen.Sample [ID | WORDS...]

          (nothing)      show one screen: issues, a search, a paper
          ID             show a paper: 2402.10758, arXiv:2402.10758v1, math/0309136,
                         or its address at arxiv.org
          WORDS...       search titles and summaries, by words or a sentence.
                         "a phrase", -without, title:word, category:cs.LG,
                         channel:stat.ML, since:2024-01, until:2024-03
          -h, --help     show this help
          --             take everything after it as words

        Examples:
          dotnet run --project sample/DigestGen.Sample -- 2402.10758
          dotnet run --project sample/DigestGen.Sample -- 网络

        Exit code: 0 found, 1 nothing found, 2 unknown option.
        Set NO_COLOR to any value to turn colors off.

        """));
}
