using System.Buffers.Binary;

namespace DigestGen.Parsing.Records;

/// <summary>The first half of a record's SHA-256: two records with the same one are the same, whoever wrote them.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The next eight.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>Takes the first half of a SHA-256.</summary>
    internal static ContentHash Of(byte[] sha256) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(sha256), BinaryPrimitives.ReadUInt64BigEndian(sha256.AsSpan(8)));
}
