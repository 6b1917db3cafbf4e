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
internal readonly ref struct IndexScan
{
    // The score of a unit of bounds, and a little more: bounds are added up in single precision.
    private static readonly double s_unit = 1.00001 * ScoreConstants.MaxScore * ScoreConstants.AllPercents / (100.0 * SearchLayout.MaxBound);

    private readonly CompiledCatalog _part;
    private readonly QueryKeys _keys;
    private readonly CandidateSet _candidates;

    // What the terms without keys can add to a bound.
    private readonly float _unknown;

    // Whether a candidate that has all terms counts without a look at its record.
    private readonly bool _isCountedAtOnce;

    private IndexScan(CompiledCatalog part, QueryKeys keys, CandidateSet candidates, bool isCountedAtOnce)
    {
        _part = part;
        _keys = keys;
        _candidates = candidates;
        _unknown = keys.WeightWithoutKeys * SearchLayout.MaxBound;
        _isCountedAtOnce = isCountedAtOnce;
    }

    /// <summary>Adds the matches of a compiled catalog.</summary>
    /// <param name="part">The catalog.</param>
    /// <param name="index">Its index.</param>
    /// <param name="keys">The keys of the query; at least one.</param>
    /// <param name="query">The query.</param>
    /// <param name="collector">Collects the matches.</param>
    /// <exception cref="InvalidOperationException">The index is damaged.</exception>
    public static void Run(CompiledCatalog part, CompiledIndex index, QueryKeys keys, SearchQuery query, ref MatchCollector collector)
    {
        CandidateSet candidates = CandidateSet.Rent();
        bool isCountedAtOnce = query.Filters.Length == 0 && ReferenceEquals(collector.Catalog, part);
        var scan = new IndexScan(part, keys, candidates, isCountedAtOnce);
        for (int number = 0; number < index.SegmentCount; number++)
        {
            bool isComplete = SegmentSearch.Find(index.Read(number), keys, candidates);
            int cutoff = FindCutoff(candidates, collector.Limit);
            scan.Visit(index.FirstPaper(number), isComplete, cutoff, SearchLayout.MaxBound + 1, ref collector);
            if (cutoff > 0)
            {
                scan.Visit(index.FirstPaper(number), isComplete, 0, cutoff, ref collector);
            }
        }

        candidates.Return();
    }

    // Compares or counts the candidates of a segment whose bounds are in a range.
    private void Visit(int firstPaper, bool isComplete, int low, int high, ref MatchCollector collector)
    {
        bool isExact = isComplete && _keys.IsExact;
        PlainTerms? plain = isExact || !isComplete ? null : _keys.Unsure;
        int counted = 0;
        for (int i = 0; i < _candidates.Count; i++)
        {
            float bound = _candidates.BoundAt(i);
            if (bound < low || bound >= high)
            {
                continue;
            }

            bool canBeBest = s_unit * (bound + _unknown) >= collector.Threshold;
            if (isExact && _isCountedAtOnce && !canBeBest)
            {
                counted++;
                continue;
            }

            RecordReader record = _part.LatestRecordAt(firstPaper + _candidates.DocumentAt(i));
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
                throw _part.Damaged();
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
