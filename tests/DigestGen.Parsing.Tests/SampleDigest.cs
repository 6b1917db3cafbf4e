using System.Text.RegularExpressions;

namespace DigestGen.Parsing.Tests;

/// <summary>A real digest as lines, with the places of its rows and blocks, for tests to break.</summary>
internal sealed partial class SampleDigest
{
    /// <summary>The lines of a block: its opening, six slots with a blank line before each, a line of four spaces.</summary>
    public const int BlockLength = 14;

    private static readonly Lazy<SampleDigest[]> s_all = new(() =>
        [.. RepositoryFiles.Seeds.Concat(Corpus.Digests.Where(static (_, i) => i % 97 == 0))
            .Select(static path => new SampleDigest(Path.GetFileName(path), File.ReadAllText(path)))
            .Where(static sample => DigestParser.Parse(string.Join('\n', sample.Lines)).Findings.Count == 0)]);

    private SampleDigest(string name, string text)
    {
        Name = name;
        Lines = text.Split('\n');
        Count = Lines.Count(static line => BlockOpening().IsMatch(line));
        FirstBlock = Array.FindIndex(Lines, static line => BlockOpening().IsMatch(line));
    }

    /// <summary>The seeds, and some of the corpus where it is.</summary>
    public static IReadOnlyList<SampleDigest> All => s_all.Value;

    public string Name { get; }

    public string[] Lines { get; }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    public int FirstRow => 4;

    public int DetailsHeading => FirstBlock - 2;

    public int FirstBlock { get; }

    /// <summary>Entries to break: the first, one in the middle, the last.</summary>
    public IEnumerable<int> Targets => new[] { 0, Count / 2, Count - 1 }.Distinct();

    /// <summary>The line of an entry's row.</summary>
    public int Row(int entry) => FirstRow + entry;

    /// <summary>The line of an entry's block.</summary>
    public int Block(int entry) => FirstBlock + (BlockLength * entry);

    /// <summary>The line of an entry's slot, from 0 to 5.</summary>
    public int Slot(int entry, int slot) => Block(entry) + (2 * slot) + 2;

    /// <summary>The text of an entry's slot.</summary>
    public string SlotText(int entry, int slot) => Lines[Slot(entry, slot)][4..];

    public string Url(int entry) => LinkUrl().Match(SlotText(entry, 1)).Groups[1].Value;

    [GeneratedRegex(@"^\[\^\d+\]:")]
    private static partial Regex BlockOpening();

    [GeneratedRegex(@"^\[(.*)\]\(")]
    private static partial Regex LinkUrl();
}
