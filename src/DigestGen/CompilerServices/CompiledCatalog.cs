using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using DigestGen.Layout;
using DigestGen.Search.Engine;
using DigestGen.Search.Index;

namespace DigestGen.CompilerServices;

/// <summary>The base class of generated catalogs. Do not use it in your own code.</summary>
/// <remarks>
/// <para>
/// Every read is a slice of the image or (in <see cref="OpenHash"/>) within it by construction: a damaged image gives wrong
/// values or an exception, and never reads other memory. Every method keeps the catalog alive to its end, so that a
/// collectible assembly stays loaded while its image is read.
/// </para>
/// <para>
/// Compiled assemblies use the constructor and the protected members. They must not change, even if the layout does: an
/// image of another layout is then refused with a message that names both versions. The members are virtual and not abstract,
/// because in an editor generated code declares its class and leaves out what is behind it.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledCatalog : DigestCatalog
{
    private readonly object _searchLock = new();
    private SearchIndex? _nearIndex;
    private SearchIndex? _fullIndex;

#pragma warning disable RS0022 // Only generated code derives from it.
    /// <summary>Opens an image.</summary>
    /// <param name="layoutVersion">The version of the layout that the generator wrote.</param>
    /// <param name="hashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
    /// <exception cref="InvalidOperationException">The library reads another version.</exception>
    protected CompiledCatalog(int layoutVersion, ulong hashMultiplier)
#pragma warning restore RS0022
        : base(hashMultiplier)
    {
        if (layoutVersion != ImageLayout.Version)
        {
            throw OtherLayout(layoutVersion);
        }
    }

    /// <summary>The index of the image.</summary>
    protected virtual ReadOnlySpan<byte> Index => default;

    /// <summary>The hash of the image.</summary>
    protected virtual ReadOnlySpan<byte> Hash => default;

    internal sealed override int IssueCount => Count(ImageLayout.Header.Issues, ImageLayout.Issue.Size);

    internal sealed override int PaperCount => Count(ImageLayout.Header.Papers, ImageLayout.Paper.Size);

    internal sealed override ReadOnlySpan<CompiledCatalog> Parts => new CompiledCatalog[] { this };

    private string? AssemblyName => GetType().Assembly.GetName().Name;

    /// <summary>The issue at a place in the order of issues.</summary>
    /// <param name="index">The place.</param>
    /// <returns>The issue.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Issue GetIssue(int index) => Issues[index];

    /// <summary>A paper of the image.</summary>
    /// <param name="packedId">The identifier, packed.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="KeyNotFoundException">The image does not have the paper, or the number is not a packed identifier.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Paper GetPaper(int packedId) =>
        ArxivScheme.IsValid((uint)packedId) ? this[new ArxivId((uint)packedId)] : throw NoIdentifier(packedId);

    /// <summary>A volume of the image.</summary>
    /// <param name="number">The number of the volume.</param>
    /// <returns>The volume; empty if there is none with that number.</returns>
    protected virtual ReadOnlySpan<byte> GetVolume(int number) => default;

    /// <summary>A table of the places of the entries' records.</summary>
    /// <param name="table">The number of the table.</param>
    /// <returns>The table; empty if there is none with that number.</returns>
    protected virtual ReadOnlySpan<byte> GetPlaces(int table) => default;

    /// <summary>A part of the search index.</summary>
    /// <param name="part">The number of the part. The first one tells of the others.</param>
    /// <returns>The part; empty if there is none with that number, or no index.</returns>
    protected virtual ReadOnlySpan<byte> GetSearchIndex(int part) => default;

    /// <summary>A part of the search index; empty if there is none with that number, or no index.</summary>
    internal ReadOnlySpan<byte> ReadSearchIndex(int part) => GetSearchIndex(part);

    /// <summary>An index that covers some groups of fields: the compiled one if it does, or one that is built now.</summary>
    /// <exception cref="InvalidOperationException">The compiled index is damaged, or of another layout than this library reads.</exception>
    internal SearchIndex GetSearchIndexOf(int groups) => (groups == IndexWriter.MaxGroups ? _fullIndex : _nearIndex) ?? OpenSearchIndex(groups);

    private SearchIndex OpenSearchIndex(int groups)
    {
        lock (_searchLock)
        {
            SearchIndex? compiled = _nearIndex is null && _fullIndex is null ? SearchIndex.Open(this) : null;
            _nearIndex ??= compiled;
            _fullIndex ??= compiled?.HasAbstracts == true ? compiled : null;
            return groups == IndexWriter.MaxGroups
                ? _fullIndex ??= SearchIndex.Build(this, groups)
                : _nearIndex ??= SearchIndex.Build(this, groups);
        }
    }

    // A paper's key is the place of its latest record, as it is stored.
    internal sealed override int FindFirstKey(uint packed)
    {
        if (OpenHash())
        {
            return FindKey(packed);
        }

        int rank = SearchRank(packed);
        return rank >= 0 ? LatestKey(rank) : -1;
    }

    /// <summary>The rank of a paper, or -1.</summary>
    internal int FindRank(uint packed)
    {
        if (!IsHashOpen && !OpenHash())
        {
            return SearchRank(packed);
        }

        int slot = FindSlot(packed);
        return slot >= 0 ? Read4(ImageLayout.Rank.Table + (slot * ImageLayout.Rank.Size)) : -1;
    }

    private protected sealed override CatalogTables CreateTables() => new CompiledTables(this);

    internal ReadOnlySpan<byte> GetIndex() => Index;

    internal sealed override Paper GetPaperAt(int rank) => new(this, LatestKey(rank));

    /// <summary>The identifier of the paper with a rank.</summary>
    internal ArxivId IdAt(int rank) => new((uint)ReadPaper(rank, ImageLayout.Paper.Id));

    internal sealed override ArxivId GetId(int key)
    {
        ArxivId id = ReadRecord(Digits.Decode4(key)).Id;
        GC.KeepAlive(this);
        return id;
    }

    internal sealed override CompiledCatalog Locate(int issue, out int local)
    {
        local = issue;
        return this;
    }

    internal sealed override RecordReader GetLatestRecord(int key) => ReadRecord(Digits.Decode4(key));

    /// <summary>What the latest appearance of the paper with a rank says.</summary>
    internal RecordReader LatestRecordAt(int rank) => ReadRecord(LatestPlace(rank));

    internal sealed override EntryList GetAppearances(int key)
    {
        int first = FirstAppearance(Tables.GetRank(key), out int count);
        return EntryList.OfPaper(this, 0, first, count);
    }

    internal sealed override Entry GetLatestEntry(int key) => GetAppearance(0, LatestAppearance(Tables.GetRank(key)));

    /// <summary>The row of a paper's latest entry in the table of appearances.</summary>
    internal int LatestAppearance(int rank) => ReadPaper(rank + 1, ImageLayout.Paper.Appearances) - 1;

    /// <summary>The rows of a paper in the table of appearances.</summary>
    internal int FirstAppearance(int rank, out int count)
    {
        int first = ReadPaper(rank, ImageLayout.Paper.Appearances);
        int end = ReadPaper(rank + 1, ImageLayout.Paper.Appearances);
        count = end - first;
        return count > 0 && end <= ReadHeader(ImageLayout.Header.Entries) ? first : throw Damaged();
    }

    internal sealed override Entry GetAppearance(int part, int appearance)
    {
        int entry = EntryOfAppearance(appearance);
        int issue = FindIssueOfEntry(entry);
        return new Entry(this, issue, entry - FirstEntry(issue));
    }

    /// <summary>The issue of a paper's latest appearance.</summary>
    internal int LatestIssue(int rank) =>
        FindIssueOfEntry(EntryOfAppearance(LatestAppearance(rank)));

    internal int EntryCount(int issue)
    {
        int end = FirstEntry(issue + 1);
        int count = end - FirstEntry(issue);
        return count >= 0 && end <= ReadHeader(ImageLayout.Header.Entries) ? count : throw Damaged();
    }

    internal RecordReader GetRecord(int issue, int entry)
    {
        int row = FirstEntry(issue) + entry;
        int firstTable = ImageLayout.Place.Tables(PaperCount, ImageLayout.Place.PaperBits);
        return ReadRecord(Digits.Decode4(ReadPlace(firstTable, row, ImageLayout.Place.EntryBits)));
    }

    internal int GetReference(int issue, int entry)
    {
        int references = Read4(IssueRow(issue) + ImageLayout.Issue.References);
        return references == 0
            ? entry + 1
            : Read4(ReadHeader(ImageLayout.Header.ReferenceTable) + ((references - 1 + entry) * ImageLayout.Reference.Size));
    }

    internal ReadOnlySpan<byte> GetName(int issue)
    {
        int row = IssueRow(issue);
        return Index.Slice(
            ReadHeader(ImageLayout.Header.NameTable) + Read4(row + ImageLayout.Issue.NameStart),
            Read3(row + ImageLayout.Issue.NameLength));
    }

    internal bool TryGetChannel(int issue, out ReadOnlySpan<byte> channel)
    {
        int row = IssueRow(issue);
        int length = Read3(row + ImageLayout.Issue.ChannelLength) - 1;
        channel = length < 0 ? default : Index.Slice(ReadHeader(ImageLayout.Header.NameTable) + Read4(row + ImageLayout.Issue.ChannelStart), length);
        return length >= 0;
    }

    internal DateOnly? GetDate(int issue) =>
        Read4(IssueRow(issue) + ImageLayout.Issue.Day) is > 0 and int day ? DateOnly.FromDayNumber(day - 1) : null;

    internal TimeOnly? GetTime(int issue) =>
        Read3(IssueRow(issue) + ImageLayout.Issue.Second) is > 0 and int second
            ? new TimeOnly((second - 1) * TimeSpan.TicksPerSecond)
            : null;

    // False if there is none: for these papers no multiplier was found.
    private bool OpenHash()
    {
        if (Multiplier == PerfectHash.NoMultiplier)
        {
            return false;
        }

        return TryOpenHash(Hash) ? true : throw Damaged();
    }

    // The rank of a paper, or -1, by the order of the papers.
    private int SearchRank(uint packed)
    {
        int low = 0;
        int high = PaperCount - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            uint id = IdAt(middle).Packed;
            if (id == packed)
            {
                return middle;
            }

            (low, high) = id < packed ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private RecordReader ReadRecord(int place)
    {
        var record = new RecordReader(GetVolume(ImageLayout.Place.Volume(place)), ImageLayout.Place.Record(place));
        GC.KeepAlive(this);
        return record;
    }

    private int LatestPlace(int rank) => Digits.Decode4(LatestKey(rank));

    // The place as it is stored: neither the paper's handle nor its equality needs the number.
    private int LatestKey(int rank) => ReadPlace(0, rank, ImageLayout.Place.PaperBits);

    // The place in a row of the tables from a given one on, as it is stored.
    private int ReadPlace(int firstTable, int row, int bits)
    {
        ReadOnlySpan<byte> places = GetPlaces(firstTable + (row >> bits));
        places = places.Slice((row & ((1 << bits) - 1)) * ImageLayout.Place.Size, ImageLayout.Place.Size);
        int place = BitConverter.IsLittleEndian
            ? Unsafe.ReadUnaligned<int>(in places[0])
            : Digits.Encode4(Digits.Read4(places, 0));
        GC.KeepAlive(this);
        return place;
    }

    internal int EntryOfAppearance(int appearance) =>
        Read4(ReadHeader(ImageLayout.Header.AppearanceTable) + (appearance * ImageLayout.Appearance.Size));

    internal int FirstEntry(int issue) => Read4(IssueRow(issue) + ImageLayout.Issue.FirstEntry);

    internal int FindIssueOfEntry(int entry)
    {
        // The last issue that starts at or before the entry. An empty issue starts where the next one does.
        int low = 0;
        int high = IssueCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = FirstEntry(middle) <= entry ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int IssueRow(int issue) => ReadHeader(ImageLayout.Header.IssueTable) + (issue * ImageLayout.Issue.Size);

    internal int ReadPaper(int rank, int column) =>
        Read4(ReadHeader(ImageLayout.Header.PaperTable) + (rank * ImageLayout.Paper.Size) + column);

    internal int ReadHeader(int column) => Read4(column);

    // How many rows a table has. A damaged image can't give more than the index can hold.
    internal int Count(int column, int rowSize)
    {
        int count = ReadHeader(column);
        return count <= Index.Length / rowSize ? count : throw Damaged();
    }

    internal int Read3(int at)
    {
        int value = Digits.Read3(Index, at);
        GC.KeepAlive(this);
        return value;
    }

    internal int Read4(int at)
    {
        int value = Digits.Read4(Index, at);
        GC.KeepAlive(this);
        return value;
    }

    // Outside the constructor, which every program compiles at its start. Native AOT runs the constructor at compile time.
    private InvalidOperationException OtherLayout(int version) =>
        new($"The digests in '{AssemblyName}' were compiled in layout {version}, and this version of DigestGen.dll reads layout {ImageLayout.Version}. Rebuild that assembly with the package version that the program uses.");

    /// <summary>What a search index of another layout throws.</summary>
    internal InvalidOperationException OtherSearchLayout(int version) =>
        new($"The search index of the digests in '{AssemblyName}' was compiled in layout {version}, and this version of DigestGen.dll reads layout {SearchLayout.Version}. Rebuild that assembly with the package version that the program uses.");

    private static KeyNotFoundException NoIdentifier(int packedId) =>
        new($"The number {packedId.ToString(CultureInfo.InvariantCulture)} is not the packed form of an arXiv id.");

    internal InvalidOperationException Damaged() =>
        new($"The digests in '{AssemblyName}' are damaged: their tables contradict each other. Rebuild that assembly.");
}
