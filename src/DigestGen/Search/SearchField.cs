namespace DigestGen;

/// <summary>A text of a paper that a search can match.</summary>
public enum SearchField
{
    /// <summary><see cref="Paper.Title"/>.</summary>
    Title,

    /// <summary><see cref="Paper.TranslatedTitle"/>.</summary>
    TranslatedTitle,

    /// <summary><see cref="Paper.Summary"/>.</summary>
    Summary,

    /// <summary><see cref="Paper.EnglishSummary"/>.</summary>
    EnglishSummary,

    /// <summary><see cref="Paper.Abstract"/>.</summary>
    Abstract,

    /// <summary><see cref="Paper.TranslatedAbstract"/>.</summary>
    TranslatedAbstract,
}
