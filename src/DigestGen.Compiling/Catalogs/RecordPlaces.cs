using System.Buffers;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>A volume before it is written.</summary>
/// <param name="FirstIssue">The issue that its first record is of.</param>
/// <param name="Records">The hashes and lengths of its records.</param>
public sealed record PlannedVolume(int FirstIssue, List<(ContentHash Hash, int Length)> Records);

/// <summary>Gives each record one place. The earliest issue that has the record owns it, so that a new issue moves no old record.</summary>
/// <remarks>
/// Issues of the same fortnight share volumes up to a certain length: each volume is a field of the assembly, and a program's
/// first access pays for each field. An edit emits only what follows it in its fortnight.
/// </remarks>
public sealed class RecordPlaces
{
    /// <summary>A new volume starts after this many days.</summary>
    public const int DaysPerFortnight = 14;

    // Longer volumes cost an edit more, and the compiler more memory; shorter ones are more fields. A volume is a small
    // part of any archive, and a large archive has a few hundred volumes.
    private const int BytesPerEntry = 16;
    private const int MinVolumeLength = 1 << 16;
    private const int MaxVolumeLength = 1 << 20;
    private const int LengthSteps = 32;

    private readonly CatalogListing _listing;
    private readonly DigestIssue[] _issues;
    private readonly int _volumeLength;
    private readonly int[] _places;
    private readonly int[] _latestPlaces;

    // The places of a paper's records, by rank, that a later record replaced.
    private readonly Dictionary<(int Rank, ContentHash Hash), int> _earlier = [];

    // The length of the volume that is being filled.
    private int _fortnight = int.MinValue;
    private int _length;

    private RecordPlaces(CatalogListing listing, PaperTable papers, DigestIssue[] issues)
    {
        _listing = listing;
        _issues = issues;
        _places = new int[listing.EntryCount];
        _latestPlaces = new int[papers.Ids.Length];
        _volumeLength = MinVolumeLength;
        while (_volumeLength * 2 <= listing.EntryCount * (long)BytesPerEntry && _volumeLength < MaxVolumeLength)
        {
            _volumeLength *= 2;
        }
    }

    /// <summary>The volumes.</summary>
    public List<PlannedVolume> Volumes { get; } = [];

    /// <summary>The lengths of the volumes' literals are multiples of it, so that there are few different lengths.</summary>
    public int LengthStep => _volumeLength / LengthSteps;

    /// <summary>The place of each paper's latest record, by rank, packed.</summary>
    public ReadOnlySpan<int> LatestPlaces => _latestPlaces;

    /// <summary>Gives places to the records of a catalog's issues.</summary>
    public static RecordPlaces Of(CatalogListing listing, PaperTable papers, DigestIssue[] issues, CancellationToken cancellationToken)
    {
        var places = new RecordPlaces(listing, papers, issues);
        places.Fill(papers.Ranks, cancellationToken);
        return places;
    }

    /// <summary>The tables of places: first those of the papers' latest records by rank, then those of all entries. An edit rewrites one of many.</summary>
    public IEnumerable<byte[]> Tables() =>
        Cut(_latestPlaces, ImageLayout.Place.PaperBits).Concat(Cut(_places, ImageLayout.Place.EntryBits));

    private static IEnumerable<byte[]> Cut(int[] places, int bits)
    {
        for (int first = 0; first < places.Length; first += 1 << bits)
        {
            byte[] table = new byte[Math.Min(1 << bits, places.Length - first) * ImageLayout.Place.Size];
            for (int at = 0; at < table.Length; at += ImageLayout.Place.Size)
            {
                Digits.Write4(table, at, places[first + (at / ImageLayout.Place.Size)]);
            }

            yield return table;
        }
    }

    private void Fill(ReadOnlySpan<int> ranks, CancellationToken cancellationToken)
    {
        // By rank: the hash of each paper's latest record so far. Rented, since each edit needs it and it is large.
        ContentHash[] latestHashes = ArrayPool<ContentHash>.Shared.Rent(_latestPlaces.Length);
        Span<int> latestPlaces = _latestPlaces;
        latestPlaces.Fill(-1);
        int number = 0;
        for (int issue = 0; issue < _issues.Length; issue++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int fortnight = _listing.Issues[issue].Identity.Day / DaysPerFortnight ?? -1;
            ReadOnlySpan<ContentHash> hashes = _issues[issue].Hashes.Span;
            ReadOnlySpan<int> lengths = _issues[issue].Lengths.Span;
            for (int i = 0; i < hashes.Length; i++, number++)
            {
                int rank = ranks[number];
                ref ContentHash latest = ref latestHashes[rank];
                ref int place = ref latestPlaces[rank];
                if (place < 0)
                {
                    place = Add(issue, fortnight, hashes[i], lengths[i]);
                    latest = hashes[i];
                }
                else if (latest != hashes[i])
                {
                    // Rare. An earlier record of the paper may say the same.
                    _earlier[(rank, latest)] = place;
                    place = _earlier.TryGetValue((rank, hashes[i]), out int before) ? before : Add(issue, fortnight, hashes[i], lengths[i]);
                    latest = hashes[i];
                }

                _places[number] = place;
            }
        }

        ArrayPool<ContentHash>.Shared.Return(latestHashes);
    }

    private int Add(int issue, int fortnight, ContentHash hash, int length)
    {
        if (_fortnight != fortnight || _length + length > _volumeLength || Volumes[Volumes.Count - 1].Records.Count == ImageLayout.Volume.MaxRecords)
        {
            Volumes.Add(new PlannedVolume(issue, []));
            _fortnight = fortnight;
            _length = 0;
        }

        List<(ContentHash, int)> records = Volumes[Volumes.Count - 1].Records;
        records.Add((hash, length));
        _length += length;
        return ImageLayout.Place.Pack(Volumes.Count - 1, records.Count - 1);
    }
}
