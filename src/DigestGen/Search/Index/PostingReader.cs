namespace DigestGen.Search.Index;

/// <summary>Reads the postings of a term: each as the document times eight, and the class.</summary>
/// <param name="postings">The postings. What follows them is not read.</param>
/// <param name="count">How many there are.</param>
/// <param name="hasAbstracts">Whether the index covers abstracts, whose classes are coded in another way.</param>
internal ref struct PostingReader(ReadOnlySpan<byte> postings, int count, bool hasAbstracts)
{
    /// <summary>How many postings are read at a time.</summary>
    public const int BatchSize = 512;

    private readonly ReadOnlySpan<byte> _postings = postings;
    private int _left = count;
    private int _at;
    private uint _document = uint.MaxValue;

    /// <summary>Reads the next postings; returns how many.</summary>
    public int Read(scoped Span<uint> batch)
    {
        int count = Math.Min(batch.Length, _left);
        ReadOnlySpan<byte> postings = _postings;
        int at = _at;
        uint document = _document;
        for (int i = 0; i < count; i++)
        {
            uint code = postings[at++];
            if (code >= 0x80)
            {
                code &= 0x7F;
                for (int shift = 7; ; shift += 7)
                {
                    uint next = postings[at++];
                    code |= (next & 0x7F) << shift;
                    if (next < 0x80)
                    {
                        break;
                    }
                }
            }

            uint value = code & 3;
            code >>= 2;
            if (!hasAbstracts)
            {
                value += 2;
            }
            else if (value == 3)
            {
                value += code & 3;
                code >>= 2;
            }

            document += code + 1;
            batch[i] = (document << 3) | value;
        }

        _left -= count;
        _at = at;
        _document = document;
        return count;
    }
}
