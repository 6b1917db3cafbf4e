using System.Collections;
using System.Diagnostics;

namespace DigestGen;

/// <summary>The issues of a catalog, by date, time, channel and name (ordinal); those without a date come last.</summary>
/// <remarks>A list without items of its own: each is made when it is asked for, and nothing is allocated for it.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly struct IssueList : IReadOnlyList<Issue>
{
    private readonly DigestCatalog? _catalog;

    internal IssueList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many issues there are.</summary>
    public int Count => Catalog.IssueCount;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(IssueList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <summary>The issue at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Issue this[int index]
    {
        get
        {
            int count = Count;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return new Issue(Catalog, index);
        }
    }

    /// <summary>Goes through the issues, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Issue> IEnumerable<Issue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the issues.</summary>
    public struct Enumerator : IEnumerator<Issue>
    {
        private readonly IssueList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(IssueList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly Issue Current => _list[_index];

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
