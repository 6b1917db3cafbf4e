using System.Globalization;
using System.Text;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>An entry to be written in the digest format.</summary>
internal sealed record TestEntry(string Id)
{
    /// <summary>Null for 1, 2, 3 ….</summary>
    public int? Reference { get; init; }

    public string Title { get; init; } = $"On {Id}";

    /// <summary>The title in the block; null for that of the row.</summary>
    public string? RawTitle { get; init; }

    public string TranslatedTitle { get; init; } = $"关于 {Id}";

    public string Summary { get; init; } = $"{Id} 的摘要。";

    public string EnglishSummary { get; init; } = "";

    public string TranslatedAbstract { get; init; } = $"{Id} 的全文。";

    public string Abstract { get; init; } = $"About {Id}.";

    public string Url => "https://arxiv.org/abs/" + Id;

    /// <summary>A digest of a day without papers.</summary>
    public static string EmptyDigest { get; } = Digest(Array.Empty<TestEntry>());

    /// <summary>A digest of entries with plain texts.</summary>
    public static string Digest(params IEnumerable<string> ids) => Digest(ids.Select(id => new TestEntry(id)));

    /// <summary>A digest.</summary>
    public static string Digest(params IEnumerable<TestEntry> entries)
    {
        var rows = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
        var blocks = new StringBuilder("\n# 详细\n\n");
        int number = 0;
        foreach (TestEntry entry in entries)
        {
            number++;
            string reference = (entry.Reference ?? number).ToString(CultureInfo.InvariantCulture);
            rows.Append($"| [^{reference}] | [{entry.Title}]({entry.Url}) | {entry.Summary} |\n");
            blocks.Append($"[^{reference}]: {entry.TranslatedTitle}\n\n");
            string[] slots =
            [
                entry.RawTitle ?? entry.Title, $"[{entry.Url}]({entry.Url})", entry.Summary, entry.EnglishSummary,
                entry.TranslatedAbstract, entry.Abstract,
            ];
            blocks.AppendJoin("\n\n", slots.Select(slot => "    " + slot)).Append("\n    \n\n");
        }

        return rows.Append(blocks).ToString();
    }
}
