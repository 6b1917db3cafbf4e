using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>Gives the bytes of records. A catalog asks for each record that it stores, by the record's hash, when it writes it.</summary>
public interface IRecordStore
{
    /// <summary>Whether all records are in memory. Then who needs some keeps them, and not the store.</summary>
    bool IsInMemory { get; }

    /// <summary>A record.</summary>
    /// <param name="hash">Its hash.</param>
    /// <exception cref="InvalidDataException">The store does not have it any more.</exception>
    byte[] Get(ContentHash hash);
}

/// <summary>Records in memory, each once.</summary>
public sealed class MemoryRecords : IRecordStore
{
    private readonly Dictionary<ContentHash, byte[]> _records = [];

    public bool IsInMemory => true;

    /// <summary>The records that some issues have.</summary>
    public static MemoryRecords Of(IEnumerable<DigestIssue> issues)
    {
        var records = new MemoryRecords();
        foreach (DigestIssue issue in issues)
        {
            records.Add(issue);
        }

        return records;
    }

    /// <summary>Takes the records of an issue that no other issue had. Any thread can call it.</summary>
    /// <returns>The issue without records.</returns>
    public DigestIssue Take(DigestIssue issue)
    {
        lock (_records)
        {
            Add(issue);
        }

        return issue with { Content = null };
    }

    public byte[] Get(ContentHash hash) => Find(hash) ?? throw new InvalidDataException("A record is missing.");

    /// <summary>A record; null if none was taken.</summary>
    public byte[]? Find(ContentHash hash) => _records.TryGetValue(hash, out byte[]? record) ? record : null;

    private void Add(DigestIssue issue)
    {
        for (int i = 0; issue.Content is { } content && i < content.Hashes.Count; i++)
        {
            if (!_records.ContainsKey(content.Hashes[i]))
            {
                _records.Add(content.Hashes[i], content.GetRecord(i));
            }
        }
    }
}
