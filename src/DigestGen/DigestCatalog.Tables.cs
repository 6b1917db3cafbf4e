using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>What the handles and lists of a catalog read: of one image, or of several.</summary>
/// <remarks>
/// An issue is known by its place in the order of issues, and a paper by its rank in the order of identifiers or by its
/// key, which the catalog gave it. Groups are the channels and then the categories, both by name.
/// </remarks>
public abstract partial class DigestCatalog
{
    internal const int NoGroup = -1;

    internal abstract int IssueCount { get; }

    internal abstract int PaperCount { get; }

    internal abstract int ChannelCount { get; }

    internal abstract int CategoryCount { get; }

    internal abstract ReadOnlySpan<CompiledCatalog> Parts { get; }

    /// <summary>The paper with a given rank among <see cref="Papers"/>.</summary>
    internal abstract Paper GetPaperAt(int rank);

    /// <summary>The identifier of a paper, by its key.</summary>
    internal abstract ArxivId GetId(int key);

    /// <summary>The rank of a paper, by its key.</summary>
    internal abstract int GetRank(int key);

    /// <summary>The compiled catalog that holds an issue, and the issue's number there.</summary>
    internal abstract CompiledCatalog Locate(int issue, out int local);

    /// <summary>What the latest appearance of a paper says, by its key.</summary>
    internal abstract RecordReader GetLatestRecord(int key);

    /// <summary>All appearances of a paper, by its key.</summary>
    internal abstract EntryList GetAppearances(int key);

    /// <summary>The entry in a row of a part's table of appearances.</summary>
    internal abstract Entry GetAppearance(int part, int appearance);

    /// <summary>The versions of a paper, by its key.</summary>
    internal abstract VersionList GetVersions(int key);

    /// <summary>The issue of a paper's first appearance, by its rank.</summary>
    internal abstract int GetFirstIssue(int rank);

    /// <summary>The last of some issues that has a paper, by its rank; -1 if none of them has it.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="first">The first of the issues.</param>
    /// <param name="end">The issue behind the last of them.</param>
    internal abstract int FindLastIssue(int rank, int first, int end);

    /// <summary>The issue in a row of the order of the issues' names.</summary>
    internal abstract int GetIssueByName(int row);

    /// <summary>The name of a group.</summary>
    internal abstract ReadOnlySpan<byte> GetGroupName(int group);

    /// <summary>The rows of a channel in the table of the groups' issues.</summary>
    internal abstract int GetGroupIssues(int group, out int end);

    /// <summary>The issue in a row of the table of the groups' issues.</summary>
    internal abstract int GetGroupIssue(int row);

    /// <summary>The rows of a group in the table of the groups' papers.</summary>
    internal abstract int GetGroupPapers(int group, out int end);

    /// <summary>The rank of the paper in a row of the table of the groups' papers.</summary>
    internal abstract int GetGroupPaper(int row);

    /// <summary>The day of an issue; the last of all days if it has no date, as the order of issues has it.</summary>
    internal int GetDay(int issue) => Locate(issue, out int local).GetDate(local)?.DayNumber ?? int.MaxValue;

    /// <summary>The first issue of a day or a later one, and the issue count if there is none.</summary>
    internal int FindIssueOf(DateOnly day)
    {
        int low = 0;
        int high = IssueCount;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = GetDay(middle) < day.DayNumber ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The issues of some days, both included.</summary>
    /// <returns>The first of them; <paramref name="end"/> is the one behind the last.</returns>
    internal int FindIssuesOf(DateOnly firstDay, DateOnly lastDay, out int end)
    {
        int first = FindIssueOf(firstDay);
        end = first;
        if (lastDay >= firstDay)
        {
            // No issue is of a day behind the last of all days, but for those without a date.
            end = lastDay < DateOnly.MaxValue ? FindIssueOf(lastDay.AddDays(1)) : DatedIssueCount;
        }

        return first;
    }

    /// <summary>How many issues have a date.</summary>
    internal int DatedIssueCount
    {
        get
        {
            int low = 0;
            int high = IssueCount;
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                (low, high) = GetDay(middle) != int.MaxValue ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    /// <summary>The channel with a name, or <see cref="NoGroup"/>.</summary>
    internal int FindChannel(ReadOnlySpan<char> name) => FindGroup(name, 0, ChannelCount);

    /// <summary>The category with a name, or <see cref="NoGroup"/>.</summary>
    internal int FindCategory(ReadOnlySpan<char> name) => FindGroup(name, ChannelCount, ChannelCount + CategoryCount);

    /// <summary>Whether a group has a paper, by its rank.</summary>
    internal bool IsInGroup(int group, int rank)
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
            GC.KeepAlive(this);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return NoGroup;
    }

    // The first issue of a name, or -1.
    private int FindIssue(ReadOnlySpan<char> name)
    {
        int low = 0;
        int high = IssueCount;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = CompareName(middle, name) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < IssueCount && CompareName(low, name) == 0 ? GetIssueByName(low) : -1;
    }

    private int CompareName(int row, ReadOnlySpan<char> name)
    {
        int order = OrdinalText.Compare(Locate(GetIssueByName(row), out int local).GetName(local), name);
        GC.KeepAlive(this);
        return order;
    }
}
