using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Records of one issue, by the numbers of their entries there.</summary>
internal sealed record StoredRecords(int Issue, List<int> Entries);

/// <summary>Stores each record once: the earliest issue that holds it owns it, so that a new issue moves no old one's.</summary>
/// <remarks>
/// Issues of the same fortnight share volumes up to a certain length: every volume is a field of the assembly, and fields
/// are what the first look into it pays for. An edit re-emits what follows it in its fortnight, and nothing else.
/// </remarks>
internal sealed class RecordStore
{
    private const int DaysPerFortnight = 14;

    // What an edit re-emits grows with the length of a volume, and the compiler's memory does; the number of volumes
    // shrinks with it. A volume is a small part of any archive, and there are a few hundred volumes in a large one.
    private const int BytesPerEntry = 16;
    private const int MinVolumeLength = 1 << 16;
    private const int MaxVolumeLength = 1 << 20;

    private readonly CatalogOutline _outline;
    private readonly DigestContent[] _contents;
    private readonly int _volumeLength;
    private readonly int[] _places;

    private RecordStore(CatalogOutline outline, DigestContent[] contents)
    {
        _outline = outline;
        _contents = contents;
        _places = new int[outline.EntryCount];
        _volumeLength = MinVolumeLength;
        while (_volumeLength * 2 <= outline.EntryCount * (long)BytesPerEntry && _volumeLength < MaxVolumeLength)
        {
            _volumeLength *= 2;
        }
    }

    /// <summary>The volumes, each with the issues that it has records of, in their order.</summary>
    public List<List<StoredRecords>> Volumes { get; } = [];

    /// <summary>Stores the records of the outline's issues.</summary>
    public static RecordStore Of(CatalogOutline outline, PaperTable papers, DigestContent[] contents, CancellationToken cancellationToken)
    {
        var store = new RecordStore(outline, contents);
        store.Fill(papers.FindFirst(contents), cancellationToken);
        return store;
    }

    /// <summary>The place of an entry's record, packed.</summary>
    public int PlaceOf(int entry) => _places[entry];

    private void Fill(int[] firstEntries, CancellationToken cancellationToken)
    {
        List<StoredRecords>? volume = null;
        int fortnight = 0;
        int count = 0;
        int length = 0;
        int number = 0;
        for (int issue = 0; issue < _contents.Length; issue++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int issueFortnight = _outline.Issues[issue].Identity.Day / DaysPerFortnight ?? -1;
            ReadOnlySpan<DigestEntry> entries = _contents[issue].Entries.Span;
            for (int entry = 0; entry < entries.Length; entry++, number++)
            {
                int first = firstEntries[number];
                if (first != number)
                {
                    _places[number] = _places[first];
                    continue;
                }

                if (volume is null || fortnight != issueFortnight || length + entries[entry].Length > _volumeLength || count == ImageLayout.Volume.MaxRecords)
                {
                    volume = [];
                    Volumes.Add(volume);
                    fortnight = issueFortnight;
                    length = 0;
                    count = 0;
                }

                if (volume.Count == 0 || volume[volume.Count - 1].Issue != issue)
                {
                    volume.Add(new StoredRecords(issue, []));
                }

                volume[volume.Count - 1].Entries.Add(entry);
                _places[number] = ImageLayout.Place.Pack(Volumes.Count - 1, count++);
                length += entries[entry].Length;
            }
        }
    }
}
