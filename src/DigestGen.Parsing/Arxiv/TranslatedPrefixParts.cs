using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>The positions of the parts of a translated prefix in the translated abstract.</summary>
/// <param name="Length">The length of the whole prefix, with the white space after it.</param>
/// <param name="Id">The identifier; empty if there is none.</param>
/// <param name="Type">The word for the announcement; empty if there is none.</param>
internal readonly record struct TranslatedPrefixParts(int Length, Slice Id, Slice Type);
