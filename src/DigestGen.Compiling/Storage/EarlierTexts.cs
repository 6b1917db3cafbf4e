using System.Security.Cryptography;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Records;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The texts of the last build, from which the records of unchanged digests are taken.</summary>
internal sealed class EarlierTexts
{
    private readonly byte[] _resource;
    private readonly Dictionary<ContentHash, (int Volume, int Row)> _places = [];

    private EarlierTexts(byte[] resource) => _resource = resource;

    /// <summary>Opens them.</summary>
    /// <param name="resource">The resource of the last build.</param>
    /// <param name="checksum">The checksum that it had.</param>
    /// <param name="files">What was read then in each file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if this is another resource.</returns>
    public static EarlierTexts? Open(
        byte[] resource, ContentHash checksum, EquatableArray<DigestFile> files, CancellationToken cancellationToken)
    {
        if (ResourceHead.Read(resource) is not { } head || head.Checksum != checksum
            || CatalogRecords.Of(DigestFile.IssuesOf(files), [], cancellationToken)?.Store is not { } store
            || store.Volumes.Count != head.CountOf(ResourceLayout.Section.Volumes))
        {
            return null;
        }

        var texts = new EarlierTexts(resource);
        for (int number = 0; number < store.Volumes.Count; number++)
        {
            int row = 0;
            foreach (VolumeRecords records in store.RecordsOf(store.Volumes[number]))
            {
                foreach (int entry in records.Entries)
                {
                    texts._places[records.Content.Hashes[entry]] = (head.StartOf(ResourceLayout.Section.Volumes, number), row);
                    row += ImageLayout.Record.Size;
                }
            }
        }

        return texts;
    }

    /// <summary>A record; null if these texts do not have it, or have other bytes in its place.</summary>
    public byte[]? Find(ContentHash hash)
    {
        if (!_places.TryGetValue(hash, out (int Volume, int Row) place))
        {
            return null;
        }

        try
        {
            byte[] record = Cut(_resource.AsSpan(place.Volume), place.Row);
            using var sha256 = SHA256.Create();
            return ContentHash.Of(sha256.ComputeHash(record)) == hash ? record : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Damaged: a text would lie outside of the resource.
            return null;
        }
    }

    // A record that stands alone again.
    private static byte[] Cut(ReadOnlySpan<byte> volume, int row)
    {
        ReadOnlySpan<byte> rows = volume.Slice(row, 2 * ImageLayout.Record.Size);
        int length = ImageLayout.Record.Size;
        for (int field = 0; field < ImageLayout.Record.FieldCount; field++)
        {
            length += TextOf(rows, field).Length;
        }

        if (length > ImageLayout.Record.Size + ImageLayout.Record.MaxTextLength)
        {
            throw new ArgumentOutOfRangeException(nameof(row));
        }

        byte[] record = new byte[length];
        rows.Slice(0, ImageLayout.Record.Starts).CopyTo(record);
        int at = ImageLayout.Record.Size;
        for (int field = 0; field < ImageLayout.Record.FieldCount; field++)
        {
            (int start, int textLength) = TextOf(rows, field);
            Digits.Write4(record, ImageLayout.Record.StartAt(field), at);
            volume.Slice(start, textLength).CopyTo(record.AsSpan(at));
            at += textLength;
        }

        return record;
    }

    private static (int Start, int Length) TextOf(ReadOnlySpan<byte> rows, int field)
    {
        int start = Digits.Read4(rows, ImageLayout.Record.StartAt(field));
        int length = Digits.Read4(rows, ImageLayout.Record.Size + ImageLayout.Record.StartAt(field)) - start;
        return length >= 0 ? (start, length) : throw new ArgumentOutOfRangeException(nameof(field));
    }
}
