using System.Buffers;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Records;

/// <summary>Records of one issue in a volume.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="First">The number of the first record, counted over all stored records.</param>
/// <param name="Count">How many records there are.</param>
internal sealed record StoredRecords(int Issue, int First, int Count);

/// <summary>Stores each record once. The earliest issue that has the record owns it, so that a new issue moves no old record.</summary>
/// <remarks>
/// Issues of the same fortnight share volumes up to a certain length: each volume is a field of the assembly, and a program's
/// first access pays for each field. An edit emits only what follows it in its fortnight.
/// </remarks>
internal sealed class RecordStore
{
    /// <summary>A new volume starts after this many days.</summary>
    public const int DaysPerFortnight = 14;

    // Longer volumes cost an edit more, and the compiler more memory; shorter ones are more fields. A volume is a small
    // part of any archive, and a large archive has a few hundred volumes.
    private const int BytesPerEntry = 16;
    private const int MinVolumeLength = 1 << 16;
    private const int MaxVolumeLength = 1 << 20;
    private const int LengthSteps = 32;

    private readonly CatalogOutline _outline;
    private readonly DigestContent[] _contents;
    private readonly int _volumeLength;
    private readonly int[] _places;
    private readonly int[] _latestPlaces;
    private readonly int[] _entries;

    // The locations of a paper's records, by rank, that a later record replaced.
    private readonly Dictionary<(int Rank, ContentHash Hash), int> _earlier = [];

    // The volume that is being filled, and the first record that is not in its list yet.
    private List<StoredRecords> _volume = [];
    private int _fortnight = int.MinValue;
    private int _count;
    private int _length;
    private int _first;
    private int _end;

    private RecordStore(CatalogOutline outline, PaperTable papers, DigestContent[] contents)
    {
        _outline = outline;
        _contents = contents;
        _places = new int[outline.EntryCount];
        _latestPlaces = new int[papers.Ids.Length];
        _entries = new int[outline.EntryCount];
        _volumeLength = MinVolumeLength;
        while (_volumeLength * 2 <= outline.EntryCount * (long)BytesPerEntry && _volumeLength < MaxVolumeLength)
        {
            _volumeLength *= 2;
        }
    }

    /// <summary>The volumes, each with its issues in their order.</summary>
    public List<List<StoredRecords>> Volumes { get; } = [];

    /// <summary>The lengths of the volumes' literals are multiples of it, so that there are few different lengths.</summary>
    public int LengthStep => _volumeLength / LengthSteps;

    /// <summary>The place of each entry's record, packed.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>The place of each paper's latest record, by rank, packed.</summary>
    public ReadOnlySpan<int> LatestPlaces => _latestPlaces;

    /// <summary>Stores the records of the outline's issues.</summary>
    public static RecordStore Of(CatalogOutline outline, PaperTable papers, DigestContent[] contents, CancellationToken cancellationToken)
    {
        var store = new RecordStore(outline, papers, contents);
        store.Fill(papers.Ranks, cancellationToken);
        return store;
    }

    /// <summary>The records of a volume, issue by issue.</summary>
    public EquatableArray<VolumeRecords> RecordsOf(List<StoredRecords> volume)
    {
        var records = new VolumeRecords[volume.Count];
        for (int i = 0; i < records.Length; i++)
        {
            int[] entries = _entries.AsSpan(volume[i].First, volume[i].Count).ToArray();
            records[i] = new VolumeRecords(_contents[volume[i].Issue], new EquatableArray<int>(entries));
        }

        return new EquatableArray<VolumeRecords>(records);
    }

    private void Fill(ReadOnlySpan<int> ranks, CancellationToken cancellationToken)
    {
        // By rank: the hash of each paper's latest record so far. Rented, since each edit needs it and it is large.
        ContentHash[] latestHashes = ArrayPool<ContentHash>.Shared.Rent(_latestPlaces.Length);
        Span<int> latestPlaces = _latestPlaces;
        latestPlaces.Fill(-1);
        int number = 0;
        for (int issue = 0; issue < _contents.Length; issue++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int fortnight = _outline.Issues[issue].Identity.Day / DaysPerFortnight ?? -1;
            ReadOnlySpan<ContentHash> hashes = _contents[issue].Hashes.Span;
            ReadOnlySpan<DigestEntry> entries = _contents[issue].Entries.Span;
            for (int i = 0; i < hashes.Length; i++, number++)
            {
                int rank = ranks[number];
                ref ContentHash latest = ref latestHashes[rank];
                ref int place = ref latestPlaces[rank];
                if (place < 0)
                {
                    place = Store(issue, fortnight, i, entries[i].Length);
                    latest = hashes[i];
                }
                else if (latest != hashes[i])
                {
                    // Rare. An earlier record of the paper may say the same.
                    _earlier[(rank, latest)] = place;
                    place = _earlier.TryGetValue((rank, hashes[i]), out int before) ? before : Store(issue, fortnight, i, entries[i].Length);
                    latest = hashes[i];
                }

                _places[number] = place;
            }

            EndRecords(issue);
        }

        ArrayPool<ContentHash>.Shared.Return(latestHashes);
    }

    private int Store(int issue, int fortnight, int entry, int length)
    {
        if (_fortnight != fortnight || _length + length > _volumeLength || _count == ImageLayout.Volume.MaxRecords)
        {
            EndRecords(issue);
            _volume = [];
            Volumes.Add(_volume);
            _fortnight = fortnight;
            _length = 0;
            _count = 0;
        }

        _entries[_end++] = entry;
        _length += length;
        return ImageLayout.Place.Pack(Volumes.Count - 1, _count++);
    }

    // Adds the issue's new records to the volume's list.
    private void EndRecords(int issue)
    {
        if (_end > _first)
        {
            _volume.Add(new StoredRecords(issue, _first, _end - _first));
            _first = _end;
        }
    }
}
