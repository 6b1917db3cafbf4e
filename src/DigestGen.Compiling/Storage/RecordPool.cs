using DigestGen.Compiling.Files;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The records of all digests, each once, so that memory holds no text twice.</summary>
/// <param name="earlier">The image of the last build; null if there are none.</param>
internal sealed class RecordPool(EarlierImage? earlier)
{
    private readonly Dictionary<ContentHash, byte[]> _records = [];

    /// <summary>Takes the records of a file. Any thread can call it.</summary>
    /// <returns>The file without them.</returns>
    public DigestFile Take(DigestFile file)
    {
        if (file.Issue is not { } issue)
        {
            return file;
        }

        DigestContent content = issue.Content;
        lock (_records)
        {
            for (int i = 0; i < content.Hashes.Count; i++)
            {
                if (!_records.ContainsKey(content.Hashes[i]))
                {
                    _records.Add(content.Hashes[i], content.GetRecord(i));
                }
            }
        }

        return file with { Issue = issue with { Content = content.With([]) } };
    }

    /// <summary>A record.</summary>
    /// <exception cref="InvalidDataException">The image of the last build does not have it, or was changed meanwhile.</exception>
    public byte[] Get(ContentHash hash) =>
        _records.TryGetValue(hash, out byte[]? record) ? record
        : earlier?.Find(hash) ?? throw new InvalidDataException("A record of the last build is missing.");
}
