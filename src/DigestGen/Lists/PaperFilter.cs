namespace DigestGen;

/// <summary>What the papers of a <see cref="PaperList"/> have in common, beside the list's group.</summary>
/// <remarks>Issues are given by the first one and the one behind the last. An end of <see cref="Any"/> accepts all papers.</remarks>
internal readonly record struct PaperFilter()
{
    /// <summary>No restriction.</summary>
    public const int Any = -1;

    /// <summary>A group that has the papers too, or <see cref="CatalogTables.NoGroup"/>.</summary>
    public int Group { get; private init; } = CatalogTables.NoGroup;

    // The issues of the first Between, and of further ones: a paper has to be in some issue of each.
    private int SeenFirst { get; init; }

    private int SeenEnd { get; init; } = Any;

    private SeenIn? SeenToo { get; init; }

    // The issues of NewBetween; of several, those that are in all of them.
    private int NewFirst { get; init; }

    private int NewEnd { get; init; } = Any;

    /// <summary>Whether the filter accepts all papers.</summary>
    public bool IsNone => Group == CatalogTables.NoGroup && SeenEnd == Any && NewEnd == Any;

    public PaperFilter In(int group) => this with { Group = group };

    public PaperFilter Seen(int first, int end) => SeenEnd == Any
        ? this with { SeenFirst = first, SeenEnd = end }
        : this with { SeenToo = new SeenIn(first, end, SeenToo) };

    public PaperFilter New(int first, int end) => NewEnd == Any
        ? this with { NewFirst = first, NewEnd = end }
        : this with { NewFirst = Math.Max(NewFirst, first), NewEnd = Math.Min(NewEnd, end) };

    /// <summary>Whether the filter accepts a paper, by its rank.</summary>
    public bool Accepts(DigestCatalog catalog, int rank)
    {
        if (NewEnd != Any && catalog.Tables.GetFirstIssue(rank) is var issue && (issue < NewFirst || issue >= NewEnd))
        {
            return false;
        }

        if (SeenEnd != Any && catalog.Tables.FindLastIssue(rank, SeenFirst, SeenEnd) < 0)
        {
            return false;
        }

        for (SeenIn? seen = SeenToo; seen is not null; seen = seen.Next)
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
