using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>The versions of a paper that the issues gave, each once, ascending.</summary>
/// <remarks>
/// Each is read when it is asked for, and nothing is allocated for it. Only where several catalogs are combined, and
/// more than one has the paper, its versions are collected.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct VersionList : IFixedList<int>
{
    private readonly CompiledCatalog? _catalog;
    private readonly int[]? _collected;
    private readonly int _first;
    private readonly int _count;

    private VersionList(CompiledCatalog? catalog, int[]? collected, int first, int count)
    {
        _catalog = catalog;
        _collected = collected;
        _first = first;
        _count = count;
    }

    /// <summary>How many versions there are.</summary>
    public int Count => IsDefault ? throw DefaultHandle.Exception(nameof(VersionList)) : _count;

    private bool IsDefault => _catalog is null && _collected is null;

    internal string DebuggerDisplay => IsDefault ? "default" : $"Count = {Count}";

    /// <summary>The version at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public int this[int index]
    {
        get
        {
            int count = Count;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return _collected is not null ? _collected[index] : _catalog!.GetVersion(_first + index);
        }
    }

    internal static VersionList Of(CompiledCatalog catalog, int first, int count) => new(catalog, null, first, count);

    internal static VersionList Of(int[] versions) => new(null, versions, 0, versions.Length);

    /// <summary>Goes through the versions, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the versions.</summary>
    public struct Enumerator : IEnumerator<int>
    {
        private readonly VersionList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(VersionList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly int Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
