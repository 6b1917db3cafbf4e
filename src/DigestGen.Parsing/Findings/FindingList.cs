using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Collects what is wrong with a digest, with lines and columns.</summary>
/// <param name="text">The file's text.</param>
/// <param name="lineEnds">How the text was repaired before it was read; null if it was not.</param>
internal sealed class FindingList(string text, UnusualLineEnds? lineEnds = null)
{
    private readonly Dictionary<RepeatedCause, RepeatedFinding> _repeated = [];
    private readonly List<Finding> _findings = [];
    private readonly HashSet<FindingKind> _kinds = [];
    private int[]? _lineStarts;

    public bool Any(FindingKind kind) => _kinds.Contains(kind);

    public void Add(FindingKind kind, Slice place, params string[] arguments) => Add(kind, place, null, arguments);

    /// <summary>Adds a finding with another place that belongs to it.</summary>
    public void Add(FindingKind kind, Slice place, Slice? related, params string[] arguments)
    {
        _kinds.Add(kind);
        if (RepeatedCause.Of(kind, arguments) is not { } cause)
        {
            _findings.Add(Make(kind, place, related, arguments));
            return;
        }

        if (!_repeated.TryGetValue(cause, out RepeatedFinding? repeated))
        {
            repeated = new RepeatedFinding();
            _repeated.Add(cause, repeated);
        }

        repeated.Count++;
        if (repeated.Findings.Count < RepeatedFinding.MostReported)
        {
            repeated.Findings.Add(Make(kind, place, related, arguments));
        }
    }

    /// <summary>All findings, in the order of the text. A cause that most entries share is reported once.</summary>
    /// <param name="entryCount">How many entries the digest should have.</param>
    public EquatableArray<Finding> ToArray(int entryCount = 0)
    {
        List<Finding> all = [.. _findings, .. RepeatedFinding.Report(_repeated, entryCount)];

        // A stable order: by place, and by kind where one place has several.
        Finding[] sorted = [.. all.OrderBy(static finding => finding.Range.Start).ThenBy(static finding => finding.Kind)];
        return new EquatableArray<Finding>(sorted);
    }

    private Finding Make(FindingKind kind, Slice place, Slice? related, string[] arguments) => new(
        kind,
        ToRange(place),
        new EquatableArray<string>(arguments),
        related is { } other ? new EquatableArray<TextRange>([ToRange(other)]) : EquatableArray<TextRange>.Empty);

    private TextRange ToRange(Slice place)
    {
        if (lineEnds is not null)
        {
            int start = lineEnds.ToOriginal(place.Start);
            place = new Slice(start, lineEnds.ToOriginal(place.End) - start);
        }

        _lineStarts ??= FindLineStarts(text);
        int startLine = LineOf(place.Start);
        int endLine = LineOf(place.End);
        return new TextRange(
            place.Start,
            place.Length,
            startLine,
            place.Start - _lineStarts[startLine],
            endLine,
            place.End - _lineStarts[endLine]);
    }

    private int LineOf(int position)
    {
        int line = Array.BinarySearch(_lineStarts!, position);
        return line >= 0 ? line : ~line - 1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOfAny(LineEnds.Characters); i >= 0; i = text.IndexOfAny(LineEnds.Characters, i))
        {
            i = LineEnds.Skip(text, i);
            starts.Add(i);
        }

        return [.. starts];
    }
}
