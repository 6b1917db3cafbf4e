using DigestGen.Layout;

namespace DigestGen.CompilerServices;

/// <summary>The tables of groups and of a paper's history.</summary>
public abstract partial class CompiledCatalog
{
    internal sealed override int ChannelCount => Count(ImageLayout.Header.Channels, ImageLayout.Group.Size);

    internal sealed override int CategoryCount => Count(ImageLayout.Header.Categories, ImageLayout.Group.Size);

    internal sealed override ReadOnlySpan<byte> GetGroupName(int group)
    {
        int row = GroupRow(group);
        return Index.Slice(
            ReadHeader(ImageLayout.Header.NameTable) + Read4(row + ImageLayout.Group.NameStart),
            Read3(row + ImageLayout.Group.NameLength));
    }

    internal sealed override int GetGroupIssues(int group, out int end) =>
        GroupRows(group, ImageLayout.Group.Issues, ImageLayout.GroupIssue.Size, out end);

    internal sealed override int GetGroupIssue(int row)
    {
        int issue = Read4(ReadHeader(ImageLayout.Header.GroupIssueTable) + (row * ImageLayout.GroupIssue.Size));
        return issue < IssueCount ? issue : throw Damaged();
    }

    internal sealed override int GetGroupPapers(int group, out int end) =>
        GroupRows(group, ImageLayout.Group.Papers, ImageLayout.GroupPaper.Size, out end);

    internal sealed override int GetGroupPaper(int row)
    {
        int rank = Read4(ReadHeader(ImageLayout.Header.GroupPaperTable) + (row * ImageLayout.GroupPaper.Size));
        return rank < PaperCount ? rank : throw Damaged();
    }

    internal sealed override int GetIssueByName(int row)
    {
        int issue = Read4(ReadHeader(ImageLayout.Header.IssueNameTable) + (row * ImageLayout.IssueName.Size));
        return issue < IssueCount ? issue : throw Damaged();
    }

    internal sealed override int GetFirstIssue(int rank) =>
        FindIssueOfEntry(EntryOfAppearance(FirstAppearance(rank, out _)));

    internal sealed override int FindLastIssue(int rank, int first, int end)
    {
        int firstEntry = FirstEntry(first);
        int endEntry = FirstEntry(end);
        int low = FirstAppearance(rank, out int count);

        // Most papers have one appearance, or all of them at the time that is asked for.
        int high = low + count;
        if (EntryOfAppearance(low) >= endEntry)
        {
            return -1;
        }

        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = EntryOfAppearance(middle) < endEntry ? (middle, high) : (low, middle);
        }

        int entry = EntryOfAppearance(low);
        return entry >= firstEntry ? FindIssueOfEntry(entry) : -1;
    }

    internal sealed override VersionList GetVersions(int key) => GetVersionsAt(GetRank(key));

    /// <summary>The versions of the paper with a rank.</summary>
    internal VersionList GetVersionsAt(int rank)
    {
        int first = ReadPaper(rank, ImageLayout.Paper.Versions);
        int end = ReadPaper(rank + 1, ImageLayout.Paper.Versions);
        return end >= first && end - first <= Index.Length / ImageLayout.PaperVersion.Size
            ? VersionList.Of(this, first, end - first)
            : throw Damaged();
    }

    /// <summary>The version in a row of the table of versions.</summary>
    internal int GetVersion(int row)
    {
        int version = Digits.Read2(Index, ReadHeader(ImageLayout.Header.VersionTable) + (row * ImageLayout.PaperVersion.Size));
        GC.KeepAlive(this);
        return version;
    }

    private int GroupRow(int group) => ReadHeader(ImageLayout.Header.GroupTable) + (group * ImageLayout.Group.Size);

    private int GroupRows(int group, int column, int rowSize, out int end)
    {
        int row = GroupRow(group);
        int first = Read4(row + column);
        end = Read4(row + ImageLayout.Group.Size + column);
        return first <= end && end <= Index.Length / rowSize ? first : throw Damaged();
    }
}
