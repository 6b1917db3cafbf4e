using System.Collections.Immutable;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>A candidate that is read once, by whatever thread is free.</summary>
/// <remarks>
/// A generator is alone with the compiler's processors, and a driver asks for one thing after the other. It equals
/// another by its candidate, and so a driver keeps the one that has been read.
/// </remarks>
internal sealed class PendingDigest(DigestCandidate candidate) : IEquatable<PendingDigest>
{
    private Task<DigestFile?>? _reading;

    private DigestCandidate Candidate { get; } = candidate;

    // A driver keeps this object, also from a run that failed or was cancelled: it is then read again.
    private bool IsBegun => _reading is { IsFaulted: false, IsCanceled: false };

    /// <summary>The candidate, if the file is one.</summary>
    public static ImmutableArray<PendingDigest> Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        DigestCandidate.Of(file, provider) is { } candidate ? ImmutableArray.Create(new PendingDigest(candidate)) : ImmutableArray<PendingDigest>.Empty;

    /// <summary>Reads all that are digests.</summary>
    public static EquatableArray<DigestFile> ReadAll(ImmutableArray<PendingDigest> candidates, CancellationToken cancellationToken)
    {
        // The first, which after an edit is the only one, is left to this thread: a hand-over takes as long as a parse.
        bool isFirst = true;
        foreach (PendingDigest candidate in candidates)
        {
            if (!candidate.IsBegun)
            {
                candidate._reading = isFirst ? null : Task.Run(() => DigestFile.Parse(candidate.Candidate, cancellationToken), cancellationToken);
                isFirst = false;
            }
        }

        var files = new List<DigestFile>(candidates.Length);
        foreach (PendingDigest candidate in candidates)
        {
            if (candidate.Read(cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return new EquatableArray<DigestFile>([.. files]);
    }

    public bool Equals(PendingDigest? other) => other is not null && Candidate == other.Candidate;

    public override bool Equals(object? obj) => Equals(obj as PendingDigest);

    public override int GetHashCode() => Candidate.GetHashCode();

    private DigestFile? Read(CancellationToken cancellationToken)
    {
        try
        {
            if (_reading is { } reading)
            {
                // Where no thread has come to it yet, this one reads it.
                return reading.GetAwaiter().GetResult();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another run had begun it, and was cancelled.
        }

        DigestFile? file = DigestFile.Parse(Candidate, cancellationToken);
        _reading = Task.FromResult(file);
        return file;
    }
}
