using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Images;

/// <summary>The papers and issues that an index names.</summary>
internal sealed class IndexNames
{
    private readonly byte[] _index;

    private IndexNames(byte[] index, uint[] paperIds, string[] issueNames)
    {
        _index = index;
        PaperIds = paperIds;
        IssueNames = issueNames;
    }

    /// <summary>The packed identifiers of the papers, in ascending order.</summary>
    public uint[] PaperIds { get; }

    /// <summary>The names of the issues, in the order of issues.</summary>
    public string[] IssueNames { get; }

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

        return ReadIssueNames(index, issueTable, issueCount) is { } names ? new IndexNames(index.ToArray(), ids, names) : null;
    }

    /// <summary>Whether the index names a paper.</summary>
    public bool HasPaper(uint packedId) => Array.BinarySearch(PaperIds, packedId) >= 0;

    /// <summary>The versions of a paper that issues give, ascending.</summary>
    public IEnumerable<int> VersionsOf(uint packedId)
    {
        int rank = Array.BinarySearch(PaperIds, packedId);
        if (rank < 0)
        {
            yield break;
        }

        int row = Digits.Read4(_index, ImageLayout.Header.PaperTable) + (rank * ImageLayout.Paper.Size) + ImageLayout.Paper.Versions;
        int table = Digits.Read4(_index, ImageLayout.Header.VersionTable);
        int end = HasTable(_index, row, 1, ImageLayout.Paper.Size + 4) ? Digits.Read4(_index, row + ImageLayout.Paper.Size) : 0;
        for (int version = end > 0 ? Digits.Read4(_index, row) : 0; version < end; version++)
        {
            if (!HasTable(_index, table, version + 1, ImageLayout.PaperVersion.Size))
            {
                yield break;
            }

            yield return Digits.Read2(_index, table + (version * ImageLayout.PaperVersion.Size));
        }
    }

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
