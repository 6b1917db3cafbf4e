namespace DigestGen.Compiling.Search.Postings;

/// <summary>A paper that has a term.</summary>
/// <param name="Document">The number of the document.</param>
/// <param name="Class">The class of the best field that has the term.</param>
/// <param name="Bound">The bound of the score.</param>
internal readonly record struct Posting(ushort Document, byte Class, ushort Bound);

/// <summary>The postings of a segment, document by document, and then term by term.</summary>
internal sealed class PostingStore
{
    private int[] _terms = new int[1 << 14];
    private Posting[] _postings = new Posting[1 << 14];
    private int[] _starts = [];
    private int _count;

    /// <summary>Adds a posting. Documents come in their order.</summary>
    public void Add(int term, Posting posting)
    {
        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _count);
            Array.Resize(ref _postings, 2 * _count);
        }

        _terms[_count] = term;
        _postings[_count++] = posting;
    }

    /// <summary>Brings the postings of each term together, in the order of documents.</summary>
    public void SortByTerm(int termCount)
    {
        int[] starts = new int[termCount + 1];
        for (int i = 0; i < _count; i++)
        {
            starts[_terms[i] + 1]++;
        }

        for (int term = 0; term < termCount; term++)
        {
            starts[term + 1] += starts[term];
        }

        var sorted = new Posting[_count];
        int[] next = (int[])starts.Clone();
        for (int i = 0; i < _count; i++)
        {
            sorted[next[_terms[i]]++] = _postings[i];
        }

        _starts = starts;
        _postings = sorted;
    }

    /// <summary>The postings of a term, after <see cref="SortByTerm"/>.</summary>
    public ReadOnlySpan<Posting> Of(int term) => _postings.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);
}
