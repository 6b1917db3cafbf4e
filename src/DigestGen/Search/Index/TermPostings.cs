namespace DigestGen.Search.Index;

/// <summary>Where the documents of a term are.</summary>
/// <param name="Count">How many documents have the term.</param>
/// <param name="Start">Where its list starts in the postings; of a term with one document, the document and its class.</param>
/// <param name="Length">How long the list is.</param>
internal readonly record struct TermPostings(int Count, int Start, int Length);
