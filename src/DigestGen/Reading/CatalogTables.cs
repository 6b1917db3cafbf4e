namespace DigestGen.Reading;

/// <summary>The tables of a catalog's groups, of its issues' names and of its papers' histories.</summary>
/// <remarks>
/// <para>
/// Not a part of <see cref="DigestCatalog"/>: a program that only looks up papers would load all these methods with that type.
/// </para>
/// <para>
/// An issue is given by its place in the order of issues, and a paper by its rank in the order of identifiers or by its
/// key, which the catalog gave it. The groups are the channels, then the categories, both sorted by name.
/// </para>
/// </remarks>
internal abstract class CatalogTables(DigestCatalog catalog)
{
    /// <summary>No group: all papers, or all issues.</summary>
    public const int NoGroup = -1;

    public abstract int ChannelCount { get; }

    public abstract int CategoryCount { get; }

    /// <summary>The rank of a paper, by its key.</summary>
    public abstract int GetRank(int key);

    /// <summary>The versions of a paper, by its key.</summary>
    public abstract VersionList GetVersions(int key);

    /// <summary>The issue of a paper's first entry, by its rank.</summary>
    public abstract int GetFirstIssue(int rank);

    /// <summary>The last of some issues that has a paper, by its rank; -1 if none has it.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="first">The first of the issues.</param>
    /// <param name="end">The issue behind the last of them.</param>
    public abstract int FindLastIssue(int rank, int first, int end);

    /// <summary>The paper's appearance before an entry, in the order of issues; null if the entry is the first.</summary>
    public abstract Entry? GetPrevious(Entry entry);

    /// <summary>The issue in a row of the table that is sorted by the issues' names.</summary>
    public abstract int GetIssueByName(int row);

    /// <summary>The name of a group.</summary>
    public abstract ReadOnlySpan<byte> GetGroupName(int group);

    /// <summary>The rows of a channel in the table of the groups' issues.</summary>
    public abstract int GetGroupIssues(int group, out int end);

    /// <summary>The issue in a row of the table of the groups' issues.</summary>
    public abstract int GetGroupIssue(int row);

    /// <summary>The rows of a group in the table of the groups' papers.</summary>
    public abstract int GetGroupPapers(int group, out int end);

    /// <summary>The rank of the paper in a row of the table of the groups' papers.</summary>
    public abstract int GetGroupPaper(int row);

    /// <summary>The day of an issue; the last of all days if it has no date, as the order of issues has it.</summary>
    public int GetDay(int issue) => catalog.Locate(issue, out int local).GetDate(local)?.DayNumber ?? int.MaxValue;

    /// <summary>The first issue of a day or a later one, and the issue count if there is none.</summary>
    public int FindIssueOf(int day)
    {
        int low = 0;
        int high = catalog.IssueCount;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = GetDay(middle) < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The issues of some days, both included.</summary>
    /// <returns>The first of them; <paramref name="end"/> is the one behind the last.</returns>
    public int FindIssuesOf(DateOnly firstDay, DateOnly lastDay, out int end)
    {
        int first = FindIssueOf(firstDay.DayNumber);
        end = lastDay < firstDay ? first : FindIssueOf(lastDay.DayNumber + 1);
        return first;
    }

    /// <summary>How many issues have a date.</summary>
    public int DatedIssueCount => FindIssueOf(int.MaxValue);

    /// <summary>The channel with a name, or <see cref="NoGroup"/>.</summary>
    public int FindChannel(ReadOnlySpan<char> name) => FindGroup(name, 0, ChannelCount);

    /// <summary>The category with a name, or <see cref="NoGroup"/>.</summary>
    public int FindCategory(ReadOnlySpan<char> name) => FindGroup(name, ChannelCount, ChannelCount + CategoryCount);

    /// <summary>Whether a group has a paper, by its rank.</summary>
    public bool IsInGroup(int group, int rank)
    {
        int low = GetGroupPapers(group, out int high);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int other = GetGroupPaper(middle);
            if (other == rank)
            {
                return true;
            }

            (low, high) = other < rank ? (middle + 1, high) : (low, middle);
        }

        return false;
    }

    private int FindGroup(ReadOnlySpan<char> name, int low, int high)
    {
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = OrdinalText.Compare(GetGroupName(middle), name);
            GC.KeepAlive(catalog);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return NoGroup;
    }

    /// <summary>The first issue with a name, or -1.</summary>
    public int FindIssue(ReadOnlySpan<char> name) => FindIssueName(name) is var row && HasIssueName(row, name) ? GetIssueByName(row) : -1;

    /// <summary>The first row with a name, or with one that sorts behind it, of the table that is sorted by the issues' names.</summary>
    public int FindIssueName(ReadOnlySpan<char> name)
    {
        int low = 0;
        int high = catalog.IssueCount;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = CompareName(middle, name) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether the table that is sorted by the issues' names has a row, and a name there.</summary>
    public bool HasIssueName(int row, ReadOnlySpan<char> name) => row < catalog.IssueCount && CompareName(row, name) == 0;

    private int CompareName(int row, ReadOnlySpan<char> name)
    {
        int order = OrdinalText.Compare(catalog.Locate(GetIssueByName(row), out int local).GetName(local), name);
        GC.KeepAlive(catalog);
        return order;
    }
}

internal static class DefaultHandle
{
    /// <summary>The exception of a handle that belongs to no catalog.</summary>
    public static InvalidOperationException Exception(string type) =>
        new($"This {type} is the default value and belongs to no catalog. Take it from a {nameof(DigestCatalog)}.");
}
