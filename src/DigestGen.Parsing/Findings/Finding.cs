using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Something that is not what the format says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it is.</param>
/// <param name="Arguments">What the message quotes, in the order of the kind's message.</param>
/// <param name="Related">Other places that belong to it, such as the row of a block.</param>
public sealed record Finding(
    FindingKind Kind,
    TextRange Range,
    EquatableArray<string> Arguments,
    EquatableArray<TextRange> Related);
