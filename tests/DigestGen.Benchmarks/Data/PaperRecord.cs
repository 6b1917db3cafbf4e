namespace DigestGen.Benchmarks.Data;

/// <summary>A paper as its latest appearance gives it: what every peer is made from.</summary>
internal sealed record PaperRecord(
    string Id,
    string Url,
    string Title,
    string TranslatedTitle,
    string Summary,
    string EnglishSummary,
    string Abstract,
    string TranslatedAbstract);
