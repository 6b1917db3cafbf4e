using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>The papers of a segment. Equal to others if their latest records say the same.</summary>
/// <remarks>It keeps these records alone: a driver keeps equal papers of an earlier run, and all that they refer to.</remarks>
internal sealed class SegmentPapers : IEquatable<SegmentPapers>
{
    private readonly ContentHash[] _hashes;
    private readonly byte[]?[] _records;

    /// <summary>Takes the papers of a segment.</summary>
    /// <param name="hashes">The hashes of their latest records, in the order of papers.</param>
    /// <param name="records">The records; null where a record's bytes are elsewhere.</param>
    public SegmentPapers(ContentHash[] hashes, byte[]?[] records)
    {
        _hashes = hashes;
        _records = records;
        ulong fingerprint = 0;
        foreach (ContentHash hash in hashes)
        {
            fingerprint = Checksum.Add(Checksum.Add(fingerprint, hash.High), hash.Low);
        }

        Fingerprint = fingerprint >> 8;
    }

    /// <summary>How many papers there are.</summary>
    public int Count => _hashes.Length;

    /// <summary>The hash of the records. A record has its paper's identifier.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The hash of a paper's record.</summary>
    public ContentHash HashAt(int document) => _hashes[document];

    /// <summary>A paper's record; null if its bytes are elsewhere.</summary>
    public byte[]? RecordAt(int document) => _records[document];

    public bool Equals(SegmentPapers? other) => other is not null && _hashes.AsSpan().SequenceEqual(other._hashes);

    public override bool Equals(object? obj) => Equals(obj as SegmentPapers);

    public override int GetHashCode() => (int)Fingerprint;
}
