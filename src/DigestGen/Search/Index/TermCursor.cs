using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>Goes through the terms of a dictionary that start with a text.</summary>
internal ref struct TermCursor
{
    private readonly SegmentReader _segment;
    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<byte> _term;
    private int _number;
    private int _at;
    private int _length;
    private int _postings;
    private bool _isFound;

    /// <summary>Goes before the first of the terms.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="text">What the terms start with.</param>
    /// <param name="buffer">A buffer of <see cref="SearchLayout.MaxTermLength"/> bytes.</param>
    public TermCursor(SegmentReader segment, ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        _segment = segment;
        _text = text;
        _term = buffer;
        _number = segment.FindBlock(text) * SearchLayout.TermsPerBlock;
    }

    /// <summary>Where the documents of the term are.</summary>
    public TermPostings Postings { get; private set; }

    /// <summary>Whether the term is the text itself, and not longer.</summary>
    public readonly bool IsWhole => _length == _text.Length;

    /// <summary>Goes to the next term.</summary>
    public bool Next()
    {
        while (_number < _segment.TermCount && Read())
        {
            ReadOnlySpan<byte> term = _term.Slice(0, _length);
            if (term.StartsWith(_text))
            {
                _isFound = true;
                return true;
            }

            if (_isFound || term.SequenceCompareTo(_text) > 0)
            {
                return false;
            }
        }

        return false;
    }

    // False if the term is longer than a term can be.
    private bool Read()
    {
        if (_number % SearchLayout.TermsPerBlock == 0)
        {
            int block = _number / SearchLayout.TermsPerBlock;
            _at = _segment.BlockStart(block);
            _postings = _segment.BlockPostings(block);
        }

        _number++;
        ReadOnlySpan<byte> terms = _segment.Terms;
        int head = Digits.Read1(terms, _at++);
        int shared = head >> SearchLayout.TermHead.SuffixBits;
        int suffix = head & SearchLayout.TermHead.LongSuffix;
        suffix = suffix == SearchLayout.TermHead.LongSuffix ? Digits.Read1(terms, _at++) : suffix;
        _length = shared + suffix;
        if (_length > _term.Length)
        {
            return false;
        }

        terms.Slice(_at, suffix).CopyTo(_term.Slice(shared));
        _at += suffix;
        ReadPostings(terms);
        return true;
    }

    private void ReadPostings(ReadOnlySpan<byte> terms)
    {
        int count = VariableDigits.Read(terms, ref _at) + 1;
        if (count > 1)
        {
            int length = VariableDigits.Read(terms, ref _at);
            Postings = new TermPostings(count, _postings, length);
            _postings += length;
            return;
        }

        int packed = 0;
        for (int digit = 0; digit < _segment.SingleSize; digit++)
        {
            packed |= Digits.Read1(terms, _at++) << (7 * digit);
        }

        Postings = new TermPostings(1, packed, 0);
    }
}
