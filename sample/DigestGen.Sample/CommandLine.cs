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
