namespace DigestGen.Search.Index;

/// <summary>The order in which the keys of a query are looked up: terms by their rarest keys, and the keys of a term from the rarest on.</summary>
internal static class KeyOrder
{
    /// <summary>Sorts the numbers of the keys.</summary>
    /// <param name="keys">The keys, term by term.</param>
    /// <param name="found">Their postings, as <see cref="TermPostings.Write"/> writes them.</param>
    /// <param name="order">The numbers of the keys.</param>
    public static void Sort(List<QueryKey> keys, ReadOnlySpan<int> found, Span<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int to = i;
            for (; to > 0 && IsBefore(keys, found, i, order[to - 1]); to--)
            {
                order[to] = order[to - 1];
            }

            order[to] = i;
        }
    }

    private static bool IsBefore(List<QueryKey> keys, ReadOnlySpan<int> found, int left, int right)
    {
        if (keys[left].Term == keys[right].Term)
        {
            return CountOf(found, left) < CountOf(found, right);
        }

        int leftRarest = Rarest(keys, found, left);
        int rightRarest = Rarest(keys, found, right);
        return leftRarest != rightRarest ? leftRarest < rightRarest : keys[left].Term < keys[right].Term;
    }

    private static int Rarest(List<QueryKey> keys, ReadOnlySpan<int> found, int key)
    {
        int rarest = CountOf(found, key);
        for (int other = key - 1; other >= 0 && keys[other].Term == keys[key].Term; other--)
        {
            rarest = Math.Min(rarest, CountOf(found, other));
        }

        for (int other = key + 1; other < keys.Count && keys[other].Term == keys[key].Term; other++)
        {
            rarest = Math.Min(rarest, CountOf(found, other));
        }

        return rarest;
    }

    private static int CountOf(ReadOnlySpan<int> found, int key) => found[key * TermPostings.Size];
}
