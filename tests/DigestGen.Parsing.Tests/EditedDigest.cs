using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests;

/// <summary>A small digest as lines, for tests to change, and its findings as text.</summary>
internal static class EditedDigest
{
    public const int FirstRow = 4;

    /// <summary>The line of the first block in a digest of two entries.</summary>
    public const int FirstBlock = 9;

    public const int SecondBlock = FirstBlock + SampleDigest.BlockLength;

    public static readonly EntryText First = new() { EnglishSummary = "In English." };

    public static readonly EntryText Second = new()
    {
        Url = "https://arxiv.org/abs/2402.10759",
        RawTitle = "Another title",
        TranslatedTitle = "另一标题",
        Summary = "另一总结。",
        EnglishSummary = "Another one.",
        TranslatedAbstract = "我们研究了另一个。",
        Abstract = "We study another.",
    };

    /// <summary>The line of a slot, from 0 to 5, below a block's opening.</summary>
    public static int Slot(int block, int slot) => block + (2 * slot) + 2;

    /// <summary>The findings of a digest of two entries with changed lines.</summary>
    public static string[] Report(Action<List<string>> edit) => Report(edit, First, Second);

    /// <summary>The findings of a digest with changed lines.</summary>
    public static string[] Report(Action<List<string>> edit, params EntryText[] entries)
    {
        List<string> lines = [.. EntryText.Digest(entries).Split('\n')];
        edit(lines);
        return Report(string.Join('\n', lines));
    }

    /// <summary>The findings of entries.</summary>
    public static string[] Report(params EntryText[] entries) => Report(EntryText.Digest(entries));

    /// <summary>The findings of a text: the kind, the line and the column, the text of the place, the arguments, related places.</summary>
    public static string[] Report(string text) => [.. DigestParser.Parse(text).Findings.Select(finding => Describe(text, finding))];

    private static string Describe(string text, Finding finding) =>
        $"{finding.Kind} {finding.Range.StartLine}:{finding.Range.StartColumn} '{Place(text, finding.Range)}' "
        + string.Join(" | ", finding.Arguments)
        + string.Concat(finding.Related.Select(related => $" <- {related.StartLine}:{related.StartColumn} '{Place(text, related)}'"));

    private static string Place(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
