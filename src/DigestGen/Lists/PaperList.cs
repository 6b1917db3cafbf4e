using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <summary>Papers of a catalog, each once: by identifier, or, of an issue, in its order.</summary>
/// <remarks>
/// <para>
/// Each item is created when it is read, and nothing is allocated for it. The count takes constant time.
/// </para>
/// <para>
/// An item by its place takes constant time in a list of all papers, of a channel or of a category. A list that is restricted
/// to days (or to both a channel and a category), and that of an issue, checks each paper of its channel, category or issue
/// once when it is created, and goes through them again to find an item by its place: read it with <c>foreach</c>, or copy it
/// with <c>ToArray</c>.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly partial struct PaperList : ICatalogList<PaperList, Paper>
{
    private readonly DigestCatalog? _catalog;

    // All papers, or those of a group: then positions are rows of the table of the groups' papers. Below NoGroup, those of
    // an issue: then positions are the places of its entries.
    private readonly int _group;
    private readonly int _first;
    private readonly int _end;
    private readonly int _count;
    private readonly PaperFilter _filter;

    private PaperList(DigestCatalog catalog, int group, int first, int end, in PaperFilter filter)
    {
        _catalog = catalog;
        _group = group;
        _first = first;
        _end = end;
        _filter = filter;
        _count = end - first;
        if (!HasAll)
        {
            _count = 0;
            for (int position = first; position < end; position++)
            {
                _count += Accepts(position) ? 1 : 0;
            }
        }
    }

    /// <summary>How many papers there are.</summary>
    public int Count => _catalog is null ? throw DefaultHandle.Exception(nameof(PaperList)) : _count;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(PaperList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <inheritdoc cref="EntryList.this[int]"/>
    public Paper this[int index]
    {
        get
        {
            ListPlaces.Check(index, Count);
            return PaperAt(HasAll ? _first + index : Find(index));
        }
    }

    /// <summary>The paper with an identifier, if the list has it.</summary>
    /// <param name="id">The identifier, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    /// <exception cref="KeyNotFoundException">The list does not have the paper, or the text is not an identifier.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Paper this[[StringSyntax(ArxivId.Syntax)] string id]
    {
        get
        {
            Paper paper = Catalog[id];
            return Has(_catalog!.Tables.GetRank(paper.Key))
                ? paper
                : throw new KeyNotFoundException($"The catalog has the paper '{id}', and this list of its papers does not.");
        }
    }

    // Whether each position has a paper of the list.
    private bool HasAll => _group >= CatalogTables.NoGroup && _filter.IsNone;

    private int IssueIndex => CatalogTables.NoGroup - 1 - _group;

    internal static PaperList All(DigestCatalog catalog) => new(catalog, CatalogTables.NoGroup, 0, catalog.PaperCount, new PaperFilter());

    internal static PaperList OfGroup(DigestCatalog catalog, int group) => OfGroup(catalog, group, new PaperFilter());

    /// <summary>The papers of an issue, in its order, each once.</summary>
    internal static PaperList OfIssue(DigestCatalog catalog, int issue, int entryCount) =>
        new(catalog, CatalogTables.NoGroup - 1 - issue, 0, entryCount, new PaperFilter());

    /// <summary>The papers of the list that have no appearance before an issue.</summary>
    internal PaperList NewIn(int issue) => new(_catalog!, _group, _first, _end, _filter.New(issue, issue + 1));

    /// <summary>
    /// The papers of the list that have a primary category. Digests since February 2024 give none, because arXiv's feeds
    /// don't, so most newer papers are in no category; see <see cref="CategoryList"/>.
    /// </summary>
    /// <param name="category">The category's name (ordinal), such as <c>cs.LG</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public PaperList In(string category)
    {
        DigestCatalog catalog = Catalog;
        ArgumentNullException.ThrowIfNull(category);
        int group = catalog.Tables.FindCategory(category);
        if (group == CatalogTables.NoGroup)
        {
            return new PaperList(catalog, CatalogTables.NoGroup, 0, 0, new PaperFilter());
        }

        // A paper has one primary category: the list's own one, if it has one, is the same, or there is no such paper.
        bool isGroupCategory = _group >= catalog.Tables.ChannelCount;
        int own = isGroupCategory ? _group : _filter.Group;
        if (own != CatalogTables.NoGroup)
        {
            return own == group ? this : new PaperList(catalog, CatalogTables.NoGroup, 0, 0, new PaperFilter());
        }

        if (_group != CatalogTables.NoGroup)
        {
            return new PaperList(catalog, _group, _first, _end, _filter.In(group));
        }

        // An empty list of no group stays empty.
        return _first == _end ? this : OfGroup(catalog, group, _filter);
    }

    /// <summary>The papers of the list that an issue of some days has.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; it is included. If it is before the first, there are no papers.</param>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public PaperList Between(DateOnly first, DateOnly last)
    {
        int firstIssue = Catalog.Tables.FindIssuesOf(first, last, out int endIssue);
        return new PaperList(_catalog!, _group, _first, _end, _filter.Seen(firstIssue, endIssue));
    }

    /// <summary>The papers of the list whose first issue with a date is of some days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; it is included. If it is before the first, there are no papers.</param>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public PaperList NewBetween(DateOnly first, DateOnly last)
    {
        int firstIssue = Catalog.Tables.FindIssuesOf(first, last, out int endIssue);
        return new PaperList(_catalog!, _group, _first, _end, _filter.New(firstIssue, endIssue));
    }

    /// <summary>Finds the papers of the list that match a query: words or a question.</summary>
    /// <param name="query">The query; see <see cref="DigestCatalog.Search(string)"/>.</param>
    /// <returns>The 20 best papers that have all words, or if there are none in the list, those that have the most of them.</returns>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public SearchResults Search(string query) => Search(query, SearchOptions.Default);

    /// <summary>Finds the papers of the list that match a query.</summary>
    /// <param name="query">The query; see <see cref="DigestCatalog.Search(string)"/>.</param>
    /// <param name="limit">The most hits to return, the best ones.</param>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public SearchResults Search(string query, int limit) => Search(query, new SearchOptions { Limit = limit });

    /// <summary>Finds the papers of the list that match a query.</summary>
    /// <param name="query">The query; see <see cref="DigestCatalog.Search(string)"/>.</param>
    /// <param name="options">What is searched, what matches, and which of the matches are returned.</param>
    /// <exception cref="ArgumentNullException">The query is null, or the options are.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public SearchResults Search(string query, SearchOptions options)
    {
        DigestCatalog catalog = Catalog;
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        bool isAll = _group == CatalogTables.NoGroup && _count == catalog.PaperCount;
        return SearchRun.Answer(catalog.SearchSpace, query, options, isAll ? null : catalog.SearchSpace.NewSetOf(this));
    }

    /// <summary>Calls something with the rank of each paper.</summary>
    internal void ForEachRank(Action<int> action)
    {
        for (int position = _first; position < _end; position++)
        {
            if (HasAll || Accepts(position))
            {
                action(RankAt(position));
            }
        }
    }

    /// <summary>Goes through the papers, for <c>foreach</c>.</summary>
    public ListEnumerator<PaperList, Paper> GetEnumerator() => new(this);

    int ICatalogList<PaperList, Paper>.NextPosition(int position)
    {
        int next = position < 0 ? _first : position + 1;
        while (next < _end && !HasAll && !Accepts(next))
        {
            next++;
        }

        return next < _end ? next : -1;
    }

    Paper ICatalogList<PaperList, Paper>.ItemAt(int position) => position >= _first && position < _end ? PaperAt(position) : this[-1];

    /// <summary>Whether the list has a paper, by its rank.</summary>
    internal bool Has(int rank) =>
        (_group == CatalogTables.NoGroup ? _end > _first
            : _group >= 0 ? _catalog!.Tables.IsInGroup(_group, rank)
            : _catalog!.Tables.FindLastIssue(rank, IssueIndex, IssueIndex + 1) >= 0)
        && _filter.Accepts(_catalog!, rank);

    private static PaperList OfGroup(DigestCatalog catalog, int group, in PaperFilter filter)
    {
        int first = catalog.Tables.GetGroupPapers(group, out int end);
        return new PaperList(catalog, group, first, end, filter);
    }

    private Paper PaperAt(int position) => _group switch
    {
        CatalogTables.NoGroup => _catalog!.GetPaperAt(position),
        >= 0 => _catalog!.GetPaperAt(_catalog.Tables.GetGroupPaper(position)),
        _ => new Entry(_catalog!, IssueIndex, position).Paper,
    };

    private int RankAt(int position) => _group switch
    {
        CatalogTables.NoGroup => position,
        >= 0 => _catalog!.Tables.GetGroupPaper(position),
        _ => _catalog!.Tables.GetRank(PaperAt(position).Key),
    };

    // An issue can have several entries of a paper: the first one stands for it.
    private bool Accepts(int position) =>
        (_group >= CatalogTables.NoGroup || _catalog!.Tables.GetPrevious(new Entry(_catalog, IssueIndex, position))?.IssueIndex != IssueIndex)
        && (_filter.IsNone || _filter.Accepts(_catalog!, RankAt(position)));

    // The position of the item at a place of a list with a filter, from the nearer end.
    private int Find(int index)
    {
        if (index < _count / 2)
        {
            int position = _first - 1;
            for (int left = index; left >= 0; left--)
            {
                do
                {
                    position++;
                }
                while (!Accepts(position));
            }

            return position;
        }

        int last = _end;
        for (int left = _count - 1 - index; left >= 0; left--)
        {
            do
            {
                last--;
            }
            while (!Accepts(last));
        }

        return last;
    }
}
