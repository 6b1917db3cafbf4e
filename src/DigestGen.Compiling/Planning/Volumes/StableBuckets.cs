namespace DigestGen.Compiling.Planning.Volumes;

/// <summary>Spreads items over a fixed number of buckets by their names.</summary>
/// <remarks>
/// A driver compares items by their places in a list, so that a new one moves all behind it. In its bucket it moves few.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
internal sealed class StableBuckets<T>
{
    private const int Count = 251;

    private readonly T[][] _buckets = new T[Count][];

    public StableBuckets() => _buckets.AsSpan().Fill([]);

    /// <summary>All buckets, empty ones included.</summary>
    public IReadOnlyList<T[]> Buckets => _buckets;

    /// <summary>The bucket of a name. It is the same on every machine, which the hash of a string is not.</summary>
    public static int Of(string name)
    {
        int sum = 0;
        foreach (char c in name)
        {
            sum = ((sum * 31) + c) % Count;
        }

        return sum;
    }

    public void Add(int bucket, T item)
    {
        ref T[] items = ref _buckets[bucket];
        items = [.. items, item];
    }
}
