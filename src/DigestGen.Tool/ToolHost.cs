using System.CommandLine;
using System.CommandLine.Help;
using DigestGen.Tool.Output;
using DigestGen.Tool.Verbs;

namespace DigestGen.Tool;

/// <summary>Runs a command line, and turns each way in which it can end into a line and an exit code.</summary>
internal static class ToolHost
{
    private const string Description =
        """
        Checks, fixes, searches and exports digests of arXiv papers.

        PATH is a file, a folder or a glob such as 'digests/**/*.md'; '-' is standard input. In a folder and under a glob, a
        file that is not a digest is ignored. A file that is named is a digest. Put '--' before a path that starts with '-'.

        Exit codes: 0 clean, 1 findings, 2 usage, 3 output failed, 130 Ctrl-C, 141 closed pipe.
        """;

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, e) =>
        {
            e.Cancel = true;
            cancellation.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(args, cancellation.Token);
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    private static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            ParseResult result = CreateCommand().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Errors.Count > 0)
            {
                return Fail(ExitCode.Usage, Explain(result));
            }

            return await result.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCode.Canceled, "canceled");
        }
        catch (ToolException exception)
        {
            return Fail(exception.ExitCode, exception.Message);
        }
        catch (ClosedPipeException)
        {
            return ExitCode.ClosedPipe;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.OutputFailed, exception.Message);
        }
    }

    private static RootCommand CreateCommand()
    {
        var root = new RootCommand(Description)
        {
            CheckVerb.Create(),
            FixVerb.Create(),
            ListVerb.Create(),
            ShowVerb.Create(),
            SearchVerb.Create(),
            StatsVerb.Create(),
            ExportVerb.Create(),
        };
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ToolHelp((HelpAction)option.Action!);
        }

        return root;
    }

    private static string Explain(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        if (command is RootCommand)
        {
            string verbs = string.Join("', '", command.Subcommands.Select(static verb => verb.Name));
            return result.UnmatchedTokens.Count > 0
                ? $"'{result.UnmatchedTokens[0]}' is not a verb: it can be '{verbs}'"
                : $"a verb is missing: it can be '{verbs}'";
        }

        string message = string.Join(' ', result.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return $"{message}: run 'digestgen {command.Name} --help'";
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine($"digestgen: {TerminalText.OneLine(message)}");
        return exitCode;
    }
}
