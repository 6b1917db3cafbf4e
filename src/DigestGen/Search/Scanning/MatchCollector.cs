using DigestGen.Search.Queries;

namespace DigestGen.Search.Scanning;

/// <summary>Compares records with a query, and collects the best papers.</summary>
/// <param name="catalog">The catalog that is searched.</param>
/// <param name="query">The query.</param>
/// <param name="limit">How many papers are asked for.</param>
internal ref struct MatchCollector(DigestCatalog catalog, SearchQuery query, int limit)
{
    private PaperMatcher _matcher = new(query);
    private BestMatches _best = new(limit);

    /// <summary>The catalog that is searched, of which the compiled catalogs are parts.</summary>
    public readonly DigestCatalog Catalog => catalog;

    /// <summary>How many papers are asked for.</summary>
    public readonly int Limit => limit;

    /// <summary>The score that a paper must reach to be among the best.</summary>
    public readonly double Threshold => _best.Threshold;

    /// <summary>How many papers match.</summary>
    public readonly int TotalCount => _best.TotalCount;

    /// <summary>Adds a record's paper if it matches.</summary>
    public void Add(RecordReader record)
    {
        if (_matcher.MeetsFilters(record) && _matcher.TryMatch(record, out double score))
        {
            AddCurrent(record, score);
        }
    }

    /// <summary>Adds the paper of a record that has all terms, if it meets the filters.</summary>
    /// <returns>False if the record does not have all terms.</returns>
    public bool AddMatch(RecordReader record)
    {
        if (!_matcher.MeetsFilters(record))
        {
            return true;
        }

        if (!_matcher.TryMatch(record, out double score))
        {
            return false;
        }

        AddCurrent(record, score);
        return true;
    }

    /// <summary>Counts the paper of a record that has all terms, if it meets the filters.</summary>
    public void AddToCount(RecordReader record)
    {
        if (_matcher.MeetsFilters(record) && TryGetPaper(record, out _))
        {
            _best.Count(1);
        }
    }

    /// <summary>Counts papers that match and that are not among the best.</summary>
    public void Count(int papers) => _best.Count(papers);

    /// <summary>Orders the best papers.</summary>
    public Match[] Take()
    {
        _matcher.Dispose();
        return _best.Take();
    }

    private void AddCurrent(RecordReader record, double score)
    {
        if (TryGetPaper(record, out Paper paper))
        {
            _best.Add(new Match(paper, score, SubmissionOrder.Age(record.Id.Packed)));
        }
    }

    // An earlier record of a paper does not count, nor one whose paper has a later one in another catalog.
    private readonly bool TryGetPaper(RecordReader record, out Paper paper)
    {
        if (!catalog.TryGetPaper(record.Id.Packed, out paper) || !paper.Record.IsSame(record))
        {
            return false;
        }

        foreach (QueryFilter filter in query.Filters)
        {
            if (!filter.IsOfRecord && !filter.Accepts(paper))
            {
                return false;
            }
        }

        return true;
    }
}
