using DigestGen.Layout;

namespace DigestGen.Compiling.Search;

/// <summary>Writes the dictionary of a segment, term by term in the order of their bytes, with their postings.</summary>
internal sealed class DictionaryWriter
{
    private readonly PostingListWriter _listWriter;
    private readonly int _classBits;
    private readonly int _singleSize;
    private readonly byte[] _previous = new byte[SearchLayout.MaxTermLength];
    private int _previousLength;
    private int _count;

    public DictionaryWriter(int documents, int groupCount)
    {
        _classBits = SearchLayout.ClassBits(groupCount);
        _singleSize = SearchLayout.SingleDocument.Size(documents, _classBits);
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
        }

        AddText(term);
        Terms.AddVariable(postings.Length - 1);
        if (postings.Length == 1)
        {
            Terms.AddDigits(_singleSize, (postings[0].Document << _classBits) | postings[0].Class);
            return;
        }

        int start = Postings.Length;
        _listWriter.Write(postings, Postings);
        Terms.AddVariable(Postings.Length - start);
    }

    private void AddText(ReadOnlySpan<byte> term)
    {
        int shared = SharedLength(term);
        ReadOnlySpan<byte> suffix = term.Slice(shared);
        int shortLength = Math.Min(suffix.Length, SearchLayout.TermHead.LongSuffix);
        Terms.AddDigits(1, (shared << SearchLayout.TermHead.SuffixBits) | shortLength);
        if (shortLength == SearchLayout.TermHead.LongSuffix)
        {
            Terms.AddDigits(1, suffix.Length);
        }

        Terms.Add(suffix);
        term.CopyTo(_previous);
        _previousLength = term.Length;
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
