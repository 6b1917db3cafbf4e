using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>An issue as it is written, and what tells it from others.</summary>
internal sealed record WrittenIssue(string Path, string Name, string? Channel, DateOnly? Date, TimeOnly? Time)
{
    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it is in the layout of 2023-03-13: four slots, the summary in the row alone.</summary>
    public bool IsOfFirstDay { get; init; }

    /// <summary>Whether the blocks stand in the opposite order of the rows, which is the one that counts.</summary>
    public bool HasBlocksReversed { get; init; }

    public string LineEnd { get; init; } = "\n";

    public ImmutableArray<WrittenEntry> Entries { get; init; } = [];

    public TestFile ToFile() => Metadata.Aggregate(
        new TestFile(Path, Write()).Declared(), (file, metadata) => file.With(metadata.Key, metadata.Value));

    private string Write()
    {
        var text = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
        foreach (WrittenEntry entry in Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [^{entry.Reference}] | [{entry.Title}]({entry.Url}) | {entry.Summary} |\n");
        }

        text.Append("\n# 详细\n\n");
        foreach (WrittenEntry entry in HasBlocksReversed ? Entries.Reverse() : Entries)
        {
            string link = $"[{entry.Url}]({entry.Url})";
            string[] slots = IsOfFirstDay
                ? [entry.RawTitle, link, entry.RawTranslatedAbstract, entry.RawAbstract]
                : [entry.RawTitle, link, entry.Summary, entry.EnglishSummary, entry.RawTranslatedAbstract, entry.RawAbstract];
            text.Append(CultureInfo.InvariantCulture, $"[^{entry.Reference}]: {entry.TranslatedTitle}\n\n");
            text.AppendJoin("\n\n", slots.Select(slot => "    " + slot)).Append("\n    \n");
        }

        return text.Append('\n').Replace("\n", LineEnd).ToString();
    }
}
