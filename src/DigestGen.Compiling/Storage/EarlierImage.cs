using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The records of a build: those of the files that it has read, and those of unchanged digests, from the image of the last build.</summary>
/// <param name="read">The records of the files that were read.</param>
/// <param name="earlier">The image of the last build; null if there is none.</param>
public sealed class BuildRecords(MemoryRecords read, EarlierImage? earlier) : IRecordStore
{
    public bool IsInMemory => false;

    public byte[] Get(ContentHash hash) =>
        read.Find(hash) ?? earlier?.Find(hash) ?? throw new InvalidDataException("A record of the last build is missing.");
}

/// <summary>The image of the last build, from which the records of unchanged digests are taken. Any thread can read it.</summary>
/// <remarks>It is whole: the build has compared all of it with what was written. Few of its volumes are in memory at a time.</remarks>
public sealed class EarlierImage
{
    private const int MaxVolumes = 16;

    private readonly ImageFile _image;
    private readonly Dictionary<ContentHash, int> _places = [];
    private readonly Queue<int> _open = new();
    private readonly Dictionary<int, byte[]> _volumes = [];

    private EarlierImage(ImageFile image) => _image = image;

    /// <summary>Opens it.</summary>
    /// <param name="stream">The file with the image.</param>
    /// <param name="files">What was read then in each file.</param>
    /// <returns>Null if this is not the image of these files.</returns>
    public static EarlierImage? Open(Stream stream, IEnumerable<DigestFile> files)
    {
        if (ImageFile.Open(stream) is not { } image)
        {
            return null;
        }

        // The places of all entries' records, in the order of issues, are the last tables.
        var earlier = new EarlierImage(image);
        DigestIssue[] issues = [.. files.Select(static file => file.Issue!).Where(static issue => issue is not null)];
        int tables = ImageLayout.Place.Tables(issues.Sum(static issue => issue.Hashes.Count), ImageLayout.Place.EntryBits);
        int first = image.CountOf(SectionKind.Places) - tables;
        byte[] places = [];
        int row = 0;
        foreach (int number in IssueOrder.Sort(new EquatableArray<IssueListing>(Array.ConvertAll(issues, static issue => issue.Listing))))
        {
            foreach (ContentHash hash in issues[number].Hashes)
            {
                if (row % (1 << ImageLayout.Place.EntryBits) == 0)
                {
                    places = image.Read(SectionKind.Places, first + (row >> ImageLayout.Place.EntryBits)) ?? [];
                }

                int at = row % (1 << ImageLayout.Place.EntryBits) * ImageLayout.Place.Size;
                if (at + ImageLayout.Place.Size > places.Length)
                {
                    return null;
                }

                earlier._places[hash] = Digits.Read4(places, at);
                row++;
            }
        }

        return earlier;
    }

    /// <summary>A record; null if the image does not have it.</summary>
    public byte[]? Find(ContentHash hash)
    {
        if (!_places.TryGetValue(hash, out int place))
        {
            return null;
        }

        try
        {
            return VolumeOf(ImageLayout.Place.Volume(place)) is { } volume
                ? Cut(volume, ImageLayout.Place.Record(place) * ImageLayout.Record.Size)
                : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Changed since it was compared.
            return null;
        }
    }

    private byte[]? VolumeOf(int number)
    {
        lock (_volumes)
        {
            if (_volumes.TryGetValue(number, out byte[]? open))
            {
                return open;
            }

            if (_image.Read(SectionKind.Volume, number) is not { } volume)
            {
                return null;
            }

            if (_open.Count == MaxVolumes)
            {
                _volumes.Remove(_open.Dequeue());
            }

            _open.Enqueue(number);
            _volumes.Add(number, volume);
            return volume;
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
