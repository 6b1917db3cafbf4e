using System.Globalization;
using System.Text;

namespace DigestGen.Testing.Digests;

/// <summary>Writes digests as their producer does.</summary>
public static class DigestWriter
{
    /// <summary>Writes a digest.</summary>
    /// <param name="entries">The entries, in the order of the rows.</param>
    /// <param name="isOfFirstDay">Whether it has the layout of 2023-03-13: four slots, and the summary in the row alone.</param>
    /// <param name="hasBlocksReversed">Whether the blocks stand in the opposite order.</param>
    public static string Write(IEnumerable<EntryText> entries, bool isOfFirstDay = false, bool hasBlocksReversed = false)
    {
        EntryText[] rows = [.. entries];
        var text = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
        foreach (EntryText entry in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [^{entry.Reference}] | [{entry.RowTitle}]({entry.Url}) | {entry.Summary} |\n");
        }

        text.Append("\n# 详细\n\n");
        foreach (EntryText entry in hasBlocksReversed ? rows.Reverse() : rows)
        {
            string link = $"[{entry.Url}]({entry.Url})";
            string[] slots = isOfFirstDay
                ? [entry.RawTitle, link, entry.RawTranslatedAbstract, entry.RawAbstract]
                : [entry.RawTitle, link, entry.Summary, entry.EnglishSummary, entry.RawTranslatedAbstract, entry.RawAbstract];
            text.Append(CultureInfo.InvariantCulture, $"[^{entry.Reference}]: {entry.TranslatedTitle}\n");
            foreach (string slot in slots)
            {
                text.Append("\n    ").Append(slot).Append('\n');
            }

            text.Append("    \n");
        }

        return text.Append('\n').ToString();
    }
}
