using System.Buffers;
using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>
/// The documents of a segment that have all keys so far, each with a bound of its score. The arrays are borrowed and
/// reused for all segments.
/// </summary>
internal ref struct CandidateSet
{
    // Added where a document has the word itself and not only longer ones. Sums are cut before they are as large.
    private const float Whole = 256;

    // A word that only starts with the term counts less: see FieldScores.
    private const float PrefixFactor = 0.55f;

    private readonly ushort[] _documents;
    private readonly float[] _bounds;
    private readonly float[] _termBounds;
    private float[] _union = [];
    private bool _isOpen;

    public CandidateSet()
    {
        _documents = ArrayPool<ushort>.Shared.Rent(SearchLayout.MaxDocuments);
        _bounds = ArrayPool<float>.Shared.Rent(SearchLayout.MaxDocuments);
        _termBounds = ArrayPool<float>.Shared.Rent(SearchLayout.MaxDocuments);
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>The documents, ascending.</summary>
    public readonly ReadOnlySpan<ushort> Documents => _documents.AsSpan(0, Count);

    /// <summary>The bounds of their scores, in the unit of <see cref="SearchLayout.MaxBound"/>.</summary>
    public readonly ReadOnlySpan<float> Bounds => _bounds.AsSpan(0, Count);

    /// <summary>Forgets all documents: the next key gives the first ones.</summary>
    public void Clear()
    {
        Count = 0;
        _isOpen = false;
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
            while (reader.Next())
            {
                if (reader.Group < groupCount)
                {
                    _documents[kept] = (ushort)reader.Document;
                    _bounds[kept] = 0;
                    _termBounds[kept++] = reader.Bound;
                }
            }
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
        _union = _union.Length > 0 ? _union : ArrayPool<float>.Shared.Rent(SearchLayout.MaxDocuments);
        Span<float> union = _union.AsSpan(0, segment.Documents);
        union.Clear();
        while (terms.Next())
        {
            AddPostings(new PostingReader(segment, terms.Postings), union, groupCount, isWord, terms.IsWhole);
        }

        int kept = 0;
        if (!_isOpen)
        {
            for (int document = 0; document < union.Length; document++)
            {
                if (union[document] > 0)
                {
                    _documents[kept] = (ushort)document;
                    _bounds[kept] = 0;
                    _termBounds[kept++] = BoundOf(union[document]);
                }
            }
        }
        else
        {
            for (int i = 0; i < Count; i++)
            {
                if (union[_documents[i]] > 0)
                {
                    Keep(i, kept++, BoundOf(union[_documents[i]]), isFirst);
                }
            }
        }

        Count = kept;
        _isOpen = true;
    }

    /// <summary>Ends a term of the query: adds the bounds of its score to those of the whole.</summary>
    /// <param name="weight">How much the term counts.</param>
    public readonly void EndTerm(float weight)
    {
        for (int i = 0; i < Count; i++)
        {
            _bounds[i] += weight * _termBounds[i];
        }
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_documents);
        ArrayPool<float>.Shared.Return(_bounds);
        ArrayPool<float>.Shared.Return(_termBounds);
        if (_union.Length > 0)
        {
            ArrayPool<float>.Shared.Return(_union);
            _union = [];
        }
    }

    // A score of several occurrences is at most the sum of the scores of each.
    private static void AddPostings(PostingReader reader, Span<float> union, int groupCount, bool isWord, bool isWhole)
    {
        while (reader.Next())
        {
            if (reader.Group < groupCount)
            {
                ref float sum = ref union[reader.Document];
                float whole = isWord && (isWhole || sum >= Whole) ? Whole : 0;
                float factor = isWord && whole == 0 ? PrefixFactor : 1;
                sum = whole + Math.Min((sum >= Whole ? sum - Whole : sum) + (factor * reader.Bound), SearchLayout.MaxBound);
            }
        }
    }

    private static float BoundOf(float sum) => sum >= Whole ? sum - Whole : sum;

    private readonly void Keep(int from, int to, float bound, bool isFirst)
    {
        _documents[to] = _documents[from];
        _bounds[to] = _bounds[from];
        _termBounds[to] = isFirst ? bound : Math.Min(bound, _termBounds[from]);
    }
}
