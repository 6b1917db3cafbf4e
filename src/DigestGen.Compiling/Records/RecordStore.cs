using System.Buffers;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Compiling.Records;

/// <summary>Records of one issue that a volume has.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="First">The first of them, counted over all that are stored.</param>
/// <param name="Count">How many there are.</param>
internal sealed record StoredRecords(int Issue, int First, int Count);

/// <summary>Stores each record once: the earliest issue that holds it owns it, so that a new issue moves no old one's.</summary>
/// <remarks>
/// Issues of the same fortnight share volumes up to a certain length: every volume is a field of the assembly, and fields
/// are what the first look into it pays for. An edit re-emits what follows it in its fortnight, and nothing else.
/// </remarks>
internal sealed class RecordStore
{
    /// <summary>Volumes are filled anew after as many days.</summary>
    public const int DaysPerFortnight = 14;

    // What an edit re-emits grows with the length of a volume, and the compiler's memory does; the number of volumes
    // shrinks with it. A volume is a small part of any archive, and there are a few hundred volumes in a large one.
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

    // Where the records of a paper, by rank, are that were not the last word on it.
    private readonly Dictionary<(int Rank, ContentHash Hash), int> _earlier = [];

    // The volume that is being filled, and the first of its issue's records that it has not been told of.
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

    /// <summary>The volumes, each with the issues that it has records of, in their order.</summary>
    public List<List<StoredRecords>> Volumes { get; } = [];

    /// <summary>What the lengths of the volumes' literals are to be multiples of, so that there are few: a small part of the longest.</summary>
    public int LengthStep => _volumeLength / LengthSteps;

    /// <summary>The numbers of the entries that records are of, each in its issue.</summary>
    public ReadOnlySpan<int> EntriesOf(StoredRecords records) => _entries.AsSpan(records.First, records.Count);

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

    private void Fill(ReadOnlySpan<int> ranks, CancellationToken cancellationToken)
    {
        // By rank, what each paper's latest entry so far says, and where that is: there are fewer papers than entries.
        // Borrowed: it is larger than what the runtime gives and takes back lightly, and each edit needs it.
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
                    // Rarely. The paper may have said the same before it said something else.
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

    // Tells the volume of the issue's records that it has got.
    private void EndRecords(int issue)
    {
        if (_end > _first)
        {
            _volume.Add(new StoredRecords(issue, _first, _end - _first));
            _first = _end;
        }
    }
}
