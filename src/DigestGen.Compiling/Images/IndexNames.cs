using System.Text;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Storage;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Images;

/// <summary>The papers and issues that an index names.</summary>
/// <param name="paperIds">The packed identifiers of the papers, in ascending order.</param>
/// <param name="issueNames">The names of the issues, in their order.</param>
/// <param name="versionsAt">The versions of the paper with a rank, ascending.</param>
internal sealed class IndexNames(uint[] paperIds, string[] issueNames, Func<int, IEnumerable<int>> versionsAt)
{
    /// <summary>The packed identifiers of the papers, in ascending order.</summary>
    public uint[] PaperIds { get; } = paperIds;

    /// <summary>The names of the issues, in the order of issues.</summary>
    public string[] IssueNames { get; } = issueNames;

    /// <summary>Reads an index.</summary>
    /// <param name="index">The index, as generated code holds it.</param>
    /// <returns>Null if the bytes are not an index of this layout.</returns>
    public static IndexNames? Read(ReadOnlySpan<byte> index)
    {
        if (index.Length < ImageLayout.Header.Size)
        {
            return null;
        }

        int issueCount = Digits.Read4(index, ImageLayout.Header.Issues);
        int issueTable = Digits.Read4(index, ImageLayout.Header.IssueTable);
        int paperCount = Digits.Read4(index, ImageLayout.Header.Papers);
        int paperTable = Digits.Read4(index, ImageLayout.Header.PaperTable);
        if (!HasTable(index, issueTable, issueCount, ImageLayout.Issue.Size)
            || !HasTable(index, paperTable, paperCount, ImageLayout.Paper.Size))
        {
            return null;
        }

        uint[] ids = new uint[paperCount];
        for (int paper = 0; paper < ids.Length; paper++)
        {
            ids[paper] = (uint)Digits.Read4(index, paperTable + (paper * ImageLayout.Paper.Size) + ImageLayout.Paper.Id);
            if (!ArxivScheme.IsValid(ids[paper]))
            {
                return null;
            }
        }

        return ReadIssueNames(index, issueTable, issueCount) is { } names ? Of(index.ToArray(), ids, names) : null;
    }

    /// <summary>The names of a catalog. Of the versions, 0 stands for an issue that gives none.</summary>
    /// <param name="outline">The issues in their order.</param>
    /// <param name="issues">The issues in the order of their files.</param>
    /// <param name="papers">The papers.</param>
    public static IndexNames Of(CatalogOutline outline, EquatableArray<IssueOutline> issues, PaperTable papers)
    {
        int[] versions = [.. outline.Issues.SelectMany(issue => issues[issue.FileNumber].Entries).Select(static entry => entry.Version)];
        return new IndexNames(
            papers.Ids,
            [.. outline.Issues.Select(static issue => issue.Identity.Name)],
            rank => new SortedSet<int>(
                new ArraySegment<int>(papers.Appearances, papers.Starts[rank], papers.Starts[rank + 1] - papers.Starts[rank]).Select(entry => versions[entry])));
    }

    /// <summary>Writes the names, for the section of an outline.</summary>
    internal static PackedWriter Write(IndexNames? names)
    {
        var writer = new PackedWriter().Add(names is not null);
        if (names is null)
        {
            return writer;
        }

        writer.Add(names.IssueNames.Length);
        foreach (string name in names.IssueNames)
        {
            writer.Add(name);
        }

        writer.Add(names.PaperIds.Length);
        uint before = 0;
        foreach (uint id in names.PaperIds)
        {
            int[] versions = [.. names.VersionsOf(id)];
            writer.Add(id - before).Add(versions.Length);
            foreach (int version in versions)
            {
                writer.Add(version);
            }

            before = id;
        }

        return writer;
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    internal static IndexNames? Read(PackedReader reader)
    {
        if (!reader.ReadFlag())
        {
            return null;
        }

        string[] names = reader.ReadList(static reader => reader.ReadText());
        uint[] ids = new uint[reader.ReadCount()];
        int[][] versions = new int[ids.Length][];
        uint before = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            before += reader.ReadUnsigned();
            ids[i] = before;
            versions[i] = reader.ReadList(static reader => reader.ReadNumber());
        }

        return new IndexNames(ids, names, rank => versions[rank]);
    }

    /// <summary>Whether the index names a paper.</summary>
    public bool HasPaper(uint packedId) => Array.BinarySearch(PaperIds, packedId) >= 0;

    /// <summary>The versions of a paper, ascending.</summary>
    public IEnumerable<int> VersionsOf(uint packedId)
    {
        int rank = Array.BinarySearch(PaperIds, packedId);
        return rank < 0 ? [] : versionsAt(rank);
    }

    private static IEnumerable<int> VersionsAt(byte[] index, int rank)
    {
        int row = Digits.Read4(index, ImageLayout.Header.PaperTable) + (rank * ImageLayout.Paper.Size) + ImageLayout.Paper.Versions;
        int table = Digits.Read4(index, ImageLayout.Header.VersionTable);
        int end = HasTable(index, row, 1, ImageLayout.Paper.Size + 4) ? Digits.Read4(index, row + ImageLayout.Paper.Size) : 0;
        for (int version = end > 0 ? Digits.Read4(index, row) : 0; version < end; version++)
        {
            if (!HasTable(index, table, version + 1, ImageLayout.PaperVersion.Size))
            {
                yield break;
            }

            yield return Digits.Read2(index, table + (version * ImageLayout.PaperVersion.Size));
        }
    }

    private static IndexNames Of(byte[] index, uint[] ids, string[] names) => new(ids, names, rank => VersionsAt(index, rank));

    private static string[]? ReadIssueNames(ReadOnlySpan<byte> index, int issueTable, int issueCount)
    {
        int nameTable = Digits.Read4(index, ImageLayout.Header.NameTable);
        string[] names = new string[issueCount];
        for (int issue = 0; issue < names.Length; issue++)
        {
            int row = issueTable + (issue * ImageLayout.Issue.Size);
            int start = nameTable + Digits.Read4(index, row + ImageLayout.Issue.NameStart);
            int length = Digits.Read3(index, row + ImageLayout.Issue.NameLength);
            if (start > index.Length - length)
            {
                return null;
            }

            names[issue] = Encoding.UTF8.GetString(index.Slice(start, length).ToArray());
        }

        return names;
    }

    private static bool HasTable(ReadOnlySpan<byte> index, int start, int rows, int rowSize) =>
        start + ((long)rows * rowSize) <= index.Length;
}
