using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using DigestGen.Tool.Output;
using DigestGen.Tool.Verbs;

namespace DigestGen.Tool;

/// <summary>Runs a command line, and turns each way in which it can end into a line and an exit code.</summary>
internal static class ToolHost
{
    private const string Description =
        """
        Checks, fixes, searches and exports digests of arXiv papers, and imports them from the history of a Git repository.

        PATH is a file, a folder or a glob such as 'digests/**/*.md'; '-' is standard input; without a path, the current folder is
        meant. In a folder and under a glob, a file that is not a digest is ignored. A file that is named is a digest. Put '--' before
        a path that starts with '-'.

        Exit codes: 0 clean, 1 findings, 2 usage or unreadable, 3 output failed, 130 Ctrl-C, 141 closed pipe.
        """;

    // Work that waits for a pipe does not see that it is to end.
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(2);

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        var ended = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = Handle(PosixSignal.SIGINT, 2);
        using PosixSignalRegistration terminate = Handle(PosixSignal.SIGTERM, 15);
        using PosixSignalRegistration hangUp = Handle(PosixSignal.SIGHUP, 1);
        Task<int> work = Task.Run(() => RunAsync(args, cancellation.Token));
        await Task.WhenAny(work, ended.Task);
        if (!ended.Task.IsCompleted)
        {
            return await work;
        }

        await Task.WhenAny(work, Task.Delay(s_timeToEnd));
        OutputFile.DeleteUnfinished();
        StandardError.WriteLine("digestgen: canceled");
        return await ended.Task;

        // A second signal of a kind ends the process at once.
        PosixSignalRegistration Handle(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = ended.TrySetResult(ExitCode.Signal(number));
            cancellation.Cancel();
        });
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
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The signal decides the exit code.
            return ExitCode.Success;
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
            ImportVerb.Create(),
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
        StandardError.WriteLine($"digestgen: {message}");
        return exitCode;
    }
}
