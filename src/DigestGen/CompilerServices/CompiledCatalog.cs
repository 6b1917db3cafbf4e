using System.ComponentModel;
using DigestGen.Layout;

namespace DigestGen.CompilerServices;

/// <summary>The base of the catalogs that the generator writes. Not to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledCatalog : DigestCatalog
{
    private readonly int _issueCount;
    private readonly int _paperCount;
    private readonly int _slotCount;
    private readonly int _bucketCount;
    private readonly int _seed;
    private readonly int _pilots;
    private readonly int _papers;
    private readonly int _appearances;
    private readonly int _issues;
    private readonly int _references;
    private readonly int _names;

    /// <summary>Opens an image.</summary>
    /// <param name="layoutVersion">The version of the layout that the generator wrote.</param>
    /// <exception cref="InvalidOperationException">The library reads another version.</exception>
    protected CompiledCatalog(int layoutVersion)
    {
        if (layoutVersion != ImageLayout.Version)
        {
            throw new InvalidOperationException(
                $"The digests in '{GetType().Assembly.GetName().Name}' were compiled in layout {layoutVersion}, and this version of DigestGen.dll reads layout {ImageLayout.Version}. Rebuild that assembly with the package version that the program uses.");
        }

        ReadOnlySpan<byte> index = Index;
        _issueCount = Digits.Read4(index, ImageLayout.Header.Issues);
        _paperCount = Digits.Read4(index, ImageLayout.Header.Papers);
        _slotCount = Digits.Read4(index, ImageLayout.Header.Slots);
        _bucketCount = Digits.Read4(index, ImageLayout.Header.Buckets);
        _seed = index[ImageLayout.Header.Seed];
        int entryCount = Digits.Read4(index, ImageLayout.Header.Entries);
        _pilots = ImageLayout.Header.Size + (_slotCount * ImageLayout.Slot.Size);
        _papers = _pilots + (_bucketCount * ImageLayout.Pilot.Size);
        _appearances = _papers + ((_paperCount + 1) * ImageLayout.Paper.Size);
        _issues = _appearances + (entryCount * ImageLayout.Appearance.Size);
        _references = _issues + ((_issueCount + 1) * ImageLayout.Issue.Size);
        _names = _references + (Digits.Read4(index, ImageLayout.Header.References) * ImageLayout.Reference.Size);
    }

    /// <summary>The index of the image.</summary>
    protected abstract ReadOnlySpan<byte> Index { get; }

    /// <summary>The places of the entries' records.</summary>
    protected abstract ReadOnlySpan<byte> Places { get; }

    internal sealed override int IssueCount => _issueCount;

    internal sealed override int PaperCount => _paperCount;

    internal sealed override ReadOnlySpan<CompiledCatalog> Parts => new CompiledCatalog[] { this };

    /// <summary>The issue at a place in the order of issues.</summary>
    /// <param name="index">The place.</param>
    /// <returns>The issue.</returns>
    public Issue GetIssue(int index) => new(this, index);

    /// <summary>A paper that the image holds.</summary>
    /// <param name="packedId">The identifier, packed.</param>
    /// <returns>The paper.</returns>
    public Paper GetPaper(int packedId) => this[new ArxivId((uint)packedId)];

    /// <summary>A volume of the image.</summary>
    /// <param name="number">The number of the volume.</param>
    /// <returns>The volume; empty if there is none with that number.</returns>
    protected abstract ReadOnlySpan<byte> GetVolume(int number);

    internal sealed override bool TryGetPaper(uint packed, out Paper paper)
    {
        int rank = Find(packed);
        paper = rank >= 0 ? new Paper(this, packed, rank) : default;
        return rank >= 0;
    }

    /// <summary>The rank of a paper, or -1.</summary>
    internal int Find(uint packed)
    {
        if (_paperCount == 0 || packed == 0)
        {
            return -1;
        }

        ReadOnlySpan<byte> index = Index;
        ulong hash = PerfectHash.Hash(packed, _seed);
        int pilot = Digits.Read3(index, _pilots + (PerfectHash.Bucket(hash, _bucketCount) * ImageLayout.Pilot.Size));
        ReadOnlySpan<byte> slot = index.Slice(
            ImageLayout.Header.Size + (PerfectHash.Slot(hash, pilot, _slotCount) * ImageLayout.Slot.Size),
            ImageLayout.Slot.Size);
        return (uint)Digits.Read4(slot, ImageLayout.Slot.Id) == packed ? Digits.Read4(slot, ImageLayout.Slot.Rank) : -1;
    }

    internal sealed override Paper GetPaperAt(int rank) =>
        new(this, (uint)Digits.Read4(Index, PaperRow(rank) + ImageLayout.Paper.Id), rank);

    internal sealed override CompiledCatalog Locate(int issue, out int local)
    {
        local = issue;
        return this;
    }

    internal sealed override RecordReader GetLatestRecord(uint packed, int key)
    {
        int end = Digits.Read4(Index, PaperRow(key + 1) + ImageLayout.Paper.Appearances);
        return GetRecord(EntryOfAppearance(end - 1));
    }

    internal sealed override EntryList GetAppearances(uint packed, int key)
    {
        ReadOnlySpan<byte> index = Index;
        int first = Digits.Read4(index, PaperRow(key) + ImageLayout.Paper.Appearances);
        int end = Digits.Read4(index, PaperRow(key + 1) + ImageLayout.Paper.Appearances);
        return EntryList.OfPaper(this, first, end - first);
    }

    /// <summary>An appearance of a paper, by its row in the table of appearances.</summary>
    internal Entry GetAppearance(int appearance)
    {
        int entry = EntryOfAppearance(appearance);
        int issue = FindIssueOfEntry(entry);
        return new Entry(this, issue, entry - FirstEntry(issue));
    }

    internal int EntryCount(int issue) => FirstEntry(issue + 1) - FirstEntry(issue);

    internal RecordReader GetRecord(int issue, int entry) => GetRecord(FirstEntry(issue) + entry);

    internal int GetReference(int issue, int entry)
    {
        int references = Digits.Read4(Index, IssueRow(issue) + ImageLayout.Issue.References);
        return references == 0
            ? entry + 1
            : Digits.Read4(Index, _references + ((references - 1 + entry) * ImageLayout.Reference.Size));
    }

    internal ReadOnlySpan<byte> GetName(int issue)
    {
        int row = IssueRow(issue);
        return Index.Slice(
            _names + Digits.Read4(Index, row + ImageLayout.Issue.NameStart),
            Digits.Read3(Index, row + ImageLayout.Issue.NameLength));
    }

    internal bool TryGetChannel(int issue, out ReadOnlySpan<byte> channel)
    {
        int row = IssueRow(issue);
        int length = Digits.Read3(Index, row + ImageLayout.Issue.ChannelLength) - 1;
        channel = length < 0
            ? default
            : Index.Slice(_names + Digits.Read4(Index, row + ImageLayout.Issue.ChannelStart), length);
        return length >= 0;
    }

    internal DateOnly? GetDate(int issue) =>
        Digits.Read4(Index, IssueRow(issue) + ImageLayout.Issue.Day) is > 0 and int day
            ? DateOnly.FromDayNumber(day - 1)
            : null;

    internal TimeOnly? GetTime(int issue) =>
        Digits.Read3(Index, IssueRow(issue) + ImageLayout.Issue.Second) is > 0 and int second
            ? new TimeOnly((second - 1) * TimeSpan.TicksPerSecond)
            : null;

    private RecordReader GetRecord(int entry)
    {
        ReadOnlySpan<byte> place = Places.Slice(entry * ImageLayout.Place.Size, ImageLayout.Place.Size);
        return RecordReader.Open(
            GetVolume(Digits.Read2(place, ImageLayout.Place.Volume)), Digits.Read3(place, ImageLayout.Place.Record));
    }

    private int EntryOfAppearance(int appearance) =>
        Digits.Read4(Index, _appearances + (appearance * ImageLayout.Appearance.Size));

    private int FirstEntry(int issue) => Digits.Read4(Index, IssueRow(issue) + ImageLayout.Issue.FirstEntry);

    private int FindIssueOfEntry(int entry)
    {
        // The last issue that starts at or before the entry; an empty issue starts where the next one does.
        int low = 0;
        int high = _issueCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (FirstEntry(middle) <= entry)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private int PaperRow(int rank) => _papers + (rank * ImageLayout.Paper.Size);

    private int IssueRow(int issue) => _issues + (issue * ImageLayout.Issue.Size);
}
