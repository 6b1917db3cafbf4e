using System.Text;

namespace DigestGen.Combining;

/// <summary>The groups of several catalogs, and the issues of each paper. Collected on first use.</summary>
internal sealed class CombinedTables : CatalogTables
{
    private readonly CombinedCatalog _catalog;
    private readonly byte[][] _groupNames;
    private readonly Rows _groupIssues;
    private readonly Rows _groupPapers;
    private readonly Rows _paperIssues;
    private readonly int[] _issuesByName;

    public CombinedTables(CombinedCatalog catalog)
        : base(catalog)
    {
        _catalog = catalog;
        var channels = new SortedDictionary<string, Group>(StringComparer.Ordinal);
        var categories = new SortedDictionary<string, Group>(StringComparer.Ordinal);
        var channelOfIssue = new Group?[catalog.IssueCount];
        string[] names = new string[catalog.IssueCount];
        for (int issue = 0; issue < names.Length; issue++)
        {
            var handle = new Issue(catalog, issue);
            names[issue] = handle.Name;
            channelOfIssue[issue] = handle.Channel is { } channel ? GroupOf(channels, channel) : null;
            channelOfIssue[issue]?.Issues.Add(issue);
        }

        var paperIssues = new List<int>[catalog.PaperCount];
        for (int rank = 0; rank < paperIssues.Length; rank++)
        {
            Paper paper = catalog.GetPaperAt(rank);
            paperIssues[rank] = [];
            foreach (Entry entry in paper.Entries)
            {
                paperIssues[rank].Add(entry.IssueIndex);
                channelOfIssue[entry.IssueIndex]?.AddPaper(rank);
            }

            // Of its latest entry: a category of one part has none of a paper that another part gives another category.
            if (paper.PrimaryCategory is { } category)
            {
                GroupOf(categories, category).AddPaper(rank);
            }
        }

        ChannelCount = channels.Count;
        Group[] groups = [.. channels.Values, .. categories.Values];
        _groupNames = Array.ConvertAll(groups, static group => group.Name);
        _groupIssues = new Rows(Array.ConvertAll(groups, static group => group.Issues));
        _groupPapers = new Rows(Array.ConvertAll(groups, static group => group.Papers));
        _paperIssues = new Rows(paperIssues);
        _issuesByName = [.. Enumerable.Range(0, names.Length).OrderBy(issue => names[issue], StringComparer.Ordinal)];
    }

    public override int ChannelCount { get; }

    public override int CategoryCount => _groupNames.Length - ChannelCount;

    public override int GetIssueByName(int row) => _issuesByName[row];

    public override ReadOnlySpan<byte> GetGroupName(int group) => _groupNames[group];

    public override int GetGroupIssue(int row) => _groupIssues.Items[row];

    public override int GetGroupIssues(int group, out int end) => _groupIssues.Find(group, out end);

    public override int GetGroupPaper(int row) => _groupPapers.Items[row];

    public override int GetGroupPapers(int group, out int end) => _groupPapers.Find(group, out end);

    public override int GetFirstIssue(int rank) => _paperIssues.Items[_paperIssues.Find(rank, out _)];

    public override int FindLastIssue(int rank, int first, int end)
    {
        int firstRow = _paperIssues.Find(rank, out int row);
        while (--row >= firstRow)
        {
            if (_paperIssues.Items[row] is var issue && issue < end)
            {
                return issue >= first ? issue : -1;
            }
        }

        return -1;
    }

    public override int GetRank(int key)
    {
        ArxivId id = _catalog.GetId(key);
        int low = 0;
        int high = _catalog.PaperCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _catalog.GetId(_catalog.PaperKeys[middle]) < id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public override Entry? GetPrevious(Entry entry) => _catalog.GetPrevious(entry);

    public override VersionList GetVersions(int key)
    {
        int part = _catalog.PartOf(key);
        uint packed = _catalog.GetId(key).Packed;
        VersionList versions = ((CompiledTables)_catalog.Parts[part].Tables).GetVersionsAt(_catalog.Parts[part].FindRank(packed));
        SortedSet<int>? all = null;
        for (int other = 0; other < _catalog.Parts.Length; other++)
        {
            int rank = other == part ? -1 : _catalog.Parts[other].FindRank(packed);
            if (rank >= 0)
            {
                all ??= [.. versions];
                all.UnionWith(((CompiledTables)_catalog.Parts[other].Tables).GetVersionsAt(rank));
            }
        }

        return all is null ? versions : VersionList.Of([.. all]);
    }

    private static Group GroupOf(SortedDictionary<string, Group> groups, string name)
    {
        if (!groups.TryGetValue(name, out Group? group))
        {
            groups[name] = group = new Group(Encoding.UTF8.GetBytes(name));
        }

        return group;
    }

    private sealed class Group(byte[] name)
    {
        public byte[] Name => name;

        public List<int> Issues { get; } = [];

        public List<int> Papers { get; } = [];

        // The papers come by rank, each with all its issues.
        public void AddPaper(int rank)
        {
            if (Papers.Count == 0 || Papers[^1] != rank)
            {
                Papers.Add(rank);
            }
        }
    }

    /// <summary>Lists of numbers behind each other.</summary>
    private readonly struct Rows
    {
        // Where each list starts; one more ends the last.
        private readonly int[] _starts;

        public Rows(List<int>[] lists)
        {
            _starts = new int[lists.Length + 1];
            for (int i = 0; i < lists.Length; i++)
            {
                _starts[i + 1] = _starts[i] + lists[i].Count;
            }

            Items = [.. lists.SelectMany(static list => list)];
        }

        public int[] Items { get; }

        public int Find(int list, out int end)
        {
            end = _starts[list + 1];
            return _starts[list];
        }
    }
}
