using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Combining;

/// <summary>A view over several compiled catalogs: the merged order of their issues, and look-ups in all of them.</summary>
/// <remarks>
/// A paper's key is its rank in the part with its latest entry, plus the paper counts of the parts before. The key alone
/// finds the latest record; no other look-up is needed.
/// </remarks>
internal sealed class CombinedCatalog : DigestCatalog
{
    private readonly CompiledCatalog[] _parts;

    // The merged order of the issues, and for each part the places of its issues in it.
    private readonly MergedIssue[] _issues;
    private readonly int[][] _places;

    // For each part, the key of its first paper; one more ends the list.
    private readonly int[] _firstKeys;

    private int[]? _paperKeys;

    public CombinedCatalog(CompiledCatalog[] parts)
        : base(PerfectHash.NoMultiplier)
    {
        _parts = parts;
        _places = new int[parts.Length][];
        _issues = new MergedIssue[parts.Sum(static part => part.IssueCount)];
        _firstKeys = new int[parts.Length + 1];
        int count = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            _firstKeys[part + 1] = checked(_firstKeys[part] + parts[part].PaperCount);
            _places[part] = new int[parts[part].IssueCount];
            for (int issue = 0; issue < parts[part].IssueCount; issue++)
            {
                _issues[count++] = new MergedIssue(
                    part, issue, parts[part].GetDate(issue)?.DayNumber ?? int.MaxValue, parts[part].GetTime(issue));
            }
        }

        Array.Sort(_issues, CompareIssues);
        for (int place = 0; place < _issues.Length; place++)
        {
            _places[_issues[place].Part][_issues[place].Issue] = place;
        }
    }

    internal override int IssueCount => _issues.Length;

    internal override int PaperCount => PaperKeys.Length;

    internal override ReadOnlySpan<CompiledCatalog> Parts => _parts;

    // Not synchronised: two threads may both create the array, with equal contents.
    internal int[] PaperKeys => _paperKeys ??= MergePapers();

    private protected override CatalogTables CreateTables() => new CombinedTables(this);

    internal override Paper GetPaperAt(int rank) => new(this, PaperKeys[rank]);

    internal override ArxivId GetId(int key) => Resolve(key, out int rank).IdAt(rank);

    internal override CompiledCatalog Locate(int issue, out int local)
    {
        local = _issues[issue].Issue;
        return _parts[_issues[issue].Part];
    }

    internal override RecordReader GetLatestRecord(int key) => Resolve(key, out int rank).LatestRecordAt(rank);

    internal override EntryList GetAppearances(int key)
    {
        int home = PartOf(key);
        int first = Resolve(key, out int rank).FirstAppearance(rank, out int count);
        uint packed = _parts[home].IdAt(rank).Packed;
        List<Entry>? entries = null;
        for (int part = 0; part < _parts.Length; part++)
        {
            int otherRank = part == home ? -1 : _parts[part].FindRank(packed);
            if (otherRank >= 0)
            {
                AddAppearances(entries ??= [], part, otherRank);
            }
        }

        if (entries is null)
        {
            return EntryList.OfPaper(this, home, first, count);
        }

        AddAppearances(entries, home, rank);
        entries.Sort(static (left, right) => left.Place.CompareTo(right.Place));
        return EntryList.Of(this, [.. entries]);
    }

    internal override Entry GetLatestEntry(int key) => GetAppearance(PartOf(key), Resolve(key, out int rank).LatestAppearance(rank));

    internal override Entry GetAppearance(int part, int appearance)
    {
        Entry entry = _parts[part].GetAppearance(0, appearance);
        return new Entry(this, _places[part][entry.IssueIndex], entry.EntryIndex);
    }

    /// <summary>The paper's appearance before an entry: of those in each part, the last.</summary>
    public Entry? GetPrevious(Entry entry)
    {
        uint packed = entry.Id.Packed;
        Entry? last = null;
        for (int part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].FindRank(packed) is >= 0 and int rank)
            {
                int first = _parts[part].FirstAppearance(rank, out int count);
                for (int appearance = first + count - 1; appearance >= first; appearance--)
                {
                    Entry other = GetAppearance(part, appearance);
                    if (other.Place.CompareTo(entry.Place) < 0)
                    {
                        last = last is { } known && known.Place.CompareTo(other.Place) > 0 ? last : other;
                        break;
                    }
                }
            }
        }

        return last;
    }

    private void AddAppearances(List<Entry> entries, int part, int rank)
    {
        int first = _parts[part].FirstAppearance(rank, out int count);
        for (int appearance = first; appearance < first + count; appearance++)
        {
            entries.Add(GetAppearance(part, appearance));
        }
    }

    internal override int FindFirstKey(uint packed)
    {
        int key = -1;
        for (int part = 0; part < _parts.Length; part++)
        {
            int rank = _parts[part].FindRank(packed);
            if (rank >= 0)
            {
                key = Later(key, _firstKeys[part] + rank);
            }
        }

        return key;
    }

    // Which of two keys of a paper has the latest entry.
    private int Later(int left, int right) => left < 0 || LatestPlace(right) > LatestPlace(left) ? right : left;

    private int LatestPlace(int key) => _places[PartOf(key)][Resolve(key, out int rank).LatestIssue(rank)];

    private CompiledCatalog Resolve(int key, out int rank)
    {
        int part = PartOf(key);
        rank = key - _firstKeys[part];
        return _parts[part];
    }

    /// <summary>The part that has a paper's latest entry.</summary>
    public int PartOf(int key)
    {
        int part = 0;
        while (key >= _firstKeys[part + 1])
        {
            part++;
        }

        return part;
    }

    // The key of each paper, by identifier.
    private int[] MergePapers()
    {
        // Sort by identifier, then by key: both are packed in one number.
        var order = new ulong[_firstKeys[^1]];
        for (int part = 0; part < _parts.Length; part++)
        {
            for (int rank = 0; rank < _parts[part].PaperCount; rank++)
            {
                int key = _firstKeys[part] + rank;
                order[key] = ((ulong)_parts[part].IdAt(rank).Packed << 32) | (uint)key;
            }
        }

        Array.Sort(order);
        int[] keys = new int[order.Length];
        int count = 0;
        for (int i = 0; i < order.Length; i++)
        {
            bool isSame = i > 0 && order[i] >> 32 == order[i - 1] >> 32;
            count = isSame ? count - 1 : count;
            keys[count] = Later(isSame ? keys[count] : -1, (int)(uint)order[i]);
            count++;
        }

        return keys[..count];
    }

    private int CompareIssues(MergedIssue left, MergedIssue right)
    {
        // The generator's order: issues without a date come last, issues without a time come first.
        int order = left.Day.CompareTo(right.Day);
        order = order != 0 ? order : Nullable.Compare(left.Time, right.Time);
        order = order != 0 ? order : string.CompareOrdinal(HandleOf(left).Channel, HandleOf(right).Channel);
        order = order != 0 ? order : string.CompareOrdinal(HandleOf(left).Name, HandleOf(right).Name);
        return order != 0 ? order : (left.Part, left.Issue).CompareTo((right.Part, right.Issue));
    }

    private Issue HandleOf(MergedIssue issue) => new(_parts[issue.Part], issue.Issue);

    private readonly record struct MergedIssue(int Part, int Issue, int Day, TimeOnly? Time);
}
