using DigestGen.Compiling.Search.Postings;
using DigestGen.Layout;
using DigestGen.Search.Folding;
using DigestGen.Search.Tokens;

namespace DigestGen.Compiling.Search;

/// <summary>Writes the dictionary of a segment, term by term in the order of their bytes, with their postings.</summary>
internal sealed class DictionaryWriter
{
    private readonly PostingListWriter _listWriter;
    private readonly int _classBits;
    private readonly byte[] _previous = new byte[SearchLayout.MaxTermLength];
    private int _previousLength;

    // Of the term before, if it is of unspaced characters: the length of the first one, and what the second one of the next term is counted from.
    private int _firstLength;
    private int _second;
    private int _count;

    public DictionaryWriter(int documents, int groupCount)
    {
        _classBits = SearchLayout.ClassBits(groupCount);
        _listWriter = new PostingListWriter(documents, _classBits);
    }

    /// <summary>The table of blocks.</summary>
    public ByteList Blocks { get; } = new();

    /// <summary>The blocks.</summary>
    public ByteList Terms { get; } = new();

    /// <summary>The postings.</summary>
    public ByteList Postings { get; } = new();

    /// <summary>Adds a term.</summary>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<Posting> postings)
    {
        if (_count++ % SearchLayout.TermsPerBlock == 0)
        {
            Blocks.AddDigits(4, Terms.Length);
            Blocks.AddDigits(4, Postings.Length);
            _previousLength = 0;
            _firstLength = 0;
        }

        int packed = (postings[0].Document << _classBits) | postings[0].Class;
        AddHead(term, postings.Length == 1 ? packed >> SearchLayout.CountCode.SingleBits : SearchLayout.CountCode.Of(postings.Length));
        if (postings.Length == 1)
        {
            Terms.AddDigits(2, packed & Digits.Max2);
            return;
        }

        int start = Postings.Length;
        _listWriter.Write(postings, Postings);
        Terms.AddVariable(Postings.Length - start);
    }

    private void AddHead(ReadOnlySpan<byte> term, int code)
    {
        int shared = SharedLength(term);
        ReadOnlySpan<byte> suffix = term.Slice(shared);
        if (shared > 0 && shared == _firstLength && suffix.Length > 0 && CodePoints.Decode(suffix, out _) is var second && second >= _second)
        {
            Terms.AddDigits(1, SearchLayout.TermHead.Pair | Math.Min(code, SearchLayout.CountCode.MaxOfPair));
            if (code >= SearchLayout.CountCode.MaxOfPair)
            {
                Terms.AddVariable(code - SearchLayout.CountCode.MaxOfPair);
            }

            Terms.AddVariable(second - _second);
        }
        else
        {
            AddSuffix(shared, suffix);
            Terms.AddVariable(code);
        }

        term.CopyTo(_previous);
        _previousLength = term.Length;
        _firstLength = TermText.FirstLength(term);
        _second = _firstLength > 0 ? TermText.NextSecond(term, _firstLength) : 0;
    }

    private void AddSuffix(int shared, ReadOnlySpan<byte> suffix)
    {
        int shortLength = Math.Min(suffix.Length, SearchLayout.TermHead.LongSuffix);
        Terms.AddDigits(1, (shared << SearchLayout.TermHead.SuffixBits) | shortLength);
        if (shortLength == SearchLayout.TermHead.LongSuffix)
        {
            Terms.AddDigits(1, suffix.Length);
        }

        Terms.Add(suffix);
    }

    // Whole characters, since a suffix is a part of a literal.
    private int SharedLength(ReadOnlySpan<byte> term)
    {
        int most = Math.Min(Math.Min(term.Length, _previousLength), SearchLayout.TermHead.MaxShared);
        int shared = 0;
        while (shared < most && term[shared] == _previous[shared])
        {
            shared++;
        }

        while (shared > 0 && shared < term.Length && (term[shared] & 0xC0) == 0x80)
        {
            shared--;
        }

        return shared;
    }
}
