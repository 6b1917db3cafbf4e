namespace DigestGen;

/// <summary>
/// What all lists of the library share. LINQ asks for <see cref="IList{T}"/>: with it, it counts, copies and finds items
/// by their places, and does not go through the list.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
internal interface IFixedList<T> : IList<T>, IReadOnlyList<T>
{
    bool ICollection<T>.IsReadOnly => true;

    int ICollection<T>.Count => ((IReadOnlyCollection<T>)this).Count;

    T IList<T>.this[int index]
    {
        get => ((IReadOnlyList<T>)this)[index];
        set => throw ReadOnly();
    }

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
        if (array.Length - arrayIndex < ((IReadOnlyCollection<T>)this).Count)
        {
            throw new ArgumentException("The array is too short for the list.", nameof(array));
        }

        foreach (T item in (IEnumerable<T>)this)
        {
            array[arrayIndex++] = item;
        }
    }

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The list is read-only.");
}
