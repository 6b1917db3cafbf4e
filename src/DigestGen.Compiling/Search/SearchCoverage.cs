using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>What a search index covers.</summary>
public enum SearchCoverage
{
    /// <summary>Titles and summaries, which is the default.</summary>
    Summaries,

    /// <summary>There is no index: the first search builds one.</summary>
    None,

    /// <summary>Titles, summaries and abstracts.</summary>
    All,
}

/// <summary>The texts of a record that searches look into.</summary>
internal static class SearchedText
{
    /// <summary>How many groups of two fields an index covers.</summary>
    public static int GroupCount(SearchCoverage coverage) => coverage switch
    {
        SearchCoverage.None => 0,
        SearchCoverage.Summaries => 2,
        SearchCoverage.All => 3,
    };

    /// <summary>The text of a field, in the order of the library's <c>SearchField</c>.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> record, int field) => field switch
    {
        0 => RecordFields.Text(record, ImageLayout.Field.RawTitle).Slice(0, Digits.Read3(record, ImageLayout.Record.TitleLength)),
        1 => RecordFields.Text(record, ImageLayout.Field.TranslatedTitle),
        2 => RecordFields.Text(record, ImageLayout.Field.Summary),
        3 => RecordFields.Text(record, ImageLayout.Field.EnglishSummary),
        4 => RecordFields.Text(record, ImageLayout.Field.RawAbstract).Slice(Digits.Read3(record, ImageLayout.Record.PrefixLength)),
        _ => RecordFields.Text(record, ImageLayout.Field.RawTranslatedAbstract).Slice(Digits.Read3(record, ImageLayout.Record.TranslatedPrefixLength)),
    };
}
