using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Records;

namespace DigestGen.Tool.Digests;

/// <summary>Keeps each record once while issues are read in the catalog's order, so that memory holds unique texts only.</summary>
/// <remarks>The catalog takes a record's bytes from the first issue that has it, and never from another one.</remarks>
internal sealed class UniqueRecords
{
    private readonly HashSet<ContentHash> _known = [];

    /// <summary>The issue without the bytes of records that an earlier issue has.</summary>
    public DigestIssue Keep(DigestIssue issue)
    {
        DigestContent content = issue.Content;
        byte[][] records = new byte[content.Entries.Count][];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = _known.Add(content.Hashes[i]) ? content.GetRecord(i) : [];
        }

        return issue with { Content = new DigestContent(content.Entries, content.Hashes, records) };
    }
}
