using DigestGen.Layout;

namespace DigestGen.Search.Engine;

/// <summary>The texts of a record that searches look into.</summary>
internal static class SearchTexts
{
    /// <summary>How many fields there are.</summary>
    public const int FieldCount = 6;

    /// <summary>How many fields a search looks into, from the first on.</summary>
    public static int CountOf(SearchFields fields) => fields switch
    {
        SearchFields.Titles => 2,
        SearchFields.Summaries => 4,
        _ => FieldCount,
    };

    /// <summary>The text of a field, in the order of <see cref="SearchField"/>.</summary>
    public static ReadOnlySpan<byte> Of(RecordReader record, int field) => field switch
    {
        (int)SearchField.Title => record.Title,
        (int)SearchField.TranslatedTitle => record.Field(ImageLayout.Field.TranslatedTitle),
        (int)SearchField.Summary => record.Field(ImageLayout.Field.Summary),
        (int)SearchField.EnglishSummary => record.Field(ImageLayout.Field.EnglishSummary),
        (int)SearchField.Abstract => record.Abstract,
        _ => record.TranslatedAbstract,
    };
}
