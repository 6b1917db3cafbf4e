using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>Reads a segment of an index. Every access is a slice, so bounds are checked.</summary>
internal readonly ref struct SegmentReader
{
    private readonly ReadOnlySpan<byte> _blocks;

    /// <summary>Opens a segment whose head was validated.</summary>
    public SegmentReader(ReadOnlySpan<byte> segment)
    {
        int terms = Digits.Read4(segment, SearchLayout.Segment.Dictionary);
        int postings = Digits.Read4(segment, SearchLayout.Segment.Postings);
        int end = Digits.Read4(segment, SearchLayout.Segment.End);
        _blocks = segment[SearchLayout.Segment.Size..terms];
        Terms = segment[terms..postings];
        Postings = segment[postings..end];
        TermCount = Digits.Read4(segment, SearchLayout.Segment.Terms);
        Documents = Digits.Read3(segment, SearchLayout.Segment.Documents);
        GroupCount = Digits.Read1(segment, SearchLayout.Segment.Groups);
        ClassBits = SearchLayout.ClassBits(GroupCount);
    }

    /// <summary>The blocks of the dictionary.</summary>
    public ReadOnlySpan<byte> Terms { get; }

    public ReadOnlySpan<byte> Postings { get; }

    public int TermCount { get; }

    public int Documents { get; }

    /// <summary>How many groups of fields the index covers.</summary>
    public int GroupCount { get; }

    public int ClassBits { get; }

    /// <summary>Where a block of the dictionary starts.</summary>
    public int BlockStart(int block) => Digits.Read4(_blocks, (block * SearchLayout.BlockRow.Size) + SearchLayout.BlockRow.Terms);

    /// <summary>Where the postings of a block start.</summary>
    public int BlockPostings(int block) => Digits.Read4(_blocks, (block * SearchLayout.BlockRow.Size) + SearchLayout.BlockRow.Postings);

    /// <summary>The last block whose first term is not behind a text; the first block if there is none.</summary>
    public int FindBlock(ReadOnlySpan<byte> text)
    {
        int low = 0;
        int high = (_blocks.Length / SearchLayout.BlockRow.Size) - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = TermOrder.Compare(FirstTerm(middle), text) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // The first term of a block shares nothing.
    private ReadOnlySpan<byte> FirstTerm(int block)
    {
        int at = BlockStart(block);
        int length = Digits.Read1(Terms, at++) & SearchLayout.TermHead.LongSuffix;
        length = length == SearchLayout.TermHead.LongSuffix ? Digits.Read1(Terms, at++) : length;
        return Terms.Slice(at, length);
    }
}
