using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;

namespace DigestGen.Parsing.Tests;

/// <summary>A digest with one thing broken, and the one finding that must be made of it.</summary>
internal sealed record BrokenDigest(FindingKind Kind, string Name, List<string> Lines, int Line, int Column)
{
    /// <summary>The numbers of entries that can't be trusted any more.</summary>
    public IReadOnlyCollection<int> Lost { get; init; } = [];

    /// <summary>The numbers of entries that are kept, and say something else than before.</summary>
    public IReadOnlyCollection<int> Changed { get; init; } = [];

    /// <summary>The numbers of entries that were not there before.</summary>
    public IReadOnlyCollection<int> Extra { get; init; } = [];

    /// <summary>Whether what is broken shows only where the line of four spaces is kept.</summary>
    public bool NeedsLineOfSpaces { get; init; }

    /// <summary>The new number of an entry.</summary>
    public Func<int, int> Renumber { get; init; } = static number => number;

    /// <summary>Parses the digest in one way of writing it, and says what is not as it must be; null if all is.</summary>
    /// <param name="sample">What was broken.</param>
    /// <param name="style">The way of writing it.</param>
    public string? FindFault(SampleDigest sample, WritingStyle style)
    {
        ParsedDigest broken = DigestParser.Parse(style.Write(Lines));
        (int line, int column) = style.Place(Lines, Line, Column);
        string expected = $"{Kind} at ({line},{column})";
        string actual = string.Join("; ", broken.Findings.Select(static finding =>
            $"{finding.Kind} at ({finding.Range.StartLine},{finding.Range.StartColumn})"));
        if (expected != actual)
        {
            return $"expected {expected}, found {actual}: {string.Join(" | ", broken.Findings.SelectMany(static finding => finding.Arguments))}";
        }

        Dictionary<int, byte[]> before = Records(sample.Sound(style).Content);
        Dictionary<int, byte[]> after = Records(broken.Content);
        foreach (int lost in Lost)
        {
            before.Remove(lost);
        }

        before = before.ToDictionary(pair => Renumber(pair.Key), static pair => pair.Value);
        int[] missing = [.. before.Keys.Except(after.Keys)];
        int[] extra = [.. after.Keys.Except(before.Keys).Except(Extra)];
        int[] changed = [.. before.Keys.Intersect(after.Keys).Except(Changed).Where(number => !before[number].AsSpan().SequenceEqual(after[number]))];
        return missing.Length + extra.Length + changed.Length == 0
            ? null
            : $"missing {string.Join(",", missing)}, extra {string.Join(",", extra)}, changed {string.Join(",", changed)}";
    }

    private static Dictionary<int, byte[]> Records(DigestContent content) =>
        Enumerable.Range(0, content.Entries.Count).ToDictionary(i => content.Entries[i].Reference, i => content.GetRecord(i).ToArray());
}
