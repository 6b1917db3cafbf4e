using DigestGen.Layout;
using DigestGen.Search.Folding;
using DigestGen.Search.Queries;
using DigestGen.Search.Scoring;

namespace DigestGen.Search.Scanning;

/// <summary>Decides whether a record meets a query, by its texts alone, and how well.</summary>
internal ref struct PaperMatcher
{
    private readonly SearchQuery _query;
    private readonly int _fieldCount;
    private readonly double _totalWeight;
    private FoldedText _folded = new();

    public PaperMatcher(SearchQuery query)
    {
        _query = query;
        _fieldCount = FieldCount(query);
        foreach (SearchTerm term in query.Terms)
        {
            _totalWeight += term.Weight;
        }
    }

    /// <summary>How many fields a query looks into, from the first on.</summary>
    public static int FieldCount(SearchQuery query) => query.IsOfTitles ? 2 : query.Fields == SearchFields.All ? ScoreConstants.FieldCount : 4;

    /// <summary>The text of a field.</summary>
    public static ReadOnlySpan<byte> TextOf(RecordReader record, SearchField field) => field switch
    {
        SearchField.Title => record.Title,
        SearchField.TranslatedTitle => record.Field(ImageLayout.Field.TranslatedTitle),
        SearchField.Summary => record.Field(ImageLayout.Field.Summary),
        SearchField.EnglishSummary => record.Field(ImageLayout.Field.EnglishSummary),
        SearchField.Abstract => record.Abstract,
        _ => record.TranslatedAbstract,
    };

    /// <summary>Whether a record meets the filters that it can tell.</summary>
    public readonly bool MeetsFilters(RecordReader record)
    {
        foreach (QueryFilter filter in _query.Filters)
        {
            if (filter.IsOfRecord && !filter.Accepts(record.Id.Packed, record.PrimaryCategory))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a record has all terms, and none that is excluded.</summary>
    public bool TryMatch(RecordReader record, out double score)
    {
        score = 0;
        if (_query.Terms.Length + _query.Excluded.Length == 0)
        {
            return true;
        }

        Span<int> ends = stackalloc int[ScoreConstants.FieldCount];
        _folded.Clear();
        for (int field = 0; field < _fieldCount; field++)
        {
            _folded.Append(TextOf(record, (SearchField)field));
            ends[field] = _folded.Length;
        }

        return HasTerms(ends, ref score) && !IsExcluded(ends);
    }

    public void Dispose() => _folded.Dispose();

    private readonly bool HasTerms(ReadOnlySpan<int> ends, ref double score)
    {
        Span<double> scores = stackalloc double[ScoreConstants.FieldCount];
        foreach (SearchTerm term in _query.Terms)
        {
            scores.Clear();
            int fields = term.IsInTitles ? 2 : _fieldCount;
            bool isFound = false;
            for (int field = 0; field < fields; field++)
            {
                scores[field] = FieldScores.OfText(TextOf(ends, field), term, (SearchField)field);
                isFound |= scores[field] > 0;
            }

            if (!isFound)
            {
                return false;
            }

            score += FieldScores.OfPaper(scores) * (term.Weight / _totalWeight);
        }

        return true;
    }

    private readonly bool IsExcluded(ReadOnlySpan<int> ends)
    {
        foreach (SearchTerm term in _query.Excluded)
        {
            int fields = term.IsInTitles ? 2 : _fieldCount;
            for (int field = 0; field < fields; field++)
            {
                if (TermMatcher.Find(TextOf(ends, field), term, 0, out _) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<byte> TextOf(ReadOnlySpan<int> ends, int field)
    {
        int start = field == 0 ? 0 : ends[field - 1];
        return _folded.Span.Slice(start, ends[field] - start);
    }
}
