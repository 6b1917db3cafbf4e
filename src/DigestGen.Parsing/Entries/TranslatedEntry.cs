using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>An entry's translations and their originals, without arXiv's additions.</summary>
internal readonly record struct TranslatedEntry(
    int Reference, Slice RawTitle, Slice Abstract, Slice TranslatedTitle, Slice TranslatedAbstract);
