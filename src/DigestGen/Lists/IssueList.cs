using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>Issues of a catalog, by date, time, channel and name (ordinal); those without a date come last.</summary>
/// <remarks>
/// Each item is created when it is read, and nothing is allocated for it. The count and an item by its place take
/// constant time.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct IssueList : ICatalogList<IssueList, Issue>
{
    private readonly DigestCatalog? _catalog;

    // All issues, or those of a channel: then the bounds are rows of the table of the groups' issues.
    private readonly int _group;
    private readonly int _first;
    private readonly int _end;

    private IssueList(DigestCatalog catalog, int group, int first, int end)
    {
        _catalog = catalog;
        _group = group;
        _first = first;
        _end = end;
    }

    /// <summary>How many issues there are.</summary>
    public int Count => _catalog is null ? throw DefaultHandle.Exception(nameof(IssueList)) : _end - _first;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(IssueList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <inheritdoc cref="EntryList.this[int]"/>
    public Issue this[int index] => new(Catalog, IssueAt(_first + ListPlaces.Check(index, Count)));

    /// <summary>The issue with a name; where several of the list have it, the first.</summary>
    /// <param name="name">The name (ordinal), such as <c>2024-04-03-0906.cs.LG</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="KeyNotFoundException">No issue of the list has the name.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Issue this[[StringSyntax(DigestCatalog.IssueNameSyntax)] string name]
    {
        get
        {
            CatalogTables tables = Catalog.Tables;
            ArgumentNullException.ThrowIfNull(name);
            for (int row = tables.FindIssueName(name); tables.HasIssueName(row, name); row++)
            {
                int issue = tables.GetIssueByName(row);
                int position = Find(issue);
                if (position < _end && IssueAt(position) == issue)
                {
                    return new Issue(_catalog!, issue);
                }
            }

            throw new KeyNotFoundException($"No issue of this list has the name '{name}'.");
        }
    }

    internal static IssueList All(DigestCatalog catalog) => new(catalog, CatalogTables.NoGroup, 0, catalog.IssueCount);

    internal static IssueList OfChannel(DigestCatalog catalog, int group)
    {
        int first = catalog.Tables.GetGroupIssues(group, out int end);
        return new IssueList(catalog, group, first, end);
    }

    /// <summary>The issues of the list that are of some days. Issues without a date are of none.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; it is included. If it is before the first, there are no issues.</param>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public IssueList Between(DateOnly first, DateOnly last)
    {
        int firstIssue = Catalog.Tables.FindIssuesOf(first, last, out int endIssue);
        return Slice(firstIssue, endIssue);
    }

    /// <summary>The issues of the list that are of a channel.</summary>
    /// <param name="channel">The channel's name (ordinal).</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public IssueList In(string channel)
    {
        DigestCatalog catalog = Catalog;
        ArgumentNullException.ThrowIfNull(channel);
        int group = catalog.Tables.FindChannel(channel);
        if (group == _group && group != CatalogTables.NoGroup)
        {
            return this;
        }

        return group == CatalogTables.NoGroup || _group != CatalogTables.NoGroup
            ? new IssueList(catalog, CatalogTables.NoGroup, 0, 0)
            : OfChannel(catalog, group).Slice(_first, _end);
    }

    /// <summary>Goes through the issues, for <c>foreach</c>.</summary>
    public ListEnumerator<IssueList, Issue> GetEnumerator() => new(this);

    int ICatalogList<IssueList, Issue>.NextPosition(int position) => ListPlaces.Next(position, Count);

    Issue ICatalogList<IssueList, Issue>.ItemAt(int position) => this[position];

    private int IssueAt(int position) => _group == CatalogTables.NoGroup ? position : _catalog!.Tables.GetGroupIssue(position);

    // The part of the list that is among some issues of the catalog.
    private IssueList Slice(int firstIssue, int endIssue) =>
        new(_catalog!, _group, Find(firstIssue), Math.Max(Find(firstIssue), Find(endIssue)));

    // The first position with a given issue or a later one.
    private int Find(int issue)
    {
        int low = _first;
        int high = _end;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = IssueAt(middle) < issue ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
