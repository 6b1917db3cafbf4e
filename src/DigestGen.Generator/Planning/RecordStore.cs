using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Where a record is: the volume, and its number there.</summary>
internal readonly record struct RecordPlace(int Volume, int Record);

/// <summary>A volume: the issue that owns it, and the entries whose records it holds.</summary>
internal sealed record StoredVolume(int Issue, List<int> Entries);

/// <summary>Stores each record once: the earliest issue that holds it owns it, so that a new issue moves no old one's.</summary>
internal sealed class RecordStore
{
    // The compiler's memory grows with the longest literal.
    private const int MaxVolumeLength = 1 << 22;

    private readonly Dictionary<ContentHash, RecordPlace> _places = [];

    public List<StoredVolume> Volumes { get; } = [];

    /// <summary>Adds an issue, in the order of issues.</summary>
    /// <param name="issue">Its number.</param>
    /// <param name="content">Its entries.</param>
    /// <param name="places">Takes the place of each entry's record.</param>
    public void Add(int issue, DigestContent content, Span<RecordPlace> places)
    {
        StoredVolume? volume = null;
        int length = 0;
        ReadOnlySpan<DigestEntry> entries = content.Entries.Span;
        for (int i = 0; i < entries.Length; i++)
        {
            if (_places.TryGetValue(entries[i].Hash, out places[i]))
            {
                continue;
            }

            int size = entries[i].Length + ImageLayout.Volume.OffsetSize;
            if (volume is null || length + size > MaxVolumeLength)
            {
                volume = new StoredVolume(issue, []);
                Volumes.Add(volume);
                length = 0;
            }

            length += size;
            places[i] = new RecordPlace(Volumes.Count - 1, volume.Entries.Count);
            volume.Entries.Add(i);
            _places.Add(entries[i].Hash, places[i]);
        }
    }
}
