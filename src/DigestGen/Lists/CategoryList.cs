using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>The primary categories of a catalog's papers, by name (ordinal).</summary>
/// <remarks>Each item is created when it is read, and nothing is allocated for it.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct CategoryList : IFixedList<Category>
{
    private readonly DigestCatalog? _catalog;

    internal CategoryList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many categories there are.</summary>
    public int Count => Catalog.Tables.CategoryCount;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(CategoryList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <summary>The category at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Category this[int index]
    {
        get
        {
            int count = Count;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return new Category(_catalog!, _catalog!.Tables.ChannelCount + index);
        }
    }

    /// <summary>Goes through the categories, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Category> IEnumerable<Category>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the categories.</summary>
    public struct Enumerator : IEnumerator<Category>
    {
        private readonly CategoryList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(CategoryList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly Category Current => _list[_index];

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
