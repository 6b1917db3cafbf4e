using DigestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>A file that may be a digest, which is read once, by whatever thread is free.</summary>
/// <remarks>
/// A generator is alone with the compiler's processors, and a driver asks for one thing after the other; it also takes
/// its time over each file in each step, so that what the project says of a file is looked up here. It equals another
/// by its file, and so a driver keeps the one that has been read.
/// </remarks>
internal sealed class PendingDigest(AdditionalText file) : IEquatable<PendingDigest>
{
    // The last one. Another driver, which shares this object, may have asked for it with what another project says.
    private Reading? _reading;

    private AdditionalText File { get; } = file;

    /// <summary>Reads all that are digests.</summary>
    public static EquatableArray<DigestFile> ReadAll(
        EquatableArray<PendingDigest> pending, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        // The first, which after an edit is the only one, is left to this thread: a hand-over takes as long as a parse.
        bool isFirst = true;
        var readings = new List<Reading>(pending.Count);
        foreach (PendingDigest digest in pending)
        {
            Reading reading = digest.ReadingWith(provider);
            isFirst &= !reading.TryBegin(isFirst, cancellationToken);
            readings.Add(reading);
        }

        var files = new List<DigestFile>(readings.Count);
        foreach (Reading reading in readings)
        {
            if (reading.Read(cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return new EquatableArray<DigestFile>([.. files]);
    }

    public bool Equals(PendingDigest? other) => other is not null && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as PendingDigest);

    public override int GetHashCode() => File.GetHashCode();

    private Reading ReadingWith(AnalyzerConfigOptionsProvider provider)
    {
        Reading? reading = _reading;
        if (reading is null || !ReferenceEquals(reading.Provider, provider))
        {
            reading = new Reading(provider, DigestCandidate.Of(File, provider), reading);
            _reading = reading;
        }

        return reading;
    }

    /// <summary>The reading of a file with what a project says of it; the one before stands if that says the same.</summary>
    private sealed class Reading(AnalyzerConfigOptionsProvider provider, DigestCandidate? candidate, Reading? before)
    {
        private Task<DigestFile?>? _task = candidate == before?.Candidate ? before?._task : null;

        public AnalyzerConfigOptionsProvider Provider { get; } = provider;

        // Null if the file can be no digest.
        private DigestCandidate? Candidate { get; } = candidate;

        /// <summary>Begins to read; whether it had to.</summary>
        public bool TryBegin(bool isLeftToThisThread, CancellationToken cancellationToken)
        {
            // A driver keeps this object, also from a run that failed or was cancelled: it is then read again.
            if (Candidate is null || _task is { IsFaulted: false, IsCanceled: false })
            {
                return false;
            }

            _task = isLeftToThisThread ? null : Task.Run(() => Parse(cancellationToken), cancellationToken);
            return true;
        }

        /// <summary>The digest; null if the file is none.</summary>
        public DigestFile? Read(CancellationToken cancellationToken)
        {
            try
            {
                if (_task is { } task)
                {
                    // Where no thread has come to it yet, this one reads it.
                    return task.GetAwaiter().GetResult();
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another run had begun it, and was cancelled.
            }

            DigestFile? file = Parse(cancellationToken);
            _task = Task.FromResult(file);
            return file;
        }

        private DigestFile? Parse(CancellationToken cancellationToken) =>
            Candidate is null ? null : DigestFile.Parse(Candidate, cancellationToken);
    }
}
