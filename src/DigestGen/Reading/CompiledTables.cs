using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads the tables of an image.</summary>
internal sealed class CompiledTables(CompiledCatalog catalog) : CatalogTables(catalog)
{
    public override int GetRank(int key)
    {
        int rank = catalog.FindRank(catalog.GetId(key).Packed);
        return rank >= 0 ? rank : throw catalog.Damaged();
    }

    public override int ChannelCount => catalog.Count(ImageLayout.Header.Channels, ImageLayout.Group.Size);

    public override int CategoryCount => catalog.Count(ImageLayout.Header.Categories, ImageLayout.Group.Size);

    public override ReadOnlySpan<byte> GetGroupName(int group)
    {
        int row = GroupRow(group);
        return catalog.GetIndex().Slice(
            catalog.ReadHeader(ImageLayout.Header.NameTable) + catalog.Read4(row + ImageLayout.Group.NameStart),
            catalog.Read3(row + ImageLayout.Group.NameLength));
    }

    public override int GetGroupIssues(int group, out int end) =>
        GroupRows(group, ImageLayout.Group.Issues, ImageLayout.GroupIssue.Size, out end);

    public override int GetGroupIssue(int row)
    {
        int issue = catalog.Read4(catalog.ReadHeader(ImageLayout.Header.GroupIssueTable) + (row * ImageLayout.GroupIssue.Size));
        return issue < catalog.IssueCount ? issue : throw catalog.Damaged();
    }

    public override int GetGroupPapers(int group, out int end) =>
        GroupRows(group, ImageLayout.Group.Papers, ImageLayout.GroupPaper.Size, out end);

    public override int GetGroupPaper(int row)
    {
        int rank = catalog.Read4(catalog.ReadHeader(ImageLayout.Header.GroupPaperTable) + (row * ImageLayout.GroupPaper.Size));
        return rank < catalog.PaperCount ? rank : throw catalog.Damaged();
    }

    public override int GetIssueByName(int row)
    {
        int issue = catalog.Read4(catalog.ReadHeader(ImageLayout.Header.IssueNameTable) + (row * ImageLayout.IssueName.Size));
        return issue < catalog.IssueCount ? issue : throw catalog.Damaged();
    }

    public override int GetFirstIssue(int rank) =>
        catalog.FindIssueOfEntry(catalog.EntryOfAppearance(catalog.FirstAppearance(rank, out _)));

    public override int FindLastIssue(int rank, int first, int end)
    {
        int firstEntry = catalog.FirstEntry(first);
        int endEntry = catalog.FirstEntry(end);
        int low = catalog.FirstAppearance(rank, out int count);

        // Most papers have one appearance, or all of them at the time that is asked for.
        int high = low + count;
        if (catalog.EntryOfAppearance(low) >= endEntry)
        {
            return -1;
        }

        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = catalog.EntryOfAppearance(middle) < endEntry ? (middle, high) : (low, middle);
        }

        int entry = catalog.EntryOfAppearance(low);
        return entry >= firstEntry ? catalog.FindIssueOfEntry(entry) : -1;
    }

    public override Entry? GetPrevious(Entry entry)
    {
        int number = catalog.FirstEntry(entry.IssueIndex) + entry.EntryIndex;
        int first = catalog.FirstAppearance(catalog.FindRank(entry.Id.Packed), out int count);
        int low = first;
        int high = first + count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = catalog.EntryOfAppearance(middle) < number ? (middle + 1, high) : (low, middle);
        }

        return low > first ? catalog.GetAppearance(0, low - 1) : null;
    }

    public override VersionList GetVersions(int key) => GetVersionsAt(GetRank(key));

    /// <summary>The versions of the paper with a rank.</summary>
    public VersionList GetVersionsAt(int rank)
    {
        int first = catalog.ReadPaper(rank, ImageLayout.Paper.Versions);
        int end = catalog.ReadPaper(rank + 1, ImageLayout.Paper.Versions);
        return end >= first && end - first <= catalog.GetIndex().Length / ImageLayout.PaperVersion.Size
            ? VersionList.Of(this, first, end - first)
            : throw catalog.Damaged();
    }

    /// <summary>The version in a row of the table of versions.</summary>
    public int GetVersion(int row)
    {
        int version = Digits.Read2(catalog.GetIndex(), catalog.ReadHeader(ImageLayout.Header.VersionTable) + (row * ImageLayout.PaperVersion.Size));
        GC.KeepAlive(catalog);
        return version;
    }

    private int GroupRow(int group) => catalog.ReadHeader(ImageLayout.Header.GroupTable) + (group * ImageLayout.Group.Size);

    private int GroupRows(int group, int column, int rowSize, out int end)
    {
        int row = GroupRow(group);
        int first = catalog.Read4(row + column);
        end = catalog.Read4(row + ImageLayout.Group.Size + column);
        return first <= end && end <= catalog.GetIndex().Length / rowSize ? first : throw catalog.Damaged();
    }
}
