using System.Text;

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

    private static string Write(Entry[] entries, bool isOfFirstDay)
    {
        var text = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
        for (int i = 0; i < entries.Length; i++)
        {
            Entry entry = entries[i];
            string title = entry.RowTitle ?? entry.RawTitle.Split("(arXiv:")[0].TrimEnd();
            text.Append($"| [^{i + 1}] | [{title}]({entry.Url}) | {entry.Summary} |\n");
        }

        text.Append("\n# 详细\n\n");
        for (int i = 0; i < entries.Length; i++)
        {
            Entry entry = entries[i];
            string[] slots = isOfFirstDay
                ? [entry.RawTitle, $"[{entry.Url}]({entry.Url})", entry.TranslatedAbstract, entry.Abstract]
                : [entry.RawTitle, $"[{entry.Url}]({entry.Url})", entry.Summary, entry.EnglishSummary, entry.TranslatedAbstract, entry.Abstract];
            text.Append($"[^{i + 1}]: {entry.TranslatedTitle}\n");
            foreach (string slot in slots)
            {
                text.Append($"\n    {slot}\n");
            }

            text.Append("    \n");
        }

        return text.Append("\n").ToString();
    }
}
