using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>A hash of all that a catalog says, and of nothing else: neither of how it is stored nor of its search index.</summary>
internal sealed class CatalogHash : IDisposable
{
    private const int FlushLength = 1 << 16;
    private const int HashLength = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _pending = new(2 * FlushLength);

    private CatalogHash()
    {
    }

    /// <summary>The hash of the issues in their order, in hexadecimal digits.</summary>
    public static string Of(DigestCatalog catalog)
    {
        using var hash = new CatalogHash();
        foreach (Issue issue in catalog.Issues)
        {
            hash.Add(issue);
            foreach (Entry entry in issue.Entries)
            {
                hash.Add(catalog, entry);
            }
        }

        hash._hash.AppendData(hash._pending.WrittenSpan);
        return Convert.ToHexString(hash._hash.GetHashAndReset().AsSpan(0, HashLength)).ToLowerInvariant();
    }

    public void Dispose() => _hash.Dispose();

    private void Add(Issue issue)
    {
        Add(issue.GetNameUtf8());
        Add(issue.Channel is null ? -1 : 0);
        Add(issue.GetChannelUtf8());
        Add(issue.Date?.DayNumber ?? -1);
        Add(issue.Time is { } time ? (int)(time.Ticks / TimeSpan.TicksPerSecond) : -1);
        Add(issue.Entries.Count);
    }

    // A record is read once: what repeats the paper's record before says that alone.
    private void Add(DigestCatalog catalog, Entry entry)
    {
        RecordReader record = entry.Record;
        bool isRepeated = catalog.Tables.GetPrevious(entry) is { } before && record.HasContentOf(before.Record);
        Add(entry.Reference);
        Add((int)record.Id.Packed);
        Add(isRepeated ? 1 : 0);
        if (!isRepeated)
        {
            Add(record.Version ?? -1);
            Add((int)record.Announcement);
            Add(record.Title.Length);
            Add(record.Abstract.Length);
            Add(record.TranslatedAbstract.Length);
            Add(record.PrimaryCategory);
            for (var field = ImageLayout.Field.RawTitle; field <= ImageLayout.Field.RawAbstract; field++)
            {
                Add(record.Field(field));
            }
        }

        GC.KeepAlive(catalog);
    }

    // The length comes first: no two sequences of texts have the same bytes.
    private void Add(ReadOnlySpan<byte> text)
    {
        Add(text.Length);
        _pending.Write(text);
        if (_pending.WrittenCount > FlushLength)
        {
            _hash.AppendData(_pending.WrittenSpan);
            _pending.ResetWrittenCount();
        }
    }

    private void Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_pending.GetSpan(sizeof(int)), number);
        _pending.Advance(sizeof(int));
    }
}
