using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>
/// The documents of a segment that have all keys so far, each with a bound of its score. The next search reuses the
/// object.
/// </summary>
internal sealed class CandidateSet
{
    // Added where a document has the word itself and not only longer ones. Sums are cut before they are as large.
    private const float Whole = 4096;

    // A word that only starts with the term counts less: see FieldScores.
    private const float PrefixFactor = 0.55f;

    private static readonly float[] s_none = new float[0];

    private static CandidateSet? s_spare;

    private ushort[] _documents = [];
    private float[] _bounds = s_none;
    private float[] _termBounds = s_none;
    private float[] _union = s_none;
    private bool _isOpen;

    private CandidateSet()
    {
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Borrows an object; <see cref="Return"/> gives it back.</summary>
    public static CandidateSet Rent() => Interlocked.Exchange(ref s_spare, null) ?? new CandidateSet();

    public void Return() => Volatile.Write(ref s_spare, this);

    /// <summary>A document; they are in ascending order.</summary>
    public int DocumentAt(int index) => _documents[index];

    /// <summary>The bound of a document's score, in the unit of <see cref="SearchLayout.MaxBound"/>.</summary>
    public float BoundAt(int index) => _bounds[index];

    /// <summary>Starts with a segment: the next key gives the first documents.</summary>
    public void Clear(SegmentReader segment)
    {
        Count = 0;
        _isOpen = false;
        if (_documents.Length < segment.Documents)
        {
            _documents = new ushort[segment.Documents];
            _bounds = new float[segment.Documents];
            _termBounds = new float[segment.Documents];
        }
    }

    /// <summary>Keeps the documents of a term of the index.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="postings">The documents.</param>
    /// <param name="groupCount">How many groups of fields are searched.</param>
    /// <param name="isFirst">Whether this is the first key of its term of the query.</param>
    public void Keep(SegmentReader segment, TermPostings postings, int groupCount, bool isFirst)
    {
        var reader = new PostingReader(segment, postings);
        int kept = 0;
        if (!_isOpen)
        {
            kept = reader.CopyTo(groupCount, _documents, _termBounds);
            Array.Clear(_bounds, 0, kept);
        }
        else
        {
            for (int i = 0; i < Count && reader.MoveTo(_documents[i]); i++)
            {
                if (reader.Document == _documents[i] && reader.Group < groupCount)
                {
                    Keep(i, kept++, reader.Bound, isFirst);
                }
            }
        }

        Count = kept;
        _isOpen = true;
    }

    /// <summary>Keeps the documents of several terms of the index.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="groupCount">How many groups of fields are searched.</param>
    /// <param name="isFirst">Whether this is the first key of its term of the query.</param>
    /// <param name="isWord">Whether the terms are words, of which those that go on behind the key count less.</param>
    public void KeepUnion(SegmentReader segment, scoped TermCursor terms, int groupCount, bool isFirst, bool isWord)
    {
        FillUnion(segment, terms, groupCount, isWord);
        int kept = 0;
        if (!_isOpen)
        {
            for (int document = 0; document < segment.Documents; document++)
            {
                if (_union[document] > 0)
                {
                    Open(kept++, document, BoundOf(_union[document]));
                }
            }
        }
        else
        {
            for (int i = 0; i < Count; i++)
            {
                if (_union[_documents[i]] > 0)
                {
                    Keep(i, kept++, BoundOf(_union[_documents[i]]), isFirst);
                }
            }
        }

        Count = kept;
        _isOpen = true;
    }

    /// <summary>Removes the documents that have one of some terms of the index.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="groupCount">How many groups of fields are searched.</param>
    /// <param name="isPrefix">Whether all of the terms count, and not the first one alone.</param>
    public void Remove(SegmentReader segment, scoped TermCursor terms, int groupCount, bool isPrefix)
    {
        if (!terms.Next() || (!isPrefix && !terms.IsWhole))
        {
            return;
        }

        do
        {
            var reader = new PostingReader(segment, terms.Postings);
            int kept = 0;
            for (int i = 0; i < Count; i++)
            {
                if (!reader.MoveTo(_documents[i]) || reader.Document != _documents[i] || reader.Group >= groupCount)
                {
                    _documents[kept] = _documents[i];
                    _bounds[kept++] = _bounds[i];
                }
            }

            Count = kept;
        }
        while (Count > 0 && isPrefix && terms.Next());
    }

    /// <summary>Ends a term of the query: adds the bounds of its score to those of the whole.</summary>
    /// <param name="weight">How much the term counts.</param>
    public void EndTerm(float weight)
    {
        for (int i = 0; i < Count; i++)
        {
            _bounds[i] += weight * _termBounds[i];
        }
    }

    // A score of several occurrences is at most the sum of the scores of each.
    private void FillUnion(SegmentReader segment, scoped TermCursor terms, int groupCount, bool isWord)
    {
        if (_union.Length < segment.Documents)
        {
            _union = new float[segment.Documents];
        }

        Array.Clear(_union, 0, segment.Documents);
        while (terms.Next())
        {
            var reader = new PostingReader(segment, terms.Postings);
            bool isWhole = isWord && terms.IsWhole;
            float factor = isWord && !isWhole ? PrefixFactor : 1;
            while (reader.Next())
            {
                if (reader.Group < groupCount)
                {
                    ref float sum = ref _union[reader.Document];
                    sum = isWhole || sum >= Whole
                        ? Whole + Math.Min((sum >= Whole ? sum - Whole : sum) + reader.Bound, SearchLayout.MaxBound)
                        : Math.Min(sum + (factor * reader.Bound), SearchLayout.MaxBound);
                }
            }
        }
    }

    private static float BoundOf(float sum) => sum >= Whole ? sum - Whole : sum;

    private void Open(int at, int document, float bound)
    {
        _documents[at] = (ushort)document;
        _bounds[at] = 0;
        _termBounds[at] = bound;
    }

    private void Keep(int from, int to, float bound, bool isFirst)
    {
        _documents[to] = _documents[from];
        _bounds[to] = _bounds[from];
        _termBounds[to] = isFirst ? bound : Math.Min(bound, _termBounds[from]);
    }
}
