using DigestGen.CompilerServices;
using DigestGen.Layout;
using DigestGen.Search.Queries;
using DigestGen.Search.Scanning;
using DigestGen.Search.Scoring;

namespace DigestGen.Search.Index;

/// <summary>
/// Answers queries from an index: compares the papers that have all keys, the most promising first, and only counts
/// those that can't be among the best.
/// </summary>
/// <remarks>
/// As WAND does (Broder et al., 2003), with bounds for each paper and each term. Every score is computed from the paper's
/// text by the code of the scan, so that the results are the same.
/// </remarks>
internal static class IndexScan
{
    // The score of a unit of bounds, and a little more: bounds are added up in single precision.
    private static readonly double s_unit = 1.00001 * ScoreConstants.MaxScore * ScoreConstants.AllPercents / (100.0 * SearchLayout.MaxBound);

    /// <summary>Adds the matches of a compiled catalog.</summary>
    /// <param name="part">The catalog.</param>
    /// <param name="index">Its index.</param>
    /// <param name="keys">The keys of the query; at least one.</param>
    /// <param name="query">The query.</param>
    /// <param name="collector">Collects the matches.</param>
    public static void Run(CompiledCatalog part, CompiledIndex index, QueryKeys keys, SearchQuery query, ref MatchCollector collector)
    {
        CandidateSet candidates = CandidateSet.Rent();
        bool isCountedAtOnce = query.Filters.Length == 0 && ReferenceEquals(collector.Catalog, part);
        for (int number = 0; number < index.SegmentCount; number++)
        {
            bool isComplete = SegmentSearch.Find(index.Read(number), keys, candidates);
            int cutoff = FindCutoff(candidates, collector.Limit);
            int first = index.FirstPaper(number);
            Visit(part, first, candidates, cutoff, SearchLayout.MaxBound + 1, keys, isComplete, isCountedAtOnce, ref collector);
            if (cutoff > 0)
            {
                Visit(part, first, candidates, 0, cutoff, keys, isComplete, isCountedAtOnce, ref collector);
            }
        }

        candidates.Return();
    }

    // Compares or counts the candidates whose bounds are in a range.
    private static void Visit(
        CompiledCatalog part,
        int firstPaper,
        CandidateSet candidates,
        int low,
        int high,
        QueryKeys keys,
        bool isComplete,
        bool isCountedAtOnce,
        ref MatchCollector collector)
    {
        bool isExact = isComplete && keys.IsExact;
        PlainTerms? plain = isExact || !isComplete ? null : keys.Unsure;
        int counted = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            float bound = candidates.BoundAt(i);
            if (bound < low || bound >= high)
            {
                continue;
            }

            bool canBeBest = s_unit * (bound + (keys.WeightWithoutKeys * SearchLayout.MaxBound)) >= collector.Threshold;
            if (isExact && isCountedAtOnce && !canBeBest)
            {
                counted++;
                continue;
            }

            RecordReader record = part.LatestRecordAt(firstPaper + candidates.DocumentAt(i));
            bool? isMatch = isExact ? true : plain?.AreIn(record);
            if (isMatch == true && !canBeBest)
            {
                collector.AddToCount(record);
            }
            else if (isMatch == null)
            {
                collector.Add(record);
            }
            else if (isMatch == true && !collector.AddMatch(record))
            {
                throw part.Damaged();
            }
        }

        collector.Count(counted);
    }

    // As many candidates as are asked for have bounds from this one on; zero if there are no more.
    private static int FindCutoff(CandidateSet candidates, int limit)
    {
        if (candidates.Count <= limit)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[SearchLayout.MaxBound + 2];
        counts.Clear();
        for (int i = 0; i < candidates.Count; i++)
        {
            counts[(int)candidates.BoundAt(i)]++;
        }

        int cutoff = SearchLayout.MaxBound + 1;
        for (int count = counts[cutoff]; count < limit;)
        {
            cutoff--;
            count += counts[cutoff];
        }

        return cutoff;
    }
}
