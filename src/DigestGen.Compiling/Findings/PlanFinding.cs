using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Findings;

/// <summary>What is wrong with the project or between its digests.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The digest that it is about; null for the project.</param>
/// <param name="RelatedPath">Another digest that belongs to it.</param>
/// <param name="Arguments">What the message quotes.</param>
public sealed record PlanFinding(
    PlanFindingKind Kind,
    string? Path,
    string? RelatedPath,
    EquatableArray<string> Arguments);
