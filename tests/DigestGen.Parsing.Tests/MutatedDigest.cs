namespace DigestGen.Parsing.Tests;

/// <summary>A real digest taken apart into rows and blocks, which are then mixed up; it knows which entries it touched.</summary>
internal sealed class MutatedDigest
{
    private const int Slots = 6;
    private const string Indentation = "    ";

    // What Markdown, or this format, would read as something else.
    private static readonly string[] s_tokens =
    [
        "|", " | ", "](", ") | ", "[^1]", "[^2]:", "| [^2] | [", "# 详细", "`", "```", "**", "<!--", "<b>", "&amp;", "\\", "$x$", "- ", "1. ", "> ", "#",
        "\t", "\u200B", "\uFFFD", "\u2028", "\u202E", "\uD800", "\0", "<<<<<<< a", "=======", ">>>>>>> b", "(arXiv:", "arXiv:2402.10758v1", "摘要：", "😀",
    ];

    private readonly List<Part> _parts = [];
    private readonly Random _random;

    public MutatedDigest(SampleDigest sample, Random random)
    {
        _random = random;
        Sample = sample;
        Add(null, sample.Lines[..sample.FirstRow]);
        for (int entry = 0; entry < sample.Count; entry++)
        {
            Add(entry, [sample.Lines[sample.Row(entry)]]);
        }

        Add(null, sample.Lines[(sample.FirstRow + sample.Count)..sample.FirstBlock]);
        for (int entry = 0; entry < sample.Count; entry++)
        {
            Add(entry, sample.Lines[sample.Block(entry)..(sample.Block(entry) + SampleDigest.BlockLength)]);
        }

        Add(null, sample.Lines[(sample.Block(sample.Count - 1) + SampleDigest.BlockLength)..]);
    }

    public SampleDigest Sample { get; }

    /// <summary>The entries that are not as they were, counted from 0.</summary>
    public HashSet<int> Touched { get; } = [];

    /// <summary>What was done, for a message.</summary>
    public List<string> Steps { get; } = [];

    public string Text => string.Join('\n', _parts.SelectMany(static part => part.Lines));

    /// <summary>The entry that each line belongs to.</summary>
    public int?[] Owners => [.. _parts.SelectMany(static part => part.Lines.Select(_ => part.Entry))];

    /// <summary>Whether a row or a block still opens with an entry's number.</summary>
    public bool IsLeft(int entry) => _parts.Exists(part => part.Lines.Exists(line =>
        line.StartsWith($"| [^{entry + 1}]", StringComparison.Ordinal) || line.StartsWith($"[^{entry + 1}]", StringComparison.Ordinal)));

    /// <summary>The slots of each of an entry's blocks as they stand now, by their places; null where there is no such line.</summary>
    public IEnumerable<string?[]> SlotsOf(int entry) =>
        from block in _parts
        where block.Entry == entry && block.IsBlock
        let opening = block.Lines.FindIndex(static line => line.StartsWith("[^", StringComparison.Ordinal))
        where opening >= 0
        select Enumerable.Range(1, Slots).Select(slot => opening + (2 * slot))
            .Select(line => line < block.Lines.Count ? Content(block.Lines[line]) : null).ToArray();

    public void Mutate()
    {
        Part part = AnyPart();
        int line = _random.Next(part.Lines.Count);
        switch (_random.Next(10))
        {
            case 0:
                Do("take out a line", part, () => part.Lines.RemoveAt(line));
                break;
            case 1:
                Do("repeat a line", part, () => part.Lines.Insert(_random.Next(part.Lines.Count + 1), part.Lines[line]));
                break;
            case 2:
                Do("cut a line short", part, () => part.Lines[line] = part.Lines[line][.._random.Next(part.Lines[line].Length + 1)]);
                break;
            case 3 or 4:
                // Not at the line's start, where some of them open a block of their own.
                Do("put a token in", part, () => part.Lines[line] = part.Lines[line] is [_, .. var rest]
                    ? part.Lines[line][0] + rest.Insert(_random.Next(rest.Length + 1), Token())
                    : Indentation + Token());
                break;
            case 5:
                Part other = AnyPart(part.IsBlock);
                int otherLine = _random.Next(other.Lines.Count);
                Do("swap lines", part, () => (part.Lines[line], other.Lines[otherLine]) = (other.Lines[otherLine], part.Lines[line]), other);
                break;
            case 6:
                Do("split a line", part, () =>
                {
                    int at = _random.Next(part.Lines[line].Length + 1);
                    part.Lines.Insert(line + 1, (_random.Next(2) == 0 ? Indentation : "") + part.Lines[line][at..]);
                    part.Lines[line] = part.Lines[line][..at];
                });
                break;
            case 7:
                // What a repeated part says is what its first says: the entry stays as it is.
                Do("repeat a part", part, () => _parts.Insert(_parts.IndexOf(part) + 1, new Part(part.Entry, part.IsBlock, [.. part.Lines])));
                break;
            case 8:
                Do("take out a part", part, () => _parts.Remove(part));
                break;
            default:
                Part elsewhere = AnyPart(part.IsBlock);
                if (elsewhere.Entry is not null)
                {
                    int from = _parts.IndexOf(part);
                    int to = _parts.IndexOf(elsewhere);
                    Do("swap parts", part, () => (_parts[from], _parts[to]) = (_parts[to], _parts[from]), elsewhere);
                }

                break;
        }
    }

    // What follows four columns of indentation; a tab leads to the next fourth column.
    private static string Content(string line)
    {
        int at = 0;
        for (int column = 0; column < Indentation.Length && at < line.Length && line[at] is ' ' or '\t'; at++)
        {
            column = line[at] == '\t' ? Indentation.Length : column + 1;
        }

        return line.AsSpan().Trim(" \t").IsEmpty ? "" : line[at..];
    }

    private void Add(int? entry, IEnumerable<string> lines) =>
        _parts.Add(new Part(entry, entry is not null && _parts.Exists(part => part.Entry == entry), [.. lines]));

    private string Token() => s_tokens[_random.Next(s_tokens.Length)];

    private Part AnyPart(bool? isBlock = null)
    {
        Part[] entries = [.. _parts.Where(part => part.Entry is not null && part.Lines.Count > 0 && (isBlock is null || part.IsBlock == isBlock))];
        return entries.Length > 0 ? entries[_random.Next(entries.Length)] : new Part(null, false, [""]);
    }

    private void Do(string step, Part part, Action action, Part? other = null)
    {
        Steps.Add($"{step} of {(part.IsBlock ? "block" : "row")} {part.Entry + 1}{(other is null ? "" : $" and {other.Entry + 1}")}");
        Touched.UnionWith(new[] { part.Entry, other?.Entry }.OfType<int>());
        action();
    }

    private sealed record Part(int? Entry, bool IsBlock, List<string> Lines);
}
