namespace DigestGen;

/// <summary>What the papers of a <see cref="PaperList"/> have in common, beside the list's group.</summary>
/// <remarks>Issues are given by the first one and the one behind the last. An end of <see cref="Any"/> accepts all papers.</remarks>
internal readonly struct PaperFilter
{
    /// <summary>No restriction.</summary>
    public const int Any = -1;

    // The issues of the first Between, and of further ones: a paper has to be in some issue of each.
    private readonly int _seenFirst;
    private readonly int _seenEnd = Any;
    private readonly SeenIn? _seenToo;

    // The issues of NewBetween; of several, those that are in all of them.
    private readonly int _newFirst;
    private readonly int _newEnd = Any;

    public PaperFilter()
    {
    }

    private PaperFilter(int group, int seenFirst, int seenEnd, SeenIn? seenToo, int newFirst, int newEnd)
    {
        Group = group;
        _seenFirst = seenFirst;
        _seenEnd = seenEnd;
        _seenToo = seenToo;
        _newFirst = newFirst;
        _newEnd = newEnd;
    }

    /// <summary>A group that has the papers too, or <see cref="CatalogTables.NoGroup"/>.</summary>
    public int Group { get; } = CatalogTables.NoGroup;

    /// <summary>Whether the filter accepts all papers.</summary>
    public bool IsNone => Group == CatalogTables.NoGroup && _seenEnd == Any && _newEnd == Any;

    public PaperFilter In(int group) => new(group, _seenFirst, _seenEnd, _seenToo, _newFirst, _newEnd);

    public PaperFilter Seen(int first, int end) => _seenEnd == Any
        ? new(Group, first, end, null, _newFirst, _newEnd)
        : new(Group, _seenFirst, _seenEnd, new SeenIn(first, end, _seenToo), _newFirst, _newEnd);

    public PaperFilter New(int first, int end) => _newEnd == Any
        ? new(Group, _seenFirst, _seenEnd, _seenToo, first, end)
        : new(Group, _seenFirst, _seenEnd, _seenToo, Math.Max(_newFirst, first), Math.Min(_newEnd, end));

    /// <summary>Whether the filter accepts a paper, by its rank.</summary>
    public bool Accepts(DigestCatalog catalog, int rank)
    {
        if (_newEnd != Any && catalog.Tables.GetFirstIssue(rank) is var issue && (issue < _newFirst || issue >= _newEnd))
        {
            return false;
        }

        if (_seenEnd != Any && catalog.Tables.FindLastIssue(rank, _seenFirst, _seenEnd) < 0)
        {
            return false;
        }

        for (SeenIn? seen = _seenToo; seen is not null; seen = seen.Next)
        {
            if (catalog.Tables.FindLastIssue(rank, seen.First, seen.End) < 0)
            {
                return false;
            }
        }

        return Group == CatalogTables.NoGroup || catalog.Tables.IsInGroup(Group, rank);
    }

    private sealed record SeenIn(int First, int End, SeenIn? Next);
}
