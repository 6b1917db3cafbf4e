using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>One view over several compiled catalogs: an order of their issues, and look-ups in all of them.</summary>
internal sealed class CombinedCatalog : DigestCatalog
{
    private readonly CompiledCatalog[] _parts;

    // The merged order of the issues, and for each part the place of its issues in it.
    private readonly (int Part, int Issue)[] _issues;
    private readonly int[][] _places;

    private ArxivId[]? _papers;

    public CombinedCatalog(CompiledCatalog[] parts)
    {
        _parts = parts;
        _places = new int[parts.Length][];
        _issues = new (int, int)[parts.Sum(static part => part.IssueCount)];
        int count = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            _places[part] = new int[parts[part].IssueCount];
            for (int issue = 0; issue < parts[part].IssueCount; issue++)
            {
                _issues[count++] = (part, issue);
            }
        }

        Array.Sort(_issues, CompareIssues);
        for (int place = 0; place < _issues.Length; place++)
        {
            _places[_issues[place].Part][_issues[place].Issue] = place;
        }
    }

    internal override int IssueCount => _issues.Length;

    internal override int PaperCount => Ids.Length;

    internal override ReadOnlySpan<CompiledCatalog> Parts => _parts;

    // Two threads that meet here make the same array; either will do.
    private ArxivId[] Ids => _papers ??= MergeIds();

    internal override bool TryGetPaper(uint packed, out Paper paper)
    {
        int latestPart = FindLatestPart(packed);
        paper = latestPart >= 0 ? new Paper(this, packed, latestPart) : default;
        return latestPart >= 0;
    }

    internal override Paper GetPaperAt(int rank)
    {
        uint packed = Ids[rank].Packed;
        return new Paper(this, packed, FindLatestPart(packed));
    }

    internal override CompiledCatalog Locate(int issue, out int local)
    {
        (int part, local) = _issues[issue];
        return _parts[part];
    }

    // A paper's key is the part with its latest appearance.
    internal override RecordReader GetLatestRecord(uint packed, int key) =>
        _parts[key].GetLatestRecord(packed, _parts[key].Find(packed));

    internal override EntryList GetAppearances(uint packed, int key)
    {
        var entries = new List<Entry>();
        for (int part = 0; part < _parts.Length; part++)
        {
            int rank = _parts[part].Find(packed);
            if (rank >= 0)
            {
                foreach (Entry entry in _parts[part].GetAppearances(packed, rank))
                {
                    entries.Add(new Entry(this, _places[part][entry.IssueIndex], entry.EntryIndex));
                }
            }
        }

        entries.Sort(static (left, right) => (left.IssueIndex, left.EntryIndex).CompareTo((right.IssueIndex, right.EntryIndex)));
        return EntryList.Of(this, [.. entries]);
    }

    private int FindLatestPart(uint packed)
    {
        int latestPart = -1;
        int latestPlace = -1;
        for (int part = 0; part < _parts.Length; part++)
        {
            int rank = _parts[part].Find(packed);
            if (rank < 0)
            {
                continue;
            }

            EntryList appearances = _parts[part].GetAppearances(packed, rank);
            int place = _places[part][appearances[appearances.Count - 1].IssueIndex];
            if (place > latestPlace)
            {
                latestPart = part;
                latestPlace = place;
            }
        }

        return latestPart;
    }

    private ArxivId[] MergeIds()
    {
        var ids = new ArxivId[_parts.Sum(static part => part.PaperCount)];
        int count = 0;
        foreach (CompiledCatalog part in _parts)
        {
            foreach (Paper paper in part.Papers)
            {
                ids[count++] = paper.Id;
            }
        }

        Array.Sort(ids);
        int distinct = 0;
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || ids[i] != ids[i - 1])
            {
                ids[distinct++] = ids[i];
            }
        }

        return ids[..distinct];
    }

    private int CompareIssues((int Part, int Issue) left, (int Part, int Issue) right)
    {
        var leftIssue = new Issue(_parts[left.Part], left.Issue);
        var rightIssue = new Issue(_parts[right.Part], right.Issue);

        // Without a date, after all dates; without a time, before all times; as the generator orders them.
        int order = (leftIssue.Date ?? DateOnly.MaxValue).CompareTo(rightIssue.Date ?? DateOnly.MaxValue);
        order = order != 0 ? order : Nullable.Compare(leftIssue.Time, rightIssue.Time);
        order = order != 0 ? order : string.CompareOrdinal(leftIssue.Channel, rightIssue.Channel);
        order = order != 0 ? order : string.CompareOrdinal(leftIssue.Name, rightIssue.Name);
        return order != 0 ? order : left.CompareTo(right);
    }
}
