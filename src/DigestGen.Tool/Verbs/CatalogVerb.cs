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
    /// <summary>The format that is shown to a person, and is none that can be named.</summary>
    public const string View = "view";

    /// <summary>Creates the verb.</summary>
    /// <param name="command">The verb with its own arguments and options.</param>
    /// <param name="run">Writes what the verb is for, and returns the exit code.</param>
    public static Command Create(Command command, Func<ParseResult, FileCatalog, CancellationToken, int> run)
    {
        var paths = new PathArguments();
        paths.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, paths, run, cancellationToken)));
        return command;
    }

    /// <summary>The option that names a format.</summary>
    /// <param name="names">The formats; the first one is for other programs, and is taken if the output is no terminal.</param>
    public static Option<string> Format(params string[] names)
    {
        var format = new Option<string>("--format")
        {
            Description = "The format; what a person reads on a terminal, else text with tabs",
            DefaultValueFactory = static _ => TerminalView.IsWanted ? View : "text",
            HelpName = string.Join('|', names),
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string value }] && !names.Contains(value))
            {
                result.AddError($"'{value}' is no format: it can be '{string.Join("', '", names)}'");
            }
        });
        return format;
    }

    /// <summary>Writes rows of text, with tabs between their cells.</summary>
    public static void WriteRows(IEnumerable<string[]> rows)
    {
        using StreamWriter output = StandardOutput.OpenText();
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join('\t', row));
        }
    }

    // Standard error tells what is wrong with the files.
    private static int Run(
        ParseResult result, PathArguments paths, Func<ParseResult, FileCatalog, CancellationToken, int> run, CancellationToken cancellationToken)
    {
        IReadOnlyList<InputFile> files = paths.Find(result, cancellationToken);
        int errors = 0;
        int exitCode = ExitCode.Success;
        FileCatalog? catalog = null;
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

        return Math.Max(exitCode, run(result, catalog!, cancellationToken));
    }
}
