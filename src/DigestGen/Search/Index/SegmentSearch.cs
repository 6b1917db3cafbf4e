using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>Finds the documents of a segment that have all keys of a query.</summary>
internal static class SegmentSearch
{
    // How many documents are compared rather than looked up in another list.
    private const int FewCandidates = 8;

    // Several terms of the index start with a key: how many documents they have is not known.
    private const int Many = int.MaxValue;

    /// <summary>Finds the documents.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="query">The keys.</param>
    /// <param name="candidates">The documents, with bounds of their scores.</param>
    /// <returns>Whether all keys were looked up.</returns>
    public static bool Find(SegmentReader segment, QueryKeys query, ref CandidateSet candidates)
    {
        candidates.Clear();
        List<QueryKey> keys = query.Keys;
        Span<TermPostings> found = stackalloc TermPostings[QueryKeys.Max];
        Span<byte> buffer = stackalloc byte[SearchLayout.MaxTermLength];
        for (int i = 0; i < keys.Count; i++)
        {
            found[i] = LookUp(segment, keys[i], buffer);
            if (found[i].Count == 0)
            {
                return true;
            }
        }

        Span<byte> order = stackalloc byte[QueryKeys.Max];
        Sort(keys, found, order.Slice(0, keys.Count));
        bool isComplete = true;
        for (int i = 0; i < keys.Count; i++)
        {
            int number = order[i];
            QueryKey key = keys[number];
            bool isFirst = i == 0 || keys[order[i - 1]].Term != key.Term;
            if (isFirst || candidates.Count > FewCandidates)
            {
                if (found[number].Count == Many)
                {
                    bool isWord = !CodePoints.IsUnspaced(CodePoints.Decode(key.Text, out _));
                    candidates.KeepUnion(segment, new TermCursor(segment, key.Text, buffer), query.GroupCounts[key.Term], isFirst, isWord);
                }
                else
                {
                    candidates.Keep(segment, found[number], query.GroupCounts[key.Term], isFirst);
                }
            }
            else
            {
                isComplete = false;
            }

            if (candidates.Count == 0)
            {
                return true;
            }

            if (i + 1 == keys.Count || keys[order[i + 1]].Term != key.Term)
            {
                candidates.EndTerm(query.Weights[key.Term]);
            }
        }

        return isComplete;
    }

    private static TermPostings LookUp(SegmentReader segment, QueryKey key, Span<byte> buffer)
    {
        var terms = new TermCursor(segment, key.Text, buffer);
        if (!terms.Next() || (!key.IsPrefix && !terms.IsWhole))
        {
            return default;
        }

        TermPostings first = terms.Postings;
        return key.IsPrefix && terms.Next() ? first with { Count = Many } : first;
    }

    // Terms in the order of their rarest keys, and the keys of a term from the rarest on.
    private static void Sort(List<QueryKey> keys, ReadOnlySpan<TermPostings> found, Span<byte> order)
    {
        Span<int> rarest = stackalloc int[QueryKeys.Max];
        for (int i = 0; i < order.Length; i++)
        {
            rarest[i] = found[i].Count;
            for (int other = 0; other < order.Length; other++)
            {
                rarest[i] = keys[other].Term == keys[i].Term ? Math.Min(rarest[i], found[other].Count) : rarest[i];
            }
        }

        for (int i = 0; i < order.Length; i++)
        {
            int to = i;
            for (; to > 0 && (rarest[i], keys[i].Term, found[i].Count).CompareTo((rarest[order[to - 1]], keys[order[to - 1]].Term, found[order[to - 1]].Count)) < 0; to--)
            {
                order[to] = order[to - 1];
            }

            order[to] = (byte)i;
        }
    }
}
