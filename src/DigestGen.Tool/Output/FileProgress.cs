using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestGen.Tool.Output;

/// <summary>A progress bar on standard error for work of more than a second, where a person sees it and nothing else is written.</summary>
internal static class FileProgress
{
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs work over files.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="total">How many files there are.</param>
    /// <param name="isOutputOnTerminal">Whether the work writes to the terminal, which a bar would disturb.</param>
    /// <param name="work">The work, which tells of each file that is done.</param>
    public static void Run(string title, int total, bool isOutputOnTerminal, Action<Action> work)
    {
        if (Console.IsErrorRedirected || isOutputOnTerminal)
        {
            work(static () => { });
            return;
        }

        int done = 0;
        Task running = Task.Run(() => work(() => Interlocked.Increment(ref done)));
        if (Task.WaitAny([running], s_delay) < 0)
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console.Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    ProgressTask bar = context.AddTask(title, maxValue: total);
                    while (Task.WaitAny([running], s_refresh) < 0)
                    {
                        bar.Value(Volatile.Read(ref done));
                    }
                });
        }

        running.GetAwaiter().GetResult();
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:N0} of {task.MaxValue:N0}"));
    }
}
