using DigestGen.Layout;
using DigestGen.Search.Scoring;

namespace DigestGen.Search.Index;

/// <summary>Goes through the documents of a term.</summary>
internal ref struct PostingReader
{
    private readonly ReadOnlySpan<byte> _levels;
    private readonly ReadOnlySpan<byte> _skips;
    private readonly int _documents;
    private readonly int _groupCount;
    private readonly int _classBits;
    private readonly int _count;
    private readonly int _riceBits;
    private BitReader _bits;
    private int _next;
    private int _packed;
    private int _level;

    /// <summary>Opens the list of a term.</summary>
    public PostingReader(SegmentReader segment, TermPostings term)
    {
        _documents = segment.Documents;
        _groupCount = segment.GroupCount;
        _classBits = segment.ClassBits;
        _count = term.Count;
        Document = -1;
        if (_count == 1)
        {
            _packed = term.Start;
            return;
        }

        ReadOnlySpan<byte> list = segment.Postings.Slice(term.Start, term.Length);
        if (_count > SearchLayout.MaxWithoutLevels)
        {
            _levels = list.Slice(0, SearchLayout.LevelCount * SearchLayout.BoundSize);
            list = list.Slice(_levels.Length);
        }

        int skips = (_count - 1) / SearchLayout.PostingsPerBlock * SearchLayout.Skip.Size;
        _skips = list.Slice(0, skips);
        _riceBits = SearchLayout.RiceBits(_documents, _count);
        _bits = new BitReader(list.Slice(skips));
    }

    /// <summary>The document.</summary>
    public int Document { get; private set; }

    /// <summary>The best group of fields that has the term.</summary>
    public readonly int Group => _groupCount - 1 - (_packed & ((1 << _classBits) - 1));

    /// <summary>A bound of the document's score for the term.</summary>
    public readonly int Bound
    {
        get
        {
            int ofGroup = ScoreConstants.BoundOfGroup(Group);
            return _levels.IsEmpty ? ofGroup : Math.Min(ofGroup, Digits.Read2(_levels, _level * SearchLayout.BoundSize));
        }
    }

    /// <summary>Goes to the next document.</summary>
    public bool Next()
    {
        if (_next >= _count)
        {
            return false;
        }

        if (_count == 1)
        {
            Document = _packed >> _classBits;
        }
        else
        {
            if (_next > 0 && _next % SearchLayout.PostingsPerBlock == 0)
            {
                _bits.Seek(Skip(_next / SearchLayout.PostingsPerBlock, SearchLayout.Skip.Start));
            }

            int high = _bits.ReadUnary() << _riceBits;
            Document += 1 + (high | _bits.Read(_riceBits));
            _packed = _bits.Read(_classBits);
            if (!_levels.IsEmpty)
            {
                _level = _bits.ReadUnary();
            }
        }

        _next++;
        return (uint)Document < (uint)_documents;
    }

    /// <summary>Reads all documents that have the term in one of some groups of fields.</summary>
    /// <param name="groupCount">How many groups, from titles on.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="bounds">The bounds of their scores.</param>
    /// <returns>How many documents there are.</returns>
    public readonly int CopyTo(int groupCount, ushort[] documents, float[] bounds)
    {
        // With all that changes in locals, which is twice as fast as a call for each document.
        PostingReader reader = this;
        BitReader bits = _bits;
        int kept = 0;
        int document = -1;
        for (int i = 0; i < _count; i++)
        {
            if (_count == 1)
            {
                document = _packed >> _classBits;
            }
            else
            {
                if (i > 0 && i % SearchLayout.PostingsPerBlock == 0)
                {
                    bits.Seek(Skip(i / SearchLayout.PostingsPerBlock, SearchLayout.Skip.Start));
                }

                int high = bits.ReadUnary() << _riceBits;
                document += 1 + (high | bits.Read(_riceBits));
                reader._packed = bits.Read(_classBits);
                reader._level = _levels.IsEmpty ? 0 : bits.ReadUnary();
            }

            if ((uint)document >= (uint)_documents)
            {
                break;
            }

            if (reader.Group < groupCount)
            {
                documents[kept] = (ushort)document;
                bounds[kept++] = reader.Bound;
            }
        }

        return kept;
    }

    /// <summary>Goes to the first document that is not before a given one.</summary>
    public bool MoveTo(int document)
    {
        if (Document >= document)
        {
            return true;
        }

        int block = _next / SearchLayout.PostingsPerBlock;
        int target = block;
        int last = _skips.Length / SearchLayout.Skip.Size;
        while (target < last && Skip(target + 1, SearchLayout.Skip.Last) < document)
        {
            target++;
        }

        if (target > block)
        {
            _next = target * SearchLayout.PostingsPerBlock;
            Document = Skip(target, SearchLayout.Skip.Last);
        }

        while (Next())
        {
            if (Document >= document)
            {
                return true;
            }
        }

        return false;
    }

    // Both columns have three digits.
    private readonly int Skip(int block, int column) => Digits.Read3(_skips, ((block - 1) * SearchLayout.Skip.Size) + column);
}
