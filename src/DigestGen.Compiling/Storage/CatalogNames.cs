using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>
/// The papers and issues of a catalog, for the analyzer of ids, its fix and completion. An outline has them as its section of
/// names, and generated code as a comment of the same text, so that there is one place to read them from in a build and in an editor.
/// </summary>
/// <param name="paperIds">The packed identifiers of the papers, in ascending order.</param>
/// <param name="issueNames">The names of the issues, in their order.</param>
/// <param name="versionsAt">The versions of the paper with a rank, ascending.</param>
public sealed class CatalogNames(uint[] paperIds, string[] issueNames, Func<int, int[]> versionsAt)
{
    private const int VersionBits = 16;

    /// <summary>The packed identifiers of the papers, in ascending order.</summary>
    public uint[] PaperIds { get; } = paperIds;

    /// <summary>The names of the issues, in the order of issues.</summary>
    public string[] IssueNames { get; } = issueNames;

    /// <summary>The names of a catalog. Of the versions, 0 stands for an issue that gives none.</summary>
    /// <param name="issues">What its issues name, in any order.</param>
    public static CatalogNames Of(EquatableArray<IssueListing> issues)
    {
        var pairs = new List<ulong>();
        foreach (IssueListing issue in issues)
        {
            foreach (EntryListing entry in issue.Entries)
            {
                pairs.Add(((ulong)entry.PackedId << VersionBits) | (uint)entry.Version);
            }
        }

        pairs.Sort();
        var ids = new List<uint>();
        var versions = new List<List<int>>();
        for (int i = 0; i < pairs.Count; i++)
        {
            uint id = (uint)(pairs[i] >> VersionBits);
            if (ids.Count == 0 || ids[ids.Count - 1] != id)
            {
                ids.Add(id);
                versions.Add([]);
            }

            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                versions[versions.Count - 1].Add((int)(pairs[i] & ((1 << VersionBits) - 1)));
            }
        }

        return new CatalogNames(
            [.. ids], [.. IssueOrder.Sort(issues).Select(number => issues[number].Identity.Name)], rank => [.. versions[rank]]);
    }

    /// <summary>Whether the catalog has a paper.</summary>
    public bool HasPaper(uint packedId) => Array.BinarySearch(PaperIds, packedId) >= 0;

    /// <summary>The versions of a paper, ascending; 0 stands for an issue that gives none.</summary>
    public int[] VersionsOf(uint packedId)
    {
        int rank = Array.BinarySearch(PaperIds, packedId);
        return rank < 0 ? [] : versionsAt(rank);
    }

    /// <summary>The text of the names: Base64, on one line.</summary>
    public string Write()
    {
        PackedWriter writer = new PackedWriter().AddList(IssueNames, static (writer, name) => writer.Add(name)).Add(PaperIds.Length);
        uint before = 0;
        for (int rank = 0; rank < PaperIds.Length; rank++)
        {
            writer.Add(PaperIds[rank] - before).AddList(versionsAt(rank), static (writer, version) => writer.Add(version));
            before = PaperIds[rank];
        }

        return Convert.ToBase64String(writer.Seal());
    }

    /// <summary>Reads what <see cref="Write"/> returns.</summary>
    /// <exception cref="FormatException">The text is another one.</exception>
    public static CatalogNames Read(string text)
    {
        var reader = new PackedReader(Convert.FromBase64String(text));
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

        return new CatalogNames(ids, names, rank => versions[rank]);
    }

    /// <summary>The text of the titles of papers, which is as that of names.</summary>
    public static string WriteTitles(EquatableArray<PaperMember> papers) => Convert.ToBase64String(
        new PackedWriter().AddList(papers, static (writer, paper) => writer.Add(paper.PackedId).Add(paper.Title)).Seal());

    /// <summary>Reads what <see cref="WriteTitles"/> returns.</summary>
    /// <exception cref="FormatException">The text is another one.</exception>
    public static Dictionary<uint, string> ReadTitles(string text) =>
        new PackedReader(Convert.FromBase64String(text)).ReadList(static reader => (Id: reader.ReadUnsigned(), Title: reader.ReadText()))
            .ToDictionary(static paper => paper.Id, static paper => paper.Title);
}
