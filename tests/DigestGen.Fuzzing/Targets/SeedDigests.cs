using DigestGen.Parsing.Format;

namespace DigestGen.Fuzzing.Targets;

/// <summary>Small digests to begin with: a fuzzer finds more in a kilobyte than in a hundred.</summary>
internal static class SeedDigests
{
    private const int MaxEntries = 2;

    /// <summary>The sample's digests with their first entries alone, and the layouts that these don't have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. RepositoryFiles.Seeds.SelectMany(static path => Shorten(File.ReadAllText(path))),
        EntryText.Digest(),
        EntryText.Digest(new EntryText
        {
            RawTitle = "A title. (arXiv:math.GT/0309136v2 [math.GT] UPDATED)",
            Url = "http://arxiv.org/abs/math/0309136v2",
            TranslatedAbstract = "《arXiv:math/0309136v2 公告类型: 交叉》 摘要：我们研究了它。",
            EnglishSummary = "It is studied.",
        }),
        DigestWriter.OfFirstDay(new EntryText(), new EntryText { Url = "https://arxiv.org/abs/2402.10759" }),
    ];

    private static IEnumerable<string> Shorten(string digest)
    {
        string[] lines = digest.Split('\n');
        int[] rows = Find(lines, "| [^");
        int[] blocks = Find(lines, "[^");
        for (int count = 1; count <= Math.Min(MaxEntries, rows.Length); count++)
        {
            int end = count < blocks.Length ? blocks[count] : lines.Length;
            yield return string.Join('\n', [.. lines[..(rows[0] + count)], "", DigestFormat.DetailsHeading, "", .. lines[blocks[0]..end]]);
        }
    }

    private static int[] Find(string[] lines, string opening) =>
        [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].StartsWith(opening, StringComparison.Ordinal))];
}
