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
    /// <summary>Opens the catalog of the files. What is wrong with them is told on standard error.</summary>
    /// <returns>The catalog, and the exit code of what could not be read.</returns>
    public static (DigestCatalog Catalog, int ExitCode) Open(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        int errors = 0;
        int exitCode = ExitCode.Success;
        DigestCatalog? catalog = null;
        FileProgress.Run("Reading digests", files.Count, isOutputOnTerminal: false, advance => catalog = CatalogReader.Read(
            files,
            reading =>
            {
                if (reading.IsUnreadable)
                {
                    exitCode = ExitCode.Usage;
                    StandardError.WriteLine($"digestgen: '{reading.File.Path}': {reading.Findings[0].Message}");
                }
                else
                {
                    errors += reading.Findings.Count(static finding => finding.Rule.Severity == RuleSeverity.Error);
                }

                advance();
            },
            cancellationToken));
        if (errors > 0)
        {
            StandardError.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"digestgen: {errors} {(errors == 1 ? "error leaves" : "errors leave")} entries out: run 'digestgen check' on the same files"));
        }

        return (catalog!, exitCode);
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
            (DigestCatalog catalog, int exitCode) = Open(paths.Find(result, cancellationToken), cancellationToken);
            using StreamWriter output = StandardOutput.OpenText();
            return Task.FromResult(Math.Max(exitCode, write(result, catalog, output)));
        });
        return command;
    }
}
