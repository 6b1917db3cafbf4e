using DigestGen.Compiling.Issues;
using DigestGen.Parsing;

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
        var entries = new DigestEntry[content.Entries.Count];
        using var records = new MemoryStream();
        for (int i = 0; i < entries.Length; i++)
        {
            DigestEntry entry = content.Entries[i];
            bool isNew = _known.Add(content.Hashes[i]);
            entries[i] = entry with { Start = isNew ? (int)records.Length : 0 };
            if (isNew)
            {
                records.Write(content.GetRecord(i));
            }
        }

        return issue with
        {
            Content = new DigestContent(new EquatableArray<DigestEntry>(entries), content.Hashes, records.ToArray()),
        };
    }
}
