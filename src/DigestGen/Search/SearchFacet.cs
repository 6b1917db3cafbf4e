namespace DigestGen;

/// <summary>A group of the papers that a search matched.</summary>
/// <param name="Name">The channel, the category, or the month of submission as <c>2024-02</c>.</param>
/// <param name="Count">How many of the papers are in the group.</param>
public readonly record struct SearchFacet(string Name, int Count);
