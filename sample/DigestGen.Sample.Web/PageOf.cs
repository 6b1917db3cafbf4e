namespace DigestGen.Sample.Web;

/// <summary>One page of a long list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class PageOf<T>
{
    private PageOf(IReadOnlyList<T> items, int number, int count)
    {
        Items = items;
        Number = number;
        Count = count;
    }

    /// <summary>The items of this page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The number of this page, from 1.</summary>
    public int Number { get; }

    /// <summary>How many pages there are; at least 1.</summary>
    public int Count { get; }

    /// <summary>Takes a page from a list, from its end if the list is oldest first.</summary>
    /// <returns>The page, or null if the list has no page of this number.</returns>
    public static PageOf<T>? Take(IReadOnlyList<T> list, int number, int size, bool isReversed = false)
    {
        int count = Math.Max(1, (list.Count + size - 1) / size);
        if (number < 1 || number > count)
        {
            return null;
        }

        int first = (number - 1) * size;
        var items = new T[Math.Min(size, list.Count - first)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = list[isReversed ? list.Count - 1 - first - i : first + i];
        }

        return new PageOf<T>(items, number, count);
    }
}
