using System.Collections.Immutable;

namespace DigestGen.Generator.Input;

/// <summary>A candidate that another thread reads, if one is free before it is asked for.</summary>
/// <remarks>
/// A generator is alone with the compiler's processors, and a driver asks for one file after the other. Compared by
/// reference: it is the digest that comes of it that has a value.
/// </remarks>
internal sealed class PendingDigest
{
    private readonly DigestCandidate _candidate;
    private readonly Lazy<ImmutableArray<DigestFile>?> _digest;

    private PendingDigest(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        _candidate = candidate;
        _digest = new Lazy<ImmutableArray<DigestFile>?>(() => TryParse(candidate, cancellationToken));
    }

    /// <summary>Asks for a candidate to be read.</summary>
    public static PendingDigest Start(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        var pending = new PendingDigest(candidate, cancellationToken);
        _ = Task.Run(() => pending._digest.Value, cancellationToken);
        return pending;
    }

    /// <summary>The digest, if the candidate is one.</summary>
    public ImmutableArray<DigestFile> Read(CancellationToken cancellationToken) =>
        _digest.Value ?? DigestFile.Parse(_candidate, cancellationToken);

    // What goes wrong is tried once more where the digest is asked for, and fails there: a driver keeps this object, also
    // from a run that failed or was cancelled.
    private static ImmutableArray<DigestFile>? TryParse(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        try
        {
            return DigestFile.Parse(candidate, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, it will come again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
