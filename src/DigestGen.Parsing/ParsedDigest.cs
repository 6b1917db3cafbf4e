using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;

namespace DigestGen.Parsing;

/// <summary>The result of reading a file.</summary>
/// <param name="HasMark">Whether the file shows one of the format's own marks: one of its headings, or the header of its table.</param>
/// <param name="Content">The sound entries.</param>
/// <param name="Findings">All that is wrong, in the order of the file.</param>
public sealed record ParsedDigest(bool HasMark, DigestContent Content, EquatableArray<Finding> Findings);
