using System.Globalization;
using System.Text;

namespace DigestGen.Testing.Digests;

/// <summary>Writes digests as their producer does.</summary>
public static class DigestWriter
{
    private const string DefaultTitle = "A title";

    /// <summary>Writes a digest in the layout of 2023-03-13.</summary>
    public static string OfFirstDay(params IEnumerable<EntryText> entries) => Write(entries, isOfFirstDay: true);

    /// <summary>Writes a digest.</summary>
    /// <param name="entries">The entries, in the order of the rows.</param>
    /// <param name="isOfFirstDay">Whether it has the layout of 2023-03-13: four slots, and the summary in the row alone.</param>
    /// <param name="hasBlocksReversed">Whether the blocks stand in the opposite order.</param>
    public static string Write(IEnumerable<EntryText> entries, bool isOfFirstDay = false, bool hasBlocksReversed = false)
    {
        var rows = entries.Select(static (entry, index) => (Entry: entry, Number: entry.Reference ?? index + 1)).ToArray();
        var text = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
        foreach ((EntryText entry, int number) in rows)
        {
            string title = entry.Title ?? entry.RawTitle?.Split("(arXiv:")[0].TrimEnd() ?? DefaultTitle;
            text.Append(CultureInfo.InvariantCulture, $"| [^{number}] | [{title}]({entry.Url}) | {entry.Summary} |\n");
        }

        text.Append("\n# 详细\n\n");
        foreach ((EntryText entry, int number) in hasBlocksReversed ? rows.Reverse() : rows)
        {
            string title = entry.RawTitle ?? entry.Title ?? DefaultTitle;
            string link = $"[{entry.Url}]({entry.Url})";
            string[] slots = isOfFirstDay
                ? [title, link, entry.TranslatedAbstract, entry.Abstract]
                : [title, link, entry.Summary, entry.EnglishSummary, entry.TranslatedAbstract, entry.Abstract];
            text.Append(CultureInfo.InvariantCulture, $"[^{number}]: {entry.TranslatedTitle}\n");
            foreach (string slot in slots)
            {
                text.Append("\n    ").Append(slot).Append('\n');
            }

            text.Append("    \n");
        }

        return text.Append('\n').ToString();
    }
}
