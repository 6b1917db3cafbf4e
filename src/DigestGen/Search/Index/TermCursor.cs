using DigestGen.Layout;
using DigestGen.Search.Folding;
using DigestGen.Search.Tokens;

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

    // Of a term of unspaced characters: the length of the first one, and what the second one of the next term is counted from.
    private int _firstLength;
    private int _second;
    private bool _isFound;

    /// <summary>Goes before the first of the terms.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="text">What the terms start with.</param>
    /// <param name="buffer">A buffer of <see cref="SearchLayout.MaxTermLength"/> bytes and one more character.</param>
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
        while (_number < _segment.TermCount)
        {
            Read();
            ReadOnlySpan<byte> term = _term.Slice(0, _length);
            if (term.StartsWith(_text))
            {
                _isFound = true;
                return true;
            }

            if (_isFound || TermOrder.Compare(term, _text) > 0)
            {
                return false;
            }
        }

        return false;
    }

    private void Read()
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
        int code;
        if (head >= SearchLayout.TermHead.Pair)
        {
            code = head - SearchLayout.TermHead.Pair;
            code += code == SearchLayout.CountCode.MaxOfPair ? VariableDigits.Read(terms, ref _at) : 0;
            int second = _second + VariableDigits.Read(terms, ref _at);
            _length = _firstLength + CodePoints.Encode(second, _term.Slice(_firstLength));
            _second = second + 1;
        }
        else
        {
            int shared = head >> SearchLayout.TermHead.SuffixBits;
            int suffix = head & SearchLayout.TermHead.LongSuffix;
            suffix = suffix == SearchLayout.TermHead.LongSuffix ? Digits.Read1(terms, _at++) : suffix;
            _length = shared + suffix;
            terms.Slice(_at, suffix).CopyTo(_term.Slice(shared, suffix));
            _at += suffix;
            code = VariableDigits.Read(terms, ref _at);
            _firstLength = TermText.FirstLength(_term);
            _second = _firstLength > 0 ? TermText.NextSecond(_term.Slice(0, _length), _firstLength) : 0;
        }

        ReadPostings(terms, code);
    }

    private void ReadPostings(ReadOnlySpan<byte> terms, int code)
    {
        if (code >= SearchLayout.CountCode.Several)
        {
            int length = VariableDigits.Read(terms, ref _at);
            Postings = new TermPostings(code - SearchLayout.CountCode.Several + 2, _postings, length);
            _postings += length;
        }
        else
        {
            Postings = new TermPostings(1, (code << SearchLayout.CountCode.SingleBits) | Digits.Read2(terms, _at), 0);
            _at += 2;
        }
    }
}
