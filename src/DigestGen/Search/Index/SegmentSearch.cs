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
    public static bool Find(SegmentReader segment, QueryKeys query, CandidateSet candidates)
    {
        candidates.Clear(segment);
        List<QueryKey> keys = query.Keys;
        Span<int> found = stackalloc int[QueryKeys.Max * TermPostings.Size];
        Span<byte> buffer = stackalloc byte[SearchLayout.MaxTermLength + CodePoints.MaxLength];
        for (int i = 0; i < keys.Count; i++)
        {
            TermPostings postings = LookUp(segment, keys[i], buffer);
            if (postings.Count == 0)
            {
                return true;
            }

            postings.Write(found, i);
        }

        Span<int> order = stackalloc int[QueryKeys.Max];
        KeyOrder.Sort(keys, found, order.Slice(0, keys.Count));
        bool isComplete = true;
        for (int i = 0; i < keys.Count; i++)
        {
            QueryKey key = keys[order[i]];
            bool isFirst = i == 0 || keys[order[i - 1]].Term != key.Term;
            if (isFirst || candidates.Count > FewCandidates)
            {
                Keep(segment, key, TermPostings.Read(found, order[i]), isFirst, candidates, buffer);
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

        foreach (QueryKey key in query.Excluded)
        {
            candidates.Remove(segment, new TermCursor(segment, key.Text, buffer), key.GroupCount, key.IsPrefix);
        }

        return isComplete;
    }

    private static void Keep(
        SegmentReader segment, QueryKey key, TermPostings postings, bool isFirst, CandidateSet candidates, Span<byte> buffer)
    {
        if (postings.Count == Many)
        {
            bool isWord = !CodePoints.IsUnspaced(CodePoints.Decode(key.Text, out _));
            candidates.KeepUnion(segment, new TermCursor(segment, key.Text, buffer), key.GroupCount, isFirst, isWord);
        }
        else
        {
            candidates.Keep(segment, postings, key.GroupCount, isFirst);
        }
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
}
