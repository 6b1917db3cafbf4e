using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Images;

/// <summary>The papers and issues that an index names.</summary>
internal sealed class IndexNames
{
    private IndexNames(uint[] paperIds, string[] issueNames)
    {
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

        return ReadIssueNames(index, issueTable, issueCount) is { } names ? new IndexNames(ids, names) : null;
    }

    /// <summary>Whether the index names a paper.</summary>
    public bool HasPaper(uint packedId) => Array.BinarySearch(PaperIds, packedId) >= 0;

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
