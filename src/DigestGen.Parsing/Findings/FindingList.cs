using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Collects what is wrong with a digest, with lines and columns.</summary>
internal sealed class FindingList(string text)
{
    private readonly List<Finding> _findings = [];
    private int[]? _lineStarts;

    public bool Any(FindingKind kind) => _findings.Exists(finding => finding.Kind == kind);

    public void Add(FindingKind kind, Slice place, params string[] arguments) => Add(kind, place, null, arguments);

    /// <summary>Adds a finding with another place that belongs to it.</summary>
    public void Add(FindingKind kind, Slice place, Slice? related, params string[] arguments) =>
        _findings.Add(new Finding(
            kind,
            ToRange(place),
            new EquatableArray<string>(arguments),
            related is { } other ? new EquatableArray<TextRange>([ToRange(other)]) : EquatableArray<TextRange>.Empty));

    /// <summary>All findings, in the order of the text.</summary>
    public EquatableArray<Finding> ToArray()
    {
        // A stable order: by place, and by kind where one place has several.
        Finding[] sorted = [.. _findings.OrderBy(static finding => finding.Range.Start).ThenBy(static finding => finding.Kind)];
        return new EquatableArray<Finding>(sorted);
    }

    private TextRange ToRange(Slice place)
    {
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
