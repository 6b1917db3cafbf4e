using System.CommandLine;
using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Files;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary>What verbs share that open digests as a catalog.</summary>
internal static class CatalogVerb
{
    /// <summary>Opens the catalog of the files. What is wrong with them is counted on standard error.</summary>
    public static DigestCatalog Open(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        int errors = 0;
        DigestCatalog? catalog = null;
        FileProgress.Run(files.Count, isOutputOnTerminal: false, advance => catalog = CatalogReader.Read(
            files,
            reading =>
            {
                errors += reading.Findings.Count(static finding => finding.Rule.Severity == RuleSeverity.Error);
                advance();
            },
            cancellationToken));
        if (errors > 0)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"digestgen: {errors} {(errors == 1 ? "error leaves" : "errors leave")} entries out: run 'digestgen check' on the same files"));
        }

        return catalog!;
    }

    /// <summary>An action that writes text about a catalog.</summary>
    public static Command Create(
        string name, string description, string examples, PathArguments paths, Func<ParseResult, DigestCatalog, TextWriter, int> write, params Symbol[] symbols)
    {
        var command = new VerbCommand(name, description, examples);
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else if (symbol is Option option)
            {
                command.Add(option);
            }
        }

        paths.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            DigestCatalog catalog = Open(paths.Find(result, cancellationToken), cancellationToken);
            using StreamWriter output = StandardOutput.OpenText();
            return Task.FromResult(write(result, catalog, output));
        });
        return command;
    }
}
