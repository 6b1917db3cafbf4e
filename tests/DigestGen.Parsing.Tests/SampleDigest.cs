using System.Text.RegularExpressions;

namespace DigestGen.Parsing.Tests;

/// <summary>A real digest as lines, with the places of its rows and blocks, for tests to break.</summary>
internal sealed partial class SampleDigest
{
    /// <summary>The lines of a block: its opening, six slots with a blank line before each, a line of four spaces.</summary>
    public const int BlockLength = 14;

    private static readonly Lazy<SampleDigest[]> s_all = new(() =>
        [.. RepositoryFiles.Seeds.Select(static path => new SampleDigest(path, WritingStyle.All)),
            .. Corpus.Digests.Where(static (_, i) => i % 149 == 0)
                .Select(static (path, i) => new SampleDigest(path, [WritingStyle.All[i % WritingStyle.All.Count]]))]);

    private readonly Dictionary<WritingStyle, ParsedDigest> _sound;

    private SampleDigest(string path, IReadOnlyList<WritingStyle> styles)
    {
        string text = File.ReadAllText(path);
        Name = Path.GetFileName(path);
        Lines = text.Split('\n');
        Count = Lines.Count(static line => BlockOpening().IsMatch(line));
        FirstBlock = Array.FindIndex(Lines, static line => BlockOpening().IsMatch(line));
        _sound = styles.ToDictionary(static style => style, style => DigestParser.Parse(style.Write(Lines)));
    }

    /// <summary>The seeds, and some of the corpus where it is.</summary>
    public static IReadOnlyList<SampleDigest> All => s_all.Value;

    public string Name { get; }

    public string[] Lines { get; }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>The ways of writing it that are tested: all for a seed, one for a digest of the corpus.</summary>
    public IEnumerable<WritingStyle> Styles => _sound.Keys;

    public int FirstRow => 4;

    public int DetailsHeading => FirstBlock - 2;

    public int FirstBlock { get; }

    /// <summary>Entries to break: the first, one in the middle, the last.</summary>
    public IEnumerable<int> Targets => new[] { 0, Count / 2, Count - 1 }.Distinct();

    /// <summary>What the digest says before it is broken.</summary>
    public ParsedDigest Sound(WritingStyle style) => _sound[style];

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
