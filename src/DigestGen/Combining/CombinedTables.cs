using DigestGen.CompilerServices;

namespace DigestGen.Combining;

/// <summary>Merges the groups of several catalogs, and lists the issues of each paper. Created on first use.</summary>
internal sealed class CombinedTables : CatalogTables
{
    private readonly CombinedCatalog _catalog;

    // Each group by a part that has it, and the group's number there.
    private readonly CompiledCatalog[] _parts;
    private readonly List<(int Part, int Group)> _groups = [];

    // For each group, where its rows start; one more ends the list.
    private readonly int[] _issueStarts;
    private readonly int[] _issues;
    private readonly int[] _paperStarts;
    private readonly int[] _papers;

    // For each paper, by rank, where its issues start; one more ends the list.
    private readonly int[] _seenStarts;
    private readonly int[] _seen;

    private readonly int[] _issuesByName;

    public CombinedTables(CombinedCatalog catalog)
        : base(catalog)
    {
        _catalog = catalog;
        _parts = catalog.Parts.ToArray();
        List<(int Part, int Group)> channels = Merge(static part => 0, static part => part.Tables.ChannelCount);
        List<(int Part, int Group)> categories = Merge(static part => part.Tables.ChannelCount, static part => part.Tables.ChannelCount + part.Tables.CategoryCount);
        var issues = new List<List<int>>();
        var papers = new List<List<int>>();
        foreach ((int Part, int Group) _ in channels)
        {
            issues.Add([]);
            papers.Add([]);
        }

        foreach ((int Part, int Group) _ in categories)
        {
            papers.Add([]);
        }

        int[] channelOfIssue = new int[catalog.IssueCount];
        for (int issue = 0; issue < channelOfIssue.Length; issue++)
        {
            channelOfIssue[issue] = catalog.Locate(issue, out int local).TryGetChannel(local, out ReadOnlySpan<byte> channel)
                ? Find(channels, channel)
                : NoGroup;
            if (channelOfIssue[issue] >= 0)
            {
                issues[channelOfIssue[issue]].Add(issue);
            }
        }

        var seen = new List<int>();
        _seenStarts = new int[catalog.PaperCount + 1];
        for (int rank = 0; rank < catalog.PaperCount; rank++)
        {
            AddSeen(catalog, catalog.GetPaperAt(rank).Id.Packed, seen);
            seen.Sort(_seenStarts[rank], seen.Count - _seenStarts[rank], null);
            _seenStarts[rank + 1] = seen.Count;
            for (int i = _seenStarts[rank]; i < seen.Count; i++)
            {
                if (channelOfIssue[seen[i]] >= 0 && papers[channelOfIssue[seen[i]]] is var list && (list.Count == 0 || list[^1] != rank))
                {
                    list.Add(rank);
                }
            }

            ReadOnlySpan<byte> category = catalog.GetPaperAt(rank).GetPrimaryCategoryUtf8();
            if (!category.IsEmpty)
            {
                papers[channels.Count + Find(categories, category)].Add(rank);
            }
        }

        // A category of a part can lose all its papers: their latest entry, in another part, may give another category.
        for (int i = categories.Count - 1; i >= 0; i--)
        {
            if (papers[channels.Count + i].Count == 0)
            {
                papers.RemoveAt(channels.Count + i);
                categories.RemoveAt(i);
            }
        }

        ChannelCount = channels.Count;
        _groups = [.. channels, .. categories];
        (_issueStarts, _issues) = Flatten(issues);
        (_paperStarts, _papers) = Flatten(papers);
        _seen = [.. seen];
        string[] names = [.. catalog.Issues.Select(static issue => issue.Name)];
        _issuesByName = [.. Enumerable.Range(0, names.Length).OrderBy(issue => names[issue], StringComparer.Ordinal)];
    }

    public override int ChannelCount { get; }

    public override int CategoryCount => _groups.Count - ChannelCount;

    public override int GetIssueByName(int row) => _issuesByName[row];

    public override ReadOnlySpan<byte> GetGroupName(int group) => _parts[_groups[group].Part].Tables.GetGroupName(_groups[group].Group);

    public override int GetGroupIssue(int row) => _issues[row];

    public override int GetGroupIssues(int group, out int end)
    {
        end = _issueStarts[group + 1];
        return _issueStarts[group];
    }

    public override int GetGroupPaper(int row) => _papers[row];

    public override int GetGroupPapers(int group, out int end)
    {
        end = _paperStarts[group + 1];
        return _paperStarts[group];
    }

    public override int GetFirstIssue(int rank) => _seen[_seenStarts[rank]];

    public override int FindLastIssue(int rank, int first, int end)
    {
        for (int i = _seenStarts[rank + 1] - 1; i >= _seenStarts[rank]; i--)
        {
            if (_seen[i] < end)
            {
                return _seen[i] >= first ? _seen[i] : -1;
            }
        }

        return -1;
    }

    public override int GetRank(int key)
    {
        uint packed = _catalog.GetId(key).Packed;
        int low = 0;
        int high = _catalog.PaperCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _catalog.GetId(_catalog.PaperKeys[middle]).Packed < packed ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public override VersionList GetVersions(int key)
    {
        uint packed = _catalog.GetId(key).Packed;
        VersionList? only = null;
        SortedSet<int>? all = null;
        foreach (CompiledCatalog part in _parts)
        {
            if (part.FindRank(packed) is var rank && rank < 0)
            {
                continue;
            }

            VersionList versions = ((CompiledTables)part.Tables).GetVersionsAt(rank);
            if (only is not { } first)
            {
                only = versions;
                continue;
            }

            all ??= [.. first];
            all.UnionWith(versions);
        }

        return all is null ? only ?? VersionList.Of([]) : VersionList.Of([.. all]);
    }

    private static (int[] Starts, int[] Items) Flatten(List<List<int>> lists)
    {
        int[] starts = new int[lists.Count + 1];
        for (int i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        return (starts, [.. lists.SelectMany(static list => list)]);
    }

    // The groups of all parts, each name once, by name.
    private List<(int Part, int Group)> Merge(Func<CompiledCatalog, int> first, Func<CompiledCatalog, int> end)
    {
        var groups = new List<(int Part, int Group)>();
        for (int part = 0; part < _parts.Length; part++)
        {
            for (int group = first(_parts[part]); group < end(_parts[part]); group++)
            {
                int at = Find(groups, _parts[part].Tables.GetGroupName(group));
                if (at < 0)
                {
                    groups.Insert(~at, (part, group));
                }
            }
        }

        return groups;
    }

    // The place of a name among groups, or the complement of where it belongs.
    private int Find(List<(int Part, int Group)> groups, ReadOnlySpan<byte> name)
    {
        int low = 0;
        int high = groups.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = OrdinalText.Compare(_parts[groups[middle].Part].Tables.GetGroupName(groups[middle].Group), name);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return ~low;
    }

    private void AddSeen(CombinedCatalog catalog, uint packed, List<int> seen)
    {
        for (int part = 0; part < _parts.Length; part++)
        {
            int rank = _parts[part].FindRank(packed);
            if (rank < 0)
            {
                continue;
            }

            int first = _parts[part].FirstAppearance(rank, out int count);
            for (int appearance = first; appearance < first + count; appearance++)
            {
                seen.Add(catalog.GetAppearance(part, appearance).IssueIndex);
            }
        }
    }
}
