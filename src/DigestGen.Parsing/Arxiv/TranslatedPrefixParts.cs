using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>Where the parts of a translated prefix stand in the translated abstract.</summary>
/// <param name="Length">The length of the whole prefix, with the white space after it.</param>
/// <param name="Id">The identifier; empty if there is none.</param>
/// <param name="Type">The word for the announcement; empty if there is none.</param>
internal readonly record struct TranslatedPrefixParts(int Length, Slice Id, Slice Type);
