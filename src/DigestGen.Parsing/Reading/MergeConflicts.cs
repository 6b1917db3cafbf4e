namespace DigestGen.Parsing.Reading;

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

    public static MergeConflicts Find(string text)
    {
        var conflicts = new MergeConflicts(text);
        if (text.IndexOf(Opening, StringComparison.Ordinal) < 0 && text.IndexOf(Middle, StringComparison.Ordinal) < 0
            && text.IndexOf(Closing, StringComparison.Ordinal) < 0)
        {
            return conflicts;
        }

        int opening = -1;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOfAny(['\r', '\n'], start);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            if (IsMarker(line, Opening) && opening < 0)
            {
                opening = start;
            }
            else if (IsMarker(line, Closing))
            {
                int from = opening >= 0 ? opening : start;
                conflicts._regions.Add(new Slice(from, end - from));
                opening = -1;
            }
            else if (IsMarker(line, Middle) && opening < 0)
            {
                conflicts._regions.Add(new Slice(start, end - start));
            }

            start = end + 1;
        }

        if (opening >= 0)
        {
            conflicts._regions.Add(new Slice(opening, text.Length - opening));
        }

        return conflicts;
    }

    public void Report(FindingList findings)
    {
        foreach (Slice region in _regions)
        {
            int length = _text.AsSpan(region.Start, region.Length).IndexOfAny('\r', '\n');
            Slice line = length < 0 ? region : region.Sub(0, length);
            findings.Add(FindingKind.MergeConflict, line, Excerpt.Of(line.In(_text)));
        }
    }

    /// <summary>Whether a stretch of the text overlaps a conflict.</summary>
    public bool Touch(Slice slice)
    {
        foreach (Slice region in _regions)
        {
            if (slice.Start < region.End && region.Start < slice.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker.AsSpan()) && (line.Length == marker.Length || line[marker.Length] == ' ');
}
