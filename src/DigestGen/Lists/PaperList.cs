using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <summary>Papers of a catalog, each once, by identifier.</summary>
/// <remarks>
/// <para>
/// Each item is created when it is read, and nothing is allocated for it. The count takes constant time.
/// </para>
/// <para>
/// An item by its place takes constant time in a list of all papers, of a channel or of a category. A list that is restricted
/// to days (or to both a channel and a category) checks each paper of its channel or category once when it is created, and
/// goes through them again to find an item by its place: read it with <c>foreach</c>, or copy it with <c>ToArray</c>.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct PaperList : IFixedList<Paper>
{
    private readonly DigestCatalog? _catalog;

    // All papers, or those of a group: then positions are rows of the table of the groups' papers.
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
        if (!filter.IsNone)
        {
            _count = 0;
            for (int position = first; position < end; position++)
            {
                _count += filter.Accepts(catalog, RankAt(position)) ? 1 : 0;
            }
        }
    }

    /// <summary>How many papers there are.</summary>
    public int Count => _catalog is null ? throw DefaultHandle.Exception(nameof(PaperList)) : _count;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(PaperList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <summary>The paper at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Paper this[int index]
    {
        get
        {
            int count = Count;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return _catalog!.GetPaperAt(RankAt(_filter.IsNone ? _first + index : Find(index)));
        }
    }

    internal static PaperList All(DigestCatalog catalog) => new(catalog, CatalogTables.NoGroup, 0, catalog.PaperCount, new PaperFilter());

    internal static PaperList OfGroup(DigestCatalog catalog, int group) => OfGroup(catalog, group, new PaperFilter());

    /// <summary>The papers of the list that have a primary category.</summary>
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
        bool isAll = _group == CatalogTables.NoGroup && _filter.IsNone && _first == 0 && _end == catalog.PaperCount;
        return SearchRun.Answer(catalog.SearchSpace, query, options, isAll ? null : catalog.SearchSpace.NewSetOf(this));
    }

    /// <summary>Calls something with the rank of each paper.</summary>
    internal void ForEachRank(Action<int> action)
    {
        for (int position = _first; position < _end; position++)
        {
            if (_filter.IsNone || Accepts(position))
            {
                action(RankAt(position));
            }
        }
    }

    /// <summary>Goes through the papers, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Paper> IEnumerable<Paper>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PaperList OfGroup(DigestCatalog catalog, int group, in PaperFilter filter)
    {
        int first = catalog.Tables.GetGroupPapers(group, out int end);
        return new PaperList(catalog, group, first, end, filter);
    }

    private int RankAt(int position) => _group == CatalogTables.NoGroup ? position : _catalog!.Tables.GetGroupPaper(position);

    private bool Accepts(int position) => _filter.Accepts(_catalog!, RankAt(position));

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

    /// <summary>Goes through the papers.</summary>
    public struct Enumerator : IEnumerator<Paper>
    {
        private readonly PaperList _list;
        private readonly DigestCatalog _catalog;
        private readonly int _end;
        private readonly bool _isTable;
        private int _position;

        internal Enumerator(PaperList list)
        {
            _catalog = list.Catalog;
            _list = list;
            _end = list._end;
            _isTable = list._group == CatalogTables.NoGroup && list._filter.IsNone;
            _position = list._first - 1;
        }

        /// <inheritdoc/>
        public readonly Paper Current => (uint)_position < (uint)_end && _position >= _list._first
            ? _catalog.GetPaperAt(_isTable ? _position : _list.RankAt(_position))
            : _list[-1];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_position < _end && (_isTable || MoveToAccepted());

        /// <inheritdoc/>
        public void Reset() => _position = _list._first - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        private bool MoveToAccepted()
        {
            while (_position < _end && !_list.Accepts(_position))
            {
                _position++;
            }

            return _position < _end;
        }
    }
}
