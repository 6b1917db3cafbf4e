using System.Collections;
using System.Diagnostics;

namespace DigestGen;

/// <summary>The papers of a catalog, each once, by identifier.</summary>
/// <remarks>A list without items of its own: each is made when it is asked for, and nothing is allocated for it.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly struct PaperList : IReadOnlyList<Paper>
{
    private readonly DigestCatalog? _catalog;

    internal PaperList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many papers there are.</summary>
    public int Count => Catalog.PaperCount;

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
            return Catalog.GetPaperAt(index);
        }
    }

    /// <summary>Goes through the papers, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Paper> IEnumerable<Paper>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the papers.</summary>
    public struct Enumerator : IEnumerator<Paper>
    {
        private readonly PaperList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(PaperList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly Paper Current => (uint)_index < (uint)_count ? _list._catalog!.GetPaperAt(_index) : _list[_index];

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
