using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>The versions of a paper that the issues gave, each once, ascending.</summary>
/// <remarks>
/// Nothing is allocated for an item. One exception: in a combined catalog, the versions of a paper that is in more than one
/// catalog are collected in an array.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct VersionList : ICatalogList<VersionList, int>
{
    private readonly CompiledTables? _tables;
    private readonly int[]? _collected;
    private readonly int _first;
    private readonly int _count;

    private VersionList(CompiledTables? tables, int[]? collected, int first, int count)
    {
        _tables = tables;
        _collected = collected;
        _first = first;
        _count = count;
    }

    /// <summary>How many versions there are.</summary>
    public int Count => IsDefault ? throw DefaultHandle.Exception(nameof(VersionList)) : _count;

    private bool IsDefault => _tables is null && _collected is null;

    internal string DebuggerDisplay => IsDefault ? "default" : $"Count = {Count}";

    /// <inheritdoc cref="EntryList.this[int]"/>
    public int this[int index]
    {
        get
        {
            ListPlaces.Check(index, Count);
            return _collected is not null ? _collected[index] : _tables!.GetVersion(_first + index);
        }
    }

    internal static VersionList Of(CompiledTables tables, int first, int count) => new(tables, null, first, count);

    internal static VersionList Of(int[] versions) => new(null, versions, 0, versions.Length);

    /// <summary>Goes through the versions, for <c>foreach</c>.</summary>
    public ListEnumerator<VersionList, int> GetEnumerator() => new(this);

    int ICatalogList<VersionList, int>.NextPosition(int position) => ListPlaces.Next(position, Count);

    int ICatalogList<VersionList, int>.ItemAt(int position) => this[position];
}
