using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The image of the last build, from which the records of unchanged digests are taken. Any thread can read it.</summary>
/// <remarks>It is whole: the build has compared all of it with what was written. Few of its volumes are in memory at a time.</remarks>
internal sealed class EarlierImage
{
    private const int MaxVolumes = 16;

    private readonly Stream _image;
    private readonly ResourceHead _head;
    private readonly Dictionary<ContentHash, int> _places = [];
    private readonly Queue<int> _open = new();
    private readonly Dictionary<int, byte[]> _volumes = [];

    private EarlierImage(Stream image, ResourceHead head)
    {
        _image = image;
        _head = head;
    }

    /// <summary>Opens it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="files">What was read then in each file.</param>
    /// <returns>Null if this is not the image of these files.</returns>
    public static EarlierImage? Open(Stream image, IEnumerable<DigestFile> files)
    {
        if (ResourceHead.Read(image) is not { } head)
        {
            return null;
        }

        // The places of all entries' records, in the order of issues, end the section.
        var earlier = new EarlierImage(image, head);
        DigestIssue[] issues = [.. files.Select(static file => file.Issue!).Where(static issue => issue is not null)];
        int entries = issues.Sum(static issue => issue.Content.Hashes.Count);
        int tables = ImageLayout.Place.Tables(entries, ImageLayout.Place.EntryBits);
        int table = head.CountOf(ResourceLayout.Section.Places) - tables;
        byte[] places = [];
        int row = 0;
        foreach (int number in IssueOrder.Sort(new EquatableArray<IssueOutline>(Array.ConvertAll(issues, static issue => issue.Outline))))
        {
            foreach (ContentHash hash in issues[number].Content.Hashes)
            {
                if (row % (1 << ImageLayout.Place.EntryBits) == 0)
                {
                    places = earlier.ReadPart(ResourceLayout.Section.Places, table + (row >> ImageLayout.Place.EntryBits)) ?? [];
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

            if (ReadPart(ResourceLayout.Section.Volumes, number) is not { } volume)
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

    private byte[]? ReadPart(int section, int number)
    {
        if ((uint)number >= (uint)_head.CountOf(section))
        {
            return null;
        }

        int start = _head.StartOf(section, number);
        int end = _head.StartOf(section, number + 1);
        if (start < 0 || end < start || end > _image.Length)
        {
            return null;
        }

        byte[] part = new byte[end - start];
        lock (_image)
        {
            _image.Position = start;
            return ResourceHead.TryFill(_image, part, 0) ? part : null;
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
