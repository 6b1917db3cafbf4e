using System.CommandLine;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Verbs;

/// <summary>The paths that a verb reads, with the name of standard input.</summary>
internal sealed class PathArguments
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders and globs; '-' is standard input; the current folder if none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _standardInputName = new("--stdin-name")
    {
        Description = "The path of standard input in reports, which also tells its channel and date",
        DefaultValueFactory = static _ => "stdin.md",
        HelpName = "path",
    };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_standardInputName);
    }

    /// <summary>Finds the files.</summary>
    /// <exception cref="ToolException">A path does not exist.</exception>
    public IReadOnlyList<InputFile> Find(ParseResult result, CancellationToken cancellationToken) =>
        InputFiles.Find(result.GetValue(_paths) ?? [], result.GetRequiredValue(_standardInputName), cancellationToken);
}
