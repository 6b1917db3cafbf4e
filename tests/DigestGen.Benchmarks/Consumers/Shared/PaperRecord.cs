namespace Consumer;

internal sealed record PaperRecord(
    string Id,
    string Url,
    string Title,
    string TranslatedTitle,
    string Summary,
    string EnglishSummary,
    string Abstract,
    string TranslatedAbstract);
