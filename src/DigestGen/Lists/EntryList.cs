using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>The entries of an issue, in the order of its file, or of a paper, in the order of the issues.</summary>
/// <remarks>
/// Each entry is created when it is read, and nothing is allocated for it. One exception: in a combined catalog, the
/// entries of a paper that is in more than one catalog are collected in an array.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct EntryList : ICatalogList<EntryList, Entry>
{
    private readonly DigestCatalog? _catalog;

    // An issue's entries are counted from nothing; a paper's are rows of the table of appearances of one part of the
    // catalog, or collected from several parts. Zero and above is an issue, below is the complement of a part.
    private readonly Entry[]? _collected;
    private readonly int _issueOrPart;
    private readonly int _first;
    private readonly int _count;

    private EntryList(DigestCatalog catalog, Entry[]? collected, int issueOrPart, int first, int count)
    {
        _catalog = catalog;
        _collected = collected;
        _issueOrPart = issueOrPart;
        _first = first;
        _count = count;
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _catalog is null ? throw DefaultHandle.Exception(nameof(EntryList)) : _count;

    /// <summary>The item at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Entry this[int index]
    {
        get
        {
            ListPlaces.Check(index, Count);
            return _collected is not null ? _collected[index]
                : _issueOrPart >= 0 ? new Entry(_catalog!, _issueOrPart, index)
                : _catalog!.GetAppearance(~_issueOrPart, _first + index);
        }
    }

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    internal static EntryList OfIssue(DigestCatalog catalog, int issue, int count) => new(catalog, null, issue, 0, count);

    internal static EntryList OfPaper(DigestCatalog catalog, int part, int first, int count) => new(catalog, null, ~part, first, count);

    internal static EntryList Of(DigestCatalog catalog, Entry[] entries) => new(catalog, entries, -1, 0, entries.Length);

    /// <summary>Goes through the entries, for <c>foreach</c>.</summary>
    public ListEnumerator<EntryList, Entry> GetEnumerator() => new(this);

    int ICatalogList<EntryList, Entry>.NextPosition(int position) => ListPlaces.Next(position, Count);

    Entry ICatalogList<EntryList, Entry>.ItemAt(int position) => this[position];
}
