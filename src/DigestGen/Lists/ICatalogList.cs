using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DigestGen;

/// <summary>
/// What all lists of the library share. LINQ asks for <see cref="IList{T}"/>: with it, it counts, copies and finds items
/// by their places, and does not go through the list. Only the library implements it.
/// </summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public interface ICatalogList<TList, T> : IList<T>, IReadOnlyList<T>
    where TList : ICatalogList<TList, T>
{
    /// <summary>How many items there are.</summary>
    new int Count { get; }

    bool ICollection<T>.IsReadOnly => true;

    T IList<T>.this[int index]
    {
        get => ((IReadOnlyList<T>)this)[index];
        set => throw ReadOnly();
    }

    /// <summary>
    /// The position behind a given one that has an item, or a negative number if there is none. A list with a filter has
    /// more positions than items; the first is asked for with <see cref="ListEnumerator{TList, T}.Start"/>.
    /// </summary>
    internal int NextPosition(int position);

    /// <summary>The item at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    internal T ItemAt(int position);

    bool ICollection<T>.Contains(T item) => IndexOf(item) >= 0;

    int IList<T>.IndexOf(T item)
    {
        int index = 0;
        foreach (T other in this)
        {
            if (EqualityComparer<T>.Default.Equals(other, item))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < Count)
        {
            throw new ArgumentException("The array is too short for the list.", nameof(array));
        }

        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new ListEnumerator<TList, T>((TList)this);

    IEnumerator IEnumerable.GetEnumerator() => new ListEnumerator<TList, T>((TList)this);

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The list is read-only.");
}

/// <summary>Goes through a list of the library, without allocating.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">The items.</typeparam>
public struct ListEnumerator<TList, T> : IEnumerator<T>
    where TList : ICatalogList<TList, T>
{
    internal const int Start = -1;

    // Behind all positions.
    private const int End = int.MaxValue;

#pragma warning disable IDE0044 // Were it read-only, the list would be copied for each call.
    private TList _list;
#pragma warning restore IDE0044
    private int _position = Start;

    internal ListEnumerator(TList list)
    {
        _list = list;

        // The default value of a list says so now, and not when the first item is asked for.
        _ = list.Count;
    }

    /// <inheritdoc/>
    public T Current => _list.ItemAt(_position);

    object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        int next = _position == End ? -1 : _list.NextPosition(_position);
        _position = next < 0 ? End : next;
        return next >= 0;
    }

    /// <inheritdoc/>
    public void Reset() => _position = Start;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}

/// <summary>Positions of lists without a filter, which are the places of the items.</summary>
internal static class ListPlaces
{
    /// <summary>The place behind a given one, or -1 if there is none.</summary>
    public static int Next(int index, int count) => index < count - 1 ? index + 1 : -1;

    /// <summary>Checks a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static int Check(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        return index;
    }
}
