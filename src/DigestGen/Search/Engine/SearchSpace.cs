using DigestGen.Combining;
using DigestGen.CompilerServices;
using DigestGen.Search.Index;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>The papers that a catalog's searches go through, by number: the ranks of its first part, then those of the second, and so on.</summary>
internal sealed class SearchSpace
{
    private readonly CompiledCatalog[] _parts;
    private readonly int[] _firsts;
    private readonly ulong[]? _homes;

    // The place of each paper among all by age, and the other way round; null if numbers are in that order.
    private readonly int[]? _ages;
    private readonly int[]? _byAge;
    private int[]? _lastSeen;
    private SearchScratch? _spare;

    public SearchSpace(DigestCatalog catalog)
    {
        Catalog = catalog;
        _parts = catalog.Parts.ToArray();
        _firsts = new int[_parts.Length + 1];
        for (int part = 0; part < _parts.Length; part++)
        {
            _firsts[part + 1] = checked(_firsts[part] + _parts[part].PaperCount);
        }

        if (catalog is CombinedCatalog combined && combined.PaperCount != Count)
        {
            _homes = NewSet();
            foreach (int number in combined.PaperKeys)
            {
                NumberSet.Add(_homes, number);
            }
        }

        if (_parts.Length != 1 || (Count > 0 && !ArxivMonth.IsByAge(IdOf(Count - 1))))
        {
            ulong[] ages = new ulong[Count];
            _byAge = new int[Count];
            _ages = new int[Count];
            for (int number = 0; number < Count; number++)
            {
                ages[number] = ArxivMonth.Age(IdOf(number));
                _byAge[number] = number;
            }

            Array.Sort(ages, _byAge);
            for (int age = 0; age < Count; age++)
            {
                _ages[_byAge[age]] = age;
            }
        }
    }

    public DigestCatalog Catalog { get; }

    /// <summary>How many numbers there are.</summary>
    public int Count => _firsts[^1];

    public ReadOnlySpan<CompiledCatalog> Parts => _parts;

    /// <summary>The number of a part's first paper.</summary>
    public int FirstOf(int part) => _firsts[part];

    /// <summary>The index of a part that covers some fields, built if the part has none.</summary>
    public SearchIndex IndexOf(int part, SearchFields fields) => _parts[part].GetSearchIndexOf(fields == SearchFields.All ? IndexWriter.MaxGroups : 2);

    /// <summary>How many postings the indexes have of some fields.</summary>
    public long PostingCount(SearchFields fields)
    {
        long count = 0;
        for (int part = 0; part < _parts.Length; part++)
        {
            SearchIndex index = IndexOf(part, fields);
            count += fields == SearchFields.All ? index.PostingCount : index.NearPostingCount;
        }

        return count;
    }

    /// <summary>An empty set of numbers.</summary>
    public ulong[] NewSet() => new ulong[(Count + 63) >> 6];

    /// <summary>The set of those numbers that stand for their paper's latest entry; null if all do.</summary>
    public ulong[]? NewSetOfHomes() => (ulong[]?)_homes?.Clone();

    /// <summary>The set of all papers.</summary>
    public ulong[] NewSetOfAll()
    {
        if (NewSetOfHomes() is { } homes)
        {
            return homes;
        }

        ulong[] all = NewSet();
        for (int word = 0; word < all.Length; word++)
        {
            all[word] = ulong.MaxValue;
        }

        if ((Count & 63) != 0)
        {
            all[^1] = (1UL << Count) - 1;
        }

        return all;
    }

    /// <summary>The set of a list's papers.</summary>
    public ulong[] NewSetOf(PaperList papers)
    {
        ulong[] set = NewSet();
        papers.ForEachRank(rank => NumberSet.Add(set, NumberOf(rank)));

        return set;
    }

    public int NumberOf(int rank) => Catalog is CombinedCatalog combined ? combined.PaperKeys[rank] : rank;

    /// <summary>The number of a paper; -1 if the catalog does not have it.</summary>
    public int Find(uint packed) => Catalog is CompiledCatalog compiled ? compiled.FindRank(packed) : Catalog.FindFirstKey(packed);

    public Paper PaperOf(int number) => Catalog is CombinedCatalog ? new Paper(Catalog, number) : Catalog.GetPaperAt(number);

    public uint IdOf(int number) => _parts[PartOf(number, out int rank)].IdAt(rank).Packed;

    public RecordReader RecordOf(int number) => _parts[PartOf(number, out int rank)].LatestRecordAt(rank);

    /// <summary>Whether newer papers have greater numbers.</summary>
    public bool IsByAge => _ages is null;

    /// <summary>How many papers are older than one.</summary>
    public int AgeOf(int number) => _ages is null ? number : _ages[number];

    /// <summary>The paper that has so many older ones.</summary>
    public int OfAge(int age) => _byAge is null ? age : _byAge[age];

    /// <summary>For each number, the last day on which an issue has its paper; zero if no issue with a date has it. Found on first use.</summary>
    public int[] LastSeen
    {
        get
        {
            if (_lastSeen is { } known)
            {
                return known;
            }

            int[] days = new int[Count];
            CatalogTables tables = Catalog.Tables;
            int dated = tables.DatedIssueCount;
            for (int rank = 0; rank < Catalog.PaperCount; rank++)
            {
                int issue = tables.FindLastIssue(rank, 0, dated);
                days[NumberOf(rank)] = issue < 0 ? 0 : tables.GetDay(issue);
            }

            return _lastSeen = days;
        }
    }

    /// <summary>Borrows arrays for a search.</summary>
    public SearchScratch Rent() => Interlocked.Exchange(ref _spare, null) ?? new SearchScratch(Count);

    /// <summary>Gives them back.</summary>
    public void Return(SearchScratch scratch) => Volatile.Write(ref _spare, scratch);

    /// <summary>Whether a paper's texts fold by the case of ASCII alone, as far as letters are concerned.</summary>
    public bool IsPlain(int number, SearchFields fields)
    {
        int part = PartOf(number, out int rank);
        return IndexOf(part, fields).IsPlain(rank);
    }

    private int PartOf(int number, out int rank)
    {
        int part = 0;
        while (number >= _firsts[part + 1])
        {
            part++;
        }

        rank = number - _firsts[part];
        return part;
    }
}

/// <summary>Arrays that one search uses after the other.</summary>
/// <param name="count">How many numbers there are.</param>
internal sealed class SearchScratch(int count)
{
    /// <summary>The scores; 64 for each word of a set.</summary>
    public ushort[] Sums { get; } = new ushort[((count + 63) >> 6) << 6];

    /// <summary>How well a group of several terms is in a paper; all zero between groups.</summary>
    public byte[] Codes { get; } = new byte[count];

    /// <summary>The papers that have a code, and room for one more.</summary>
    public uint[] Touched { get; } = new uint[count + 1];

    /// <summary>The postings that were read last.</summary>
    public uint[] Batch { get; } = new uint[512];
}
