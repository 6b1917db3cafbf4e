using System.Runtime.ExceptionServices;

namespace DigestGen.Parsing.Collections;

/// <summary>Work on several threads, which ends as it would on one.</summary>
public static class InParallel
{
    /// <summary>Calls something with each number below another one. It waits for no thread that the pool does not have.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="threads">How many threads may work; -1 for as many as there are.</param>
    /// <param name="action">What is called, on any thread. What it throws is thrown here.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static void For(int count, int threads, Action<int> action, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads, TaskScheduler = PoolOrWaiter.Instance,
        };
        try
        {
            Parallel.For(0, count, options, action);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.InnerExceptions[0]).Throw();
        }
    }

    /// <summary>Tasks for the thread pool. Who waits for a task that the pool has no thread for runs it, which the pool's own scheduler does on its threads alone.</summary>
    private sealed class PoolOrWaiter : TaskScheduler
    {
        public static readonly PoolOrWaiter Instance = new();

        protected override void QueueTask(Task task) => ThreadPool.UnsafeQueueUserWorkItem(state => TryExecuteTask((Task)state!), task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
