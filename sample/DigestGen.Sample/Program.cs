using System.Text;
using Spectre.Console;

// A console that does not use UTF-8 by default, as on Windows, would print question marks for Chinese text.
Console.OutputEncoding = Encoding.UTF8;

// The catalog was compiled into this program from the files in "digests": nothing is read or parsed here.
DigestCatalog catalog = Digests.Catalog;
IAnsiConsole console = Terminal.Open(new AnsiConsoleOutput(Console.Out), Environment.GetEnvironmentVariable("NO_COLOR"));
var arguments = CommandLine.Parse(args);
if (arguments.UnknownOption is { } option)
{
    Console.Error.WriteLine($"There is no option '{TerminalText.Clean(option)}'. '--help' lists what can be asked.");
    return ExitCode.Usage;
}

if (arguments.IsHelp)
{
    HelpView.Show(console);
    return ExitCode.Found;
}

if (arguments.Query.Length > 0)
{
    return Query.Answer(console, catalog, arguments.Query) ? ExitCode.Found : ExitCode.NothingFound;
}

// A paper is found by its id. Each paper is a member too, Digests.Papers.Arxiv_2402_10758: its name completes.
Overview.Show(console, catalog);
return ExitCode.Found;
