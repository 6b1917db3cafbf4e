namespace DigestGen;

/// <summary>The texts that a search looks into.</summary>
public enum SearchFields
{
    /// <summary>Titles and translated titles.</summary>
    Titles,

    /// <summary>Titles and summaries, in both languages.</summary>
    Summaries,

    /// <summary>Titles, summaries and abstracts, in both languages.</summary>
    All,
}
