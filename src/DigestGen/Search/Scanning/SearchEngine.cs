using System.Buffers;
using DigestGen.CompilerServices;
using DigestGen.Layout;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Scanning;

/// <summary>Answers queries: goes through the volumes of a catalog, and compares the records that may match.</summary>
internal static class SearchEngine
{
    /// <summary>Answers a query.</summary>
    public static SearchResults Run(DigestCatalog catalog, SearchQuery query, int limit)
    {
        if (!query.AsksForSomething)
        {
            return new SearchResults(catalog, query, [], 0);
        }

        var best = new BestMatches(limit);
        var matcher = new PaperMatcher(query);
        Anchor anchor = BestAnchor(query);
        foreach (CompiledCatalog part in catalog.Parts)
        {
            for (int number = 0; number < ImageLayout.Place.MaxVolumes; number++)
            {
                ReadOnlySpan<byte> volume = part.ReadVolume(number);
                if (volume.IsEmpty)
                {
                    break;
                }

                ScanVolume(catalog, part, volume, query, anchor, ref matcher, ref best);
            }

            GC.KeepAlive(part);
        }

        matcher.Dispose();
        int total = best.TotalCount;
        return new SearchResults(catalog, query, best.Take(), total);
    }

    private static void ScanVolume(
        DigestCatalog catalog,
        CompiledCatalog part,
        ReadOnlySpan<byte> volume,
        SearchQuery query,
        Anchor anchor,
        ref PaperMatcher matcher,
        ref BestMatches best)
    {
        int count = VolumeScan.CountRecords(volume);
        if (count < 0)
        {
            throw part.Damaged();
        }

        bool[] borrowed = ArrayPool<bool>.Shared.Rent(count);
        Span<bool> candidates = borrowed.AsSpan(0, count);
        candidates.Fill(anchor.IsEmpty);
        if (!anchor.IsEmpty)
        {
            VolumeScan.MarkCandidates(volume, anchor, PaperMatcher.FieldCount(query), candidates);
        }

        for (int number = 0; number < count; number++)
        {
            if (candidates[number])
            {
                AddMatch(catalog, new RecordReader(volume, number), query, ref matcher, ref best);
            }
        }

        ArrayPool<bool>.Shared.Return(borrowed);
    }

    private static void AddMatch(
        DigestCatalog catalog, RecordReader record, SearchQuery query, ref PaperMatcher matcher, ref BestMatches best)
    {
        // An earlier record of a paper does not count, nor one whose paper has a later one in another catalog.
        uint packed = record.Id.Packed;
        if (!matcher.TryMatch(record, out double score)
            || !catalog.TryGetPaper(packed, out Paper paper)
            || !paper.Record.IsSame(record))
        {
            return;
        }

        foreach (QueryFilter filter in query.Filters)
        {
            if (!filter.IsOfRecord && !filter.Accepts(paper))
            {
                return;
            }
        }

        best.Add(new Match(paper, score, SubmissionOrder.Age(packed)));
    }

    // The longest anchor of all terms is on the fewest papers, or nearly.
    private static Anchor BestAnchor(SearchQuery query)
    {
        Anchor best = default;
        foreach (SearchTerm term in query.Terms)
        {
            var anchor = Anchor.Of(term);
            if (!anchor.IsEmpty && (best.IsEmpty || anchor.Length > best.Length))
            {
                best = anchor;
            }
        }

        return best;
    }
}
