using DigestGen.Layout;

namespace DigestGen.Compiling.Search.Postings;

/// <summary>Writes the postings of a term that several documents have.</summary>
/// <param name="documents">How many documents the segment has.</param>
/// <param name="classBits">How many bits a class takes.</param>
internal sealed class PostingListWriter(int documents, int classBits)
{
    private readonly BitWriter _bits = new();
    private readonly ScoreLevels _levels = new();

    /// <summary>Writes a list.</summary>
    public void Write(ReadOnlySpan<Posting> postings, ByteList destination)
    {
        bool hasLevels = postings.Length > SearchLayout.MaxWithoutLevels;
        if (hasLevels)
        {
            _levels.Divide(postings);
            foreach (int bound in _levels.Bounds)
            {
                destination.AddDigits(SearchLayout.BoundSize, bound);
            }
        }

        int blockCount = (postings.Length + SearchLayout.PostingsPerBlock - 1) / SearchLayout.PostingsPerBlock;
        int riceBits = SearchLayout.RiceBits(documents, postings.Length);
        Span<byte> skips = destination.Next((blockCount - 1) * SearchLayout.Skip.Size);
        _bits.Clear();
        int previous = -1;
        for (int i = 0; i < postings.Length; i++)
        {
            if (i > 0 && i % SearchLayout.PostingsPerBlock == 0)
            {
                _bits.End();
                Span<byte> skip = skips.Slice(((i / SearchLayout.PostingsPerBlock) - 1) * SearchLayout.Skip.Size);
                Digits.Write(skip, SearchLayout.Skip.Last, 3, previous);
                Digits.Write(skip, SearchLayout.Skip.Start, 3, _bits.Length);
            }

            int gap = postings[i].Document - previous - 1;
            previous = postings[i].Document;
            _bits.WriteUnary(gap >> riceBits);
            _bits.Write(gap & ((1 << riceBits) - 1), riceBits);
            _bits.Write(postings[i].Class, classBits);
            if (hasLevels)
            {
                _bits.WriteUnary(_levels.Of(postings[i].Bound));
            }
        }

        _bits.End();
        _bits.Span.CopyTo(destination.Next(_bits.Length));
    }
}
