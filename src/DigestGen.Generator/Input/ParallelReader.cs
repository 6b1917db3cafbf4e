using System.Runtime.ExceptionServices;
using DigestGen.Compiling.Files;

namespace DigestGen.Generator.Input;

/// <summary>Parses files on the calling thread, and on the threads of the pool that are free.</summary>
/// <remarks>
/// The calling thread never waits for a thread that the pool does not have: it parses whatever no other thread has taken,
/// and waits only for files that another thread is parsing. The host is called on the calling thread alone, since it may
/// hold a lock that the call needs. A helper that starts late finds nothing to do.
/// </remarks>
internal sealed class ParallelReader
{
    private const int MaxHelpers = 15;

    private readonly object _gate = new();
    private readonly List<DigestText> _texts = [];
    private readonly List<DigestFile?> _files = [];
    private readonly bool _isConcurrent;
    private readonly CancellationToken _cancellationToken;
    private ExceptionDispatchInfo? _failure;
    private int _next;
    private int _running;
    private int _helpers;

    private ParallelReader(bool isConcurrent, CancellationToken cancellationToken)
    {
        _isConcurrent = isConcurrent;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Parses the text of each candidate, in their order. A file that is not a digest gives null.</summary>
    /// <param name="candidates">The files.</param>
    /// <param name="isConcurrent">Whether other threads may help.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IReadOnlyList<DigestFile?> Read(
        IReadOnlyList<DigestCandidate> candidates, bool isConcurrent, CancellationToken cancellationToken)
    {
        var reader = new ParallelReader(isConcurrent && candidates.Count > 1, cancellationToken);
        try
        {
            foreach (DigestCandidate candidate in candidates)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Add(DigestText.Read(candidate, cancellationToken));
            }

            while (reader.TryParseNext())
            {
            }
        }
        finally
        {
            reader.Finish();
        }

        reader._failure?.Throw();
        return reader._files;
    }

    private void Add(DigestText text)
    {
        lock (_gate)
        {
            _texts.Add(text);
            _files.Add(null);
            if (!_isConcurrent || _helpers == MaxHelpers)
            {
                return;
            }

            _helpers++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static state => ((ParallelReader)state!).Help(), this);
    }

    private void Help()
    {
        while (TryParseNext())
        {
        }

        lock (_gate)
        {
            _helpers--;
        }
    }

    private bool TryParseNext()
    {
        int index;
        DigestText text;
        lock (_gate)
        {
            if (_next == _texts.Count)
            {
                return false;
            }

            index = _next++;
            text = _texts[index];
            _running++;
        }

        DigestFile? file = null;
        ExceptionDispatchInfo? failure = null;
        try
        {
            file = text.Parse(_cancellationToken);
        }
#pragma warning disable CA1031 // Thrown again on the calling thread; the pool would end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        lock (_gate)
        {
            _files[index] = file;
            _failure ??= failure;
            _running--;
            if (_running == 0)
            {
                Monitor.PulseAll(_gate);
            }
        }

        return true;
    }

    // No helper works on after this, and one that starts late holds no text.
    private void Finish()
    {
        lock (_gate)
        {
            _next = 0;
            _texts.Clear();
            while (_running > 0)
            {
                Monitor.Wait(_gate);
            }
        }
    }
}
