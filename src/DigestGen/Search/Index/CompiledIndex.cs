using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>The search index of a compiled catalog: its directory, and which segments were found sound.</summary>
internal sealed class CompiledIndex
{
    private readonly CompiledCatalog _catalog;
    private readonly int[] _firstPapers;
    private readonly ulong[] _fingerprints;
    private readonly bool[] _isSound;

    private CompiledIndex(CompiledCatalog catalog, ReadOnlySpan<byte> directory)
    {
        _catalog = catalog;
        GroupCount = Digits.Read1(directory, SearchLayout.Directory.Groups);
        int segments = Digits.Read2(directory, SearchLayout.Directory.Segments);
        if (directory.Length < SearchLayout.Directory.Size + (segments * SearchLayout.SegmentRow.Size))
        {
            throw catalog.Damaged();
        }

        _firstPapers = new int[segments + 1];
        _fingerprints = new ulong[segments];
        _isSound = new bool[segments];
        for (int segment = 0; segment < segments; segment++)
        {
            int row = SearchLayout.Directory.Size + (segment * SearchLayout.SegmentRow.Size);
            _firstPapers[segment] = Digits.Read4(directory, row + SearchLayout.SegmentRow.FirstPaper);
            _fingerprints[segment] = Checksum.Read(directory, row + SearchLayout.SegmentRow.Fingerprint);
        }

        _firstPapers[segments] = Digits.Read4(directory, SearchLayout.Directory.Papers);
        if (_firstPapers[0] != 0 || _firstPapers[segments] != catalog.PaperCount)
        {
            throw catalog.Damaged();
        }
    }

    /// <summary>How many groups of fields the index covers, from titles on.</summary>
    public int GroupCount { get; }

    /// <summary>How many segments there are.</summary>
    public int SegmentCount => _isSound.Length;

    /// <summary>Opens the index of a catalog.</summary>
    /// <returns>Null if the catalog has none.</returns>
    /// <exception cref="InvalidOperationException">The index is damaged, or of another layout than this library reads.</exception>
    public static CompiledIndex? Open(CompiledCatalog catalog)
    {
        ReadOnlySpan<byte> directory = catalog.ReadSearchIndex(0);
        if (directory.IsEmpty)
        {
            return null;
        }

        Validate(catalog, directory, SearchLayout.Directory.Version, SearchLayout.Directory.Size);
        return new CompiledIndex(catalog, directory);
    }

    /// <summary>The rank of a segment's first paper.</summary>
    public int FirstPaper(int segment) => _firstPapers[segment];

    /// <summary>Reads a segment. The first time, all of it is compared with its checksum.</summary>
    /// <exception cref="InvalidOperationException">The segment is damaged.</exception>
    public SegmentReader Read(int segment)
    {
        ReadOnlySpan<byte> bytes = _catalog.ReadSearchIndex(segment + 1);
        if (!_isSound[segment])
        {
            Validate(_catalog, bytes, SearchLayout.Segment.Version, SearchLayout.Segment.Size);
            Validate(bytes, segment);

            // Two threads that meet here find the same.
            _isSound[segment] = true;
        }

        return new SegmentReader(bytes);
    }

    // What every part starts with: what it is, and the version of the layout.
    private static void Validate(CompiledCatalog catalog, ReadOnlySpan<byte> part, int versionAt, int size)
    {
        if (part.Length < size || !part.StartsWith(SearchLayout.Magic))
        {
            throw catalog.Damaged();
        }

        int version = Digits.Read2(part, versionAt);
        if (version != SearchLayout.Version)
        {
            throw catalog.OtherSearchLayout(version);
        }
    }

    private void Validate(ReadOnlySpan<byte> bytes, int segment)
    {
        int end = Digits.Read4(bytes, SearchLayout.Segment.End);
        bool isSound = end >= SearchLayout.Segment.Size && end <= bytes.Length
            && Checksum.Read(bytes, SearchLayout.Segment.Checksum) == Checksum.Of(bytes[SearchLayout.Segment.Fingerprint..end])
            && Checksum.Read(bytes, SearchLayout.Segment.Fingerprint) == _fingerprints[segment]
            && Digits.Read1(bytes, SearchLayout.Segment.Groups) == GroupCount
            && Digits.Read3(bytes, SearchLayout.Segment.Documents) == _firstPapers[segment + 1] - _firstPapers[segment];
        if (!isSound)
        {
            throw _catalog.Damaged();
        }
    }
}
