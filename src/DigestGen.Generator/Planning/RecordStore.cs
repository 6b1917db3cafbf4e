using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>A volume: the issue that owns it, and the entries whose records it holds.</summary>
internal sealed record StoredVolume(int Issue, List<int> Entries);

/// <summary>Stores each record once: the earliest issue that holds it owns it, so that a new issue moves no old one's.</summary>
internal sealed class RecordStore(int entryCount)
{
    // The compiler's memory grows with the longest literal.
    private const int MaxVolumeLength = 1 << 22;

    private readonly Dictionary<ContentHash, (int Volume, int Record)> _records = new(entryCount);
    private readonly byte[] _places = new byte[entryCount * ImageLayout.Place.Size];
    private int _placesLength;

    public List<StoredVolume> Volumes { get; } = [];

    /// <summary>The place of each entry's record, in compiled form.</summary>
    public byte[] Places => _places;

    /// <summary>Adds an issue, in the order of issues.</summary>
    /// <returns>False if there are more volumes than the layout can hold.</returns>
    public bool TryAdd(int issue, DigestContent content)
    {
        StoredVolume? volume = null;
        int length = 0;
        ReadOnlySpan<DigestEntry> entries = content.Entries.Span;
        for (int i = 0; i < entries.Length; i++)
        {
            if (!_records.TryGetValue(entries[i].Hash, out (int Volume, int Record) place))
            {
                int size = entries[i].Length + ImageLayout.Volume.OffsetSize;
                if (volume is null || length + size > MaxVolumeLength)
                {
                    if (Volumes.Count == ImageLayout.Place.MaxVolumes)
                    {
                        return false;
                    }

                    volume = new StoredVolume(issue, []);
                    Volumes.Add(volume);
                    length = 0;
                }

                length += size;
                place = (Volumes.Count - 1, volume.Entries.Count);
                volume.Entries.Add(i);
                _records.Add(entries[i].Hash, place);
            }

            AddPlace(place.Volume, place.Record);
        }

        return true;
    }

    private void AddPlace(int volume, int record)
    {
        Span<byte> row = _places.AsSpan(_placesLength, ImageLayout.Place.Size);
        Digits.Write(row, ImageLayout.Place.Volume, 2, volume);
        Digits.Write(row, ImageLayout.Place.Record, 3, record);
        _placesLength += ImageLayout.Place.Size;
    }
}
