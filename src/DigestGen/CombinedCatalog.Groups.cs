using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>The groups and the papers' histories, in the tables that are made when they are first asked for.</summary>
internal sealed partial class CombinedCatalog
{
    internal override int ChannelCount => Groups.ChannelCount;

    internal override int CategoryCount => Groups.CategoryCount;

    // Two threads that meet here make the same tables; either will do.
    private CombinedGroups Groups => _groups ??= new CombinedGroups(this);

    internal override ReadOnlySpan<byte> GetGroupName(int group) => Groups.Name(group);

    internal override int GetGroupIssues(int group, out int end) => Groups.IssuesOf(group, out end);

    internal override int GetGroupIssue(int row) => Groups.Issue(row);

    internal override int GetGroupPapers(int group, out int end) => Groups.PapersOf(group, out end);

    internal override int GetGroupPaper(int row) => Groups.Paper(row);

    internal override int GetIssueByName(int row) => Groups.IssueByName(row);

    internal override int GetFirstIssue(int rank) => Groups.FirstIssue(rank);

    internal override int FindLastIssue(int rank, int first, int end) => Groups.FindLastIssue(rank, first, end);

    internal override int GetRank(int key)
    {
        uint packed = GetId(key).Packed;
        int low = 0;
        int high = PaperCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = GetId(PaperKeys[middle]).Packed < packed ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    internal override VersionList GetVersions(int key)
    {
        uint packed = GetId(key).Packed;
        VersionList? only = null;
        SortedSet<int>? all = null;
        foreach (CompiledCatalog part in _parts)
        {
            if (part.FindRank(packed) is var rank && rank < 0)
            {
                continue;
            }

            VersionList versions = part.GetVersionsAt(rank);
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
}
