using System.Collections;

namespace DigestGen.Parsing.Collections;

/// <summary>An immutable array that equals another one with equal items, as the models of an incremental generator must.</summary>
/// <remarks>
/// A class and not a structure: the driver's code for values of a pipeline is compiled once for all classes, and for each
/// structure anew, in every process of the compiler.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
public sealed class EquatableArray<T>(T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[] _items = items;

    /// <summary>An array without items.</summary>
    public static EquatableArray<T> Empty { get; } = new([]);

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <summary>The item at a place.</summary>
    public T this[int index] => _items[index];

    /// <summary>An array with what a function makes of each item.</summary>
    /// <typeparam name="TResult">What it makes.</typeparam>
    public EquatableArray<TResult> ConvertAll<TResult>(Converter<T, TResult> converter)
        where TResult : IEquatable<TResult> => new(Array.ConvertAll(_items, converter));

    /// <summary>The results of a function for each item, without those that are null.</summary>
    /// <typeparam name="TResult">What the function makes.</typeparam>
    public EquatableArray<TResult> Choose<TResult>(Func<T, TResult?> chooser)
        where TResult : class, IEquatable<TResult>
    {
        var chosen = new List<TResult>(_items.Length);
        foreach (T item in _items)
        {
            if (chooser(item) is { } result)
            {
                chosen.Add(result);
            }
        }

        return new EquatableArray<TResult>([.. chosen]);
    }

    public bool Equals(EquatableArray<T>? other) =>
        other is not null && (ReferenceEquals(_items, other._items) || Span.SequenceEqual(other.Span));

    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    public override int GetHashCode()
    {
        int hash = Count;
        foreach (T item in _items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <summary>Goes through the items.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
