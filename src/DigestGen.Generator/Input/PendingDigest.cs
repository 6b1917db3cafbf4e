using System.Collections.Immutable;

namespace DigestGen.Generator.Input;

/// <summary>A candidate that another thread reads, if one is free before it is asked for.</summary>
/// <remarks>
/// A generator is alone with the compiler's processors, and a driver asks for one file after the other. Compared by
/// reference: it is the digest that comes of it that has a value.
/// </remarks>
internal sealed class PendingDigest
{
    private readonly Lazy<ImmutableArray<DigestFile>> _digest;

    private PendingDigest(DigestCandidate candidate, CancellationToken cancellationToken) =>
        _digest = new Lazy<ImmutableArray<DigestFile>>(() => DigestFile.Parse(candidate, cancellationToken));

    /// <summary>The digest, if the candidate is one.</summary>
    public ImmutableArray<DigestFile> Digest => _digest.Value;

    /// <summary>Asks for a candidate to be read.</summary>
    public static PendingDigest Start(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        var pending = new PendingDigest(candidate, cancellationToken);

        // Nobody waits for the task: what goes wrong in it goes wrong where the digest is asked for.
        _ = Task.Run(() => pending.Digest, cancellationToken);
        return pending;
    }
}
