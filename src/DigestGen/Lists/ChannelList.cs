using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>The channels of a catalog, by name (ordinal).</summary>
/// <remarks>Each item is created when it is read, and nothing is allocated for it.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct ChannelList : IFixedList<Channel>
{
    private readonly DigestCatalog? _catalog;

    internal ChannelList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many channels there are.</summary>
    public int Count => Catalog.Tables.ChannelCount;

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(ChannelList));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <summary>The channel at a place, counted from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Channel this[int index]
    {
        get
        {
            int count = Count;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return new Channel(_catalog!, index);
        }
    }

    /// <summary>Goes through the channels, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Channel> IEnumerable<Channel>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the channels.</summary>
    public struct Enumerator : IEnumerator<Channel>
    {
        private readonly ChannelList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(ChannelList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly Channel Current => _list[_index];

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
