using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>The papers of a segment. Equal to others if their latest records say the same.</summary>
/// <remarks>It keeps these records alone: a driver keeps equal papers of an earlier run, and all that they refer to.</remarks>
internal sealed class SegmentPapers : IEquatable<SegmentPapers>
{
    private readonly byte[][] _records;
    private readonly ContentHash[] _hashes;

    public SegmentPapers(byte[][] records, ContentHash[] hashes)
    {
        _records = records;
        _hashes = hashes;
        ulong fingerprint = 0;
        foreach (ContentHash hash in hashes)
        {
            fingerprint = Checksum.Add(Checksum.Add(fingerprint, hash.High), hash.Low);
        }

        Fingerprint = fingerprint >> 8;
    }

    /// <summary>How many papers there are.</summary>
    public int Count => _records.Length;

    /// <summary>The latest records, in the order of papers.</summary>
    public ReadOnlySpan<byte[]> Records => _records;

    /// <summary>The hash of the records. A record has its paper's identifier.</summary>
    public ulong Fingerprint { get; }

    public bool Equals(SegmentPapers? other) => other is not null && _hashes.AsSpan().SequenceEqual(other._hashes);

    public override bool Equals(object? obj) => Equals(obj as SegmentPapers);

    public override int GetHashCode() => (int)Fingerprint;
}
