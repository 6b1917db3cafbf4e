namespace DigestGen.Parsing.Tests;

/// <summary>Writes digests as their producer does.</summary>
internal static class DigestText
{
    /// <summary>What an entry says; the row's title is what comes before <c>(arXiv:</c>.</summary>
    public sealed record Entry
    {
        public string Url { get; init; } = "https://arxiv.org/abs/2402.10758";

        public string RawTitle { get; init; } = "A title";

        public string TranslatedTitle { get; init; } = "标题";

        public string Summary { get; init; } = "总结。";

        public string EnglishSummary { get; init; } = "";

        public string TranslatedAbstract { get; init; } = "我们研究了它。";

        public string Abstract { get; init; } = "We study it.";

        /// <summary>The title in the row; if null, what a producer would make of the raw title.</summary>
        public string? RowTitle { get; init; }
    }

    /// <summary>A digest of these entries, numbered from 1.</summary>
    /// <param name="entries">The entries.</param>
    public static string Of(params Entry[] entries) => Write(entries, isOfFirstDay: false);

    /// <summary>A digest in the layout of the first day: four slots, the summary in the row alone.</summary>
    /// <param name="entries">The entries.</param>
    public static string OfFirstDay(params Entry[] entries) => Write(entries, isOfFirstDay: true);

    private static string Write(Entry[] entries, bool isOfFirstDay) => DigestWriter.Write(entries.Select(ToText), isOfFirstDay);

    private static EntryText ToText(Entry entry, int index) => new()
    {
        Reference = index + 1,
        RowTitle = entry.RowTitle ?? entry.RawTitle.Split("(arXiv:")[0].TrimEnd(),
        Url = entry.Url,
        Summary = entry.Summary,
        TranslatedTitle = entry.TranslatedTitle,
        RawTitle = entry.RawTitle,
        EnglishSummary = entry.EnglishSummary,
        RawTranslatedAbstract = entry.TranslatedAbstract,
        RawAbstract = entry.Abstract,
    };
}
