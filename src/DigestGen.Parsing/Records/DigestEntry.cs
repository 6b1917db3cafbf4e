namespace DigestGen.Parsing.Records;

/// <summary>An entry of a digest, in compiled form.</summary>
/// <param name="Reference">The N of its <c>[^N]</c>.</param>
/// <param name="PackedId">Its paper's identifier.</param>
/// <param name="Length">How long its record is.</param>
public readonly record struct DigestEntry(int Reference, uint PackedId, int Length);
