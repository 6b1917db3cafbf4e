using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>The stretches of a digest between the markers of a merge conflict that nobody resolved.</summary>
internal sealed class MergeConflicts
{
    private const string Opening = "<<<<<<<";
    private const string Middle = "=======";
    private const string Closing = ">>>>>>>";

    private readonly string _text;
    private readonly List<Slice> _regions = [];

    private MergeConflicts(string text) => _text = text;

    public bool Any => _regions.Count > 0;

    public static MergeConflicts Find(DigestSections sections, CancellationToken cancellationToken)
    {
        LineTable lines = sections.Lines;
        var conflicts = new MergeConflicts(lines.Text);
        if (!IsAny(lines.Text, Opening) && !IsAny(lines.Text, Middle) && !IsAny(lines.Text, Closing))
        {
            return conflicts;
        }

        int opening = -1;
        int middleEnd = sections.BodyStart;
        for (int i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = Math.Max(lines.StartOf(i), sections.BodyStart);
            int end = lines[i].Content.End;
            ReadOnlySpan<char> line = lines.Text.AsSpan(start, end - start);
            if (IsMarker(line, Opening) && opening < 0)
            {
                opening = start;
                middleEnd = end;
            }
            else if (IsMarker(line, Closing))
            {
                int from = opening >= 0 ? opening : start;
                conflicts._regions.Add(new Slice(from, end - from));
                opening = -1;
            }
            else if (IsMarker(line, Middle))
            {
                if (opening >= 0)
                {
                    middleEnd = end;
                }
                else
                {
                    conflicts._regions.Add(new Slice(start, end - start));
                }
            }
        }

        if (opening >= 0)
        {
            // Nothing closes it: only what its own markers enclose is in doubt.
            conflicts._regions.Add(new Slice(opening, middleEnd - opening));
        }

        return conflicts;
    }

    public void Report(FindingList findings)
    {
        foreach (Slice region in _regions)
        {
            int length = _text.AsSpan(region.Start, region.Length).IndexOfAny('\r', '\n');
            Slice line = length < 0 ? region : region.Sub(0, length);
            findings.Add(Problem.MergeConflict(line.In(_text)), line);
        }
    }

    /// <summary>Whether a stretch of the text overlaps a conflict.</summary>
    public bool Touch(Slice slice)
    {
        // Conflicts stand one after the other: the first that ends behind the start of the stretch decides.
        int low = 0;
        int high = _regions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_regions[middle].End <= slice.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _regions.Count && _regions[low].Start < slice.End;
    }

    private static bool IsAny(string text, string marker) => text.IndexOf(marker, StringComparison.Ordinal) >= 0;

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker.AsSpan()) && (line.Length == marker.Length || line[marker.Length] == ' ');
}
